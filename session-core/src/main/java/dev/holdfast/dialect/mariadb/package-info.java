/**
 * MariaDB 10.7 and later.
 *
 * <p>Tables are created with a collation that compares text as other databases do: exactly. Points in time are kept in
 * UTC.
 */
@NullMarked
package dev.holdfast.dialect.mariadb;

import org.jspecify.annotations.NullMarked;
