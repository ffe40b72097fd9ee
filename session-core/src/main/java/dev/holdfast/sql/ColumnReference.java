package dev.holdfast.sql;

/**
 * A column of a source.
 *
 * @param <T> the Java type of its values
 */
public sealed interface ColumnReference<T> extends Expression<T>
        permits NamedColumn, SourceColumn, DerivedColumn, Property {
    FromItem source();
}
