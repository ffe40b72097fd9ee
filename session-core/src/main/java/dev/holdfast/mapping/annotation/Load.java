package dev.holdfast.mapping.annotation;

import dev.holdfast.mapping.LoadStrategy;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How a relationship is loaded when the query does not say otherwise; wins over the {@code fetch} of the JPA annotation. */
@Documented
@Target({ElementType.FIELD, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Load {
    LoadStrategy value();
}
