/**
 * MySQL 8.0.31 and later.
 *
 * <p>Written from the manual and compared as text: the build has no MySQL server. Tables are created with a collation that
 * compares text as other databases do: exactly. Points in time are kept in UTC. MySQL refuses to change a table that a
 * subquery of the same statement reads; Holdfast does not rewrite such statements.
 */
@NullMarked
package dev.holdfast.dialect.mysql;

import org.jspecify.annotations.NullMarked;
