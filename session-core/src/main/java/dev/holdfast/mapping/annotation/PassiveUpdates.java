package dev.holdfast.mapping.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Whether the database carries a changed key to the rows that refer to it ({@code ON UPDATE CASCADE}, FL-39). Without this
 * annotation it does; with {@code false} the children are loaded and updated one by one (FL-40).
 */
@Documented
@Target({ElementType.FIELD, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface PassiveUpdates {
    boolean value();
}
