package dev.holdfast.junit;

import dev.holdfast.dialect.Feature;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a database must be able to do for an {@link OnEveryDatabase} test, or for all those of a class. */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Requires {
    /** All of these. */
    Feature[] value();
}
