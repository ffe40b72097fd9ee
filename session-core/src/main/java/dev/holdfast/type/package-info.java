/**
 * How Java values travel to and from JDBC columns.
 *
 * <p>Start at {@link dev.holdfast.type.SqlTypes}, which has a {@link dev.holdfast.type.SqlType} for every ordinary Java
 * class. Types here are the same for all databases; a dialect exchanges those that its database stores differently.
 */
@NullMarked
package dev.holdfast.type;

import org.jspecify.annotations.NullMarked;
