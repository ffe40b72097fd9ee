/**
 * What every dialect must do, as tests that anyone can run against a database of their own.
 *
 * <p>{@link dev.holdfast.junit.conformance.Constructs} catalogues what can be said in the SQL language: each {@link
 * dev.holdfast.junit.conformance.Construct} is a statement over the tables of {@link
 * dev.holdfast.junit.conformance.Sample} and the rows it must give. A database either gives them or the dialect refuses the
 * statement before it is sent; a wrong answer is never right.
 */
@NullMarked
package dev.holdfast.junit.conformance;

import org.jspecify.annotations.NullMarked;
