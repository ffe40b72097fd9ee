package dev.holdfast.type;

import java.sql.Types;

/** What a column holds, apart from its size. A dialect has one DDL name for each. */
public enum TypeCode {
    BOOLEAN(Types.BOOLEAN),
    SMALLINT(Types.SMALLINT),
    INTEGER(Types.INTEGER),
    BIGINT(Types.BIGINT),
    REAL(Types.REAL),
    DOUBLE(Types.DOUBLE),
    DECIMAL(Types.DECIMAL),
    /** Text of a fixed length. */
    CHAR(Types.CHAR),
    /** Text up to a length. */
    VARCHAR(Types.VARCHAR),
    /** Text of any length. */
    TEXT(Types.VARCHAR),
    /** Bytes, up to a length if one is given. */
    BINARY(Types.VARBINARY),
    DATE(Types.DATE),
    TIME(Types.TIME),
    /** Date and time of a wall clock. */
    TIMESTAMP(Types.TIMESTAMP),
    /** A point in time. */
    TIMESTAMP_TZ(Types.TIMESTAMP_WITH_TIMEZONE),
    UUID(Types.OTHER),
    JSON(Types.OTHER),
    /** One of the labels of a {@link NamedType}. */
    ENUM(Types.VARCHAR),
    /** A span of time. */
    INTERVAL(Types.OTHER),
    /** Values of one type, in order. */
    ARRAY(Types.ARRAY),
    /** What no other constant names; it can be read and sent, but not be created. */
    OTHER(Types.OTHER);

    private final int jdbcType;

    TypeCode(int jdbcType) {
        this.jdbcType = jdbcType;
    }

    /** The constant of {@link java.sql.Types} that a NULL is sent with. */
    public int jdbcType() {
        return jdbcType;
    }

    /** Whether columns of this type can number rows by themselves. */
    public boolean integral() {
        return this == SMALLINT || this == INTEGER || this == BIGINT;
    }

    public boolean text() {
        return this == CHAR || this == VARCHAR || this == TEXT;
    }
}
