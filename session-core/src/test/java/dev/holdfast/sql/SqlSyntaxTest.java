package dev.holdfast.sql;

import static dev.holdfast.sql.Music.*;
import static dev.holdfast.sql.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.error.CompileException;
import dev.holdfast.type.SqlType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a database may write otherwise. */
class SqlSyntaxTest {
    /** A database that does everything in its own way. */
    private static final SqlSyntax STRANGE = new SqlSyntax() {
        @Override
        public String quote(String identifier) {
            return "[" + identifier + "]";
        }

        @Override
        public String functionName(String name) {
            return name.equals("COUNT") ? "TALLY" : name;
        }

        @Override
        public String bareMarker(SqlType<?> type) {
            return "CAST(? AS " + castType(type) + ")";
        }

        @Override
        public String tupleListOpening() {
            return "(VALUES ";
        }

        @Override
        public void writeLimit(Limit limit, SqlWriter out) {
            limit.rows().ifPresent(rows -> out.raw(" LIMIT ").node(rows));
            limit.offset().ifPresent(offset -> out.raw(" OFFSET ").node(offset));
        }

        @Override
        public void writeLock(RowLock lock, SqlWriter out) {}

        @Override
        public void writeOrdering(Ordering ordering, SqlWriter out) {
            if (ordering.nulls() == Ordering.Nulls.LAST) {
                out.sortKey(ordering.value()).raw(" IS NULL, ");
            }
            out.sortKey(ordering.value()).raw(ordering.direction().sql());
        }

        @Override
        public void writeConcat(List<? extends Expression<?>> parts, SqlWriter out) {
            out.raw("CONCAT(").list(parts, ", ").raw(")");
        }

        @Override
        public void writeReturning(Returning returning, SqlWriter out) {
            if (returning.kind() == StatementKind.UPDATE) {
                throw SqlSyntax.unsupported("UPDATE ... RETURNING", "select the rows after the update.");
            }
            out.raw("SELECT ")
                    .columns(returning)
                    .raw(" FROM FINAL TABLE (")
                    .node(returning.change())
                    .raw(")");
        }
    };

    private static String strange(Statement statement) {
        return SqlCompiler.compile(statement, STRANGE, CATALOG, type -> type)
                .bind(statement)
                .sql();
    }

    @Test
    void namesAndFunctions() {
        FixtureTable order = new FixtureTable("order");
        NamedColumn<Long> id = order.define("id", dev.holdfast.type.SqlTypes.BIGINT);

        assertThat(strange(select(id, count()).groupBy(id)))
                .isEqualTo("SELECT [order].id, TALLY(*) FROM [order] GROUP BY [order].id");
    }

    @Test
    void limitLocksAndOrder() {
        assertThat(strange(select(artistId)
                        .orderBy(artistName.desc().nullsLast())
                        .limit(1)
                        .offset(2)
                        .forUpdate()))
                .isEqualTo(
                        "SELECT artist.id FROM artist ORDER BY artist.name IS NULL, artist.name DESC LIMIT ? OFFSET ?");
    }

    @Test
    void bareParametersAreTyped() {
        assertThat(strange(select(coalesce(artistName, "x"), literal(1)).where(artistName.eq("y"))))
                .isEqualTo(
                        "SELECT COALESCE(artist.name, CAST(? AS VARCHAR(255))), CAST(? AS INTEGER) FROM artist WHERE artist.name = ?");
    }

    @Test
    void tuplesAndTexts() {
        assertThat(strange(select(artistId).where(tuple(artistId, artistName).in(List.of(List.of(1L, "a"))))))
                .endsWith("(artist.id, artist.name) IN (VALUES (?, ?))");
        assertThat(strange(select(artistName.concat("!")))).isEqualTo("SELECT CONCAT(artist.name, ?) FROM artist");
    }

    @Test
    void QL_23_returningIsWrittenOrRefused() {
        Insert insert = insert(Artist.class).set(artistName, "a").returning(artistId);

        assertThat(strange(insert)).isEqualTo("SELECT id FROM FINAL TABLE (INSERT INTO artist (name) VALUES (?))");
        assertThatThrownBy(
                        () -> strange(update(Artist.class).set(artistName, "a").returning(artistId)))
                .isInstanceOf(CompileException.class)
                .hasMessage("UPDATE ... RETURNING is not supported by this database: select the rows after the update. "
                        + "[unsupported-construct]");
    }

    @Test
    void quotedIdentifiersCannotBreakOut() {
        assertThat(SqlSyntax.STANDARD.identifier("a\"; DROP TABLE x; --")).isEqualTo("\"a\"\"; DROP TABLE x; --\"");
        assertThat(SqlSyntax.STANDARD.identifier("Artist")).isEqualTo("\"Artist\"");
        assertThat(SqlSyntax.STANDARD.identifier("select")).isEqualTo("\"select\"");
        assertThat(SqlSyntax.STANDARD.identifier("artist_1")).isEqualTo("artist_1");
        assertThat(SqlSyntax.STANDARD.textLiteral("it's")).isEqualTo("'it''s'");
    }
}
