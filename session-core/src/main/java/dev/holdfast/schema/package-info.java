/**
 * Tables, columns and constraints, and the DDL that creates and drops them.
 *
 * <p>Start at {@link dev.holdfast.schema.MetaData}. Everything here describes; nothing opens a connection, what is to be
 * executed goes to a {@link dev.holdfast.schema.DdlTarget}. Definitions are made on one thread and then only read.
 */
@NullMarked
package dev.holdfast.schema;

import org.jspecify.annotations.NullMarked;
