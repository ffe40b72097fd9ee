/**
 * SQLite 3.39 and later.
 *
 * <p>It knows integers, floating numbers, text and bytes only, so that other types are kept as one of these. Decimals up
 * to 15 digits are kept as numbers, which compare and add up; longer ones as text, which is exact but compares as
 * text. Times are ISO text, points in time are in UTC.
 */
@NullMarked
package dev.holdfast.dialect.sqlite;

import org.jspecify.annotations.NullMarked;
