package dev.holdfast.mapping.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The enum is one of the database too: made by CREATE TYPE on PostgreSQL, ENUM on MariaDB and H2, text with a check
 * elsewhere. Its labels are the names of the constants, or their {@code @EnumeratedValue} if that is a String.
 */
@Documented
@Target({ElementType.FIELD, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface NativeEnum {
    /** The name of the database's type. */
    String value();

    /** Where that type is; empty for the connection's own schema. */
    String schema() default "";
}
