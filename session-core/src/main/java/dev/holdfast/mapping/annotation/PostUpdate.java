package dev.holdfast.mapping.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The foreign key of this to-one relationship is written by an UPDATE of its own, after both rows exist, and set to NULL
 * the same way before a DELETE. Breaks cycles of rows that refer to each other (FL-18).
 */
@Documented
@Target({ElementType.FIELD, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface PostUpdate {}
