package dev.holdfast.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Text for one database only, which others leave out (QL-24).
 *
 * @param source the source it follows; null if it is about the statement
 * @param dialect the name of the database, see {@link SqlSyntax#dialect()}
 * @param sql written as it is
 */
record Hint(Place place, @Nullable FromItem source, String dialect, String sql) implements Clause {
    /** Where it stands. */
    enum Place {
        /** After SELECT. */
        PREFIX,
        /** After a source in FROM. */
        SOURCE,
        /** At the end. */
        SUFFIX
    }

    Hint {
        Arguments.notNull(dialect, "hint(dialect)");
        Arguments.notNull(sql, "hint(sql)");
    }

    @Override
    public void writeTo(SqlWriter out) {
        if (dialect.equals(out.syntax().dialect())) {
            out.raw(place == Place.PREFIX ? sql + " " : " " + sql);
        }
    }

    @Override
    public List<FromItem> children() {
        return source == null ? List.of() : List.of(source);
    }

    @Override
    public Object structure() {
        return List.of(place, dialect, sql);
    }
}
