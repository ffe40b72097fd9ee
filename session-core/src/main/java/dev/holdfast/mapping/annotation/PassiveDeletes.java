package dev.holdfast.mapping.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Children that are not loaded are left to the database when their parent is deleted (CA-26). The foreign key made by
 * {@code MetaData.createAll} says {@code ON DELETE CASCADE} if the relationship cascades deletes, else
 * {@code ON DELETE SET NULL}.
 */
@Documented
@Target({ElementType.FIELD, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface PassiveDeletes {
    /** Loaded children are left to the database, too (CA-27). Not together with a delete cascade. */
    boolean all() default false;
}
