package dev.holdfast.sql;

import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * A parameter whose text becomes part of a statement as it is, without quoting and without a check. Give constants only,
 * never what a user typed. All other strings of this library reach a statement as bound values, quoted
 * identifiers or checked names.
 *
 * <p>Kept at run time, so that tests and tools can find the parameters by reflection.
 */
@Documented
@Target(PARAMETER)
@Retention(RUNTIME)
public @interface RawSql {}
