package dev.holdfast.mapping.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The database makes the value of a new row when the application gives none; it is read back after the INSERT (FL-25, FL-29).
 */
@Documented
@Target({ElementType.FIELD, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface ServerDefault {
    /** SQL of the default, as it stands in the table definition; empty if a trigger or the like makes the value. */
    String value() default "";
}
