package dev.holdfast.mapping.annotation;

import dev.holdfast.mapping.Cascade;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Cascades that JPA cannot name; replaces the {@code cascade} and {@code orphanRemoval} of the JPA annotation (CA-01). */
@Documented
@Target({ElementType.FIELD, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Cascades {
    Cascade[] value() default {};

    /** Switches all cascades off, the default ones included. */
    boolean none() default false;
}
