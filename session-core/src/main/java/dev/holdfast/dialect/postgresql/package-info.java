/** PostgreSQL 13 and later. */
@NullMarked
package dev.holdfast.dialect.postgresql;

import org.jspecify.annotations.NullMarked;
