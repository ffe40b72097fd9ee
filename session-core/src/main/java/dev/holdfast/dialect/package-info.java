/**
 * What differs between databases: syntax, types, errors, abilities.
 *
 * <p>Start at {@link dev.holdfast.dialect.Dialect}. There is one sub-package for each database and none knows another; a
 * new database is a new package and a line in {@code META-INF/services}. Nothing here keeps a connection.
 */
@NullMarked
package dev.holdfast.dialect;

import org.jspecify.annotations.NullMarked;
