package dev.holdfast.mapping.annotation;

import dev.holdfast.type.TypeDecorator;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The attribute is stored as a decorator says, which has a constructor without parameters (QL-28). */
@Documented
@Target({ElementType.FIELD, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Type {
    Class<? extends TypeDecorator<?, ?>> value();
}
