/**
 * Statements as immutable trees, and how they become SQL text.
 *
 * <p>Start at {@link dev.holdfast.sql.Sql}. Nodes write themselves through {@link dev.holdfast.sql.SqlWriter}; what
 * differs between databases is in {@link dev.holdfast.sql.SqlSyntax}; what statements must know of entities is in
 * {@link dev.holdfast.sql.EntityCatalog}. Nothing here opens a connection.
 */
@NullMarked
package dev.holdfast.sql;

import org.jspecify.annotations.NullMarked;
