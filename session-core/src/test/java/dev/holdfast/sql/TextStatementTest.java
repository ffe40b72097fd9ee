package dev.holdfast.sql;

import static dev.holdfast.sql.Music.*;
import static dev.holdfast.sql.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.error.InvalidArgumentException;
import dev.holdfast.error.StatementException;
import dev.holdfast.type.SqlTypes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SQL text with named values (CN-17, CN-18). */
class TextStatementTest {
    @Test
    void CN_17_namesAreBoundValues() {
        TextStatement text = text("UPDATE artist SET name = :n WHERE id = :id OR name = :n")
                .bind("n", "AC/DC")
                .bind("id", 1);

        assertThat(sql(text)).isEqualTo("UPDATE artist SET name = ? WHERE id = ? OR name = ?");
        assertThat(values(text)).containsExactly("AC/DC", 1, "AC/DC");
        assertThat(bound(text).types()).containsExactly(SqlTypes.STRING, SqlTypes.INTEGER, SqlTypes.STRING);
        assertThat(text.kind()).isEqualTo(StatementKind.UPDATE);
        assertThat(text.parameterNames()).containsExactly("n", "id");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT ':a'",
                "SELECT 'it''s :a'",
                "SELECT \":a\"",
                "SELECT `:a`",
                "SELECT 1 -- :a\n",
                "SELECT 1 /* :a */",
                "SELECT $$ :a $$",
                "SELECT $tag$ :a $$ $tag$",
                "SELECT x::text",
                "SELECT x[1:2]",
                "SELECT x := 1",
                "SELECT '12:30:00'"
            })
    void CN_17_whatIsNoParameterStays(String sql) {
        assertThat(text(sql).parameterNames()).isEmpty();
        assertThat(sql(text(sql))).isEqualTo(sql);
    }

    @Test
    void CN_17_escapedColonsAndCasts() {
        assertThat(sql(text("SELECT '\\:x', \\:a, :b::text").bind("b", 1))).isEqualTo("SELECT '\\:x', :a, ?::text");
    }

    @Test
    void CN_15_missingValueThrowsAndSendsNothing() {
        assertThatThrownBy(() -> bound(text("SELECT :a, :b"), Map.of("a", 1)))
                .isInstanceOf(StatementException.class)
                .hasMessage("The statement needs a value for parameter \"b\"; given: [a]. [missing-parameter]");
    }

    @Test
    void CN_17_unknownNameThrows() {
        assertThatThrownBy(() -> text("SELECT :a, :b").bind("c", 1))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessage("The text has no parameter :c. It has: :a, :b. [unknown-parameter]");
    }

    @Test
    void CN_17_valuesGivenAtExecutionComeFirst() {
        assertThat(bound(text("SELECT :a").bind("a", 1), Map.of("a", 2)).values())
                .containsExactly(2);
        assertThat(bound(text("SELECT :a").declare("a", SqlTypes.BIGINT), Map.of("a", 2))
                        .values())
                .containsExactly(2L);
        assertThat(bound(text("SELECT :a").bind("a", null)).values()).containsExactly((Object) null);
    }

    @Test
    void CN_18_listsNeedAnExpandingParameter() {
        assertThatThrownBy(() -> bound(text("SELECT :ids").bind("ids", List.of(1, 2))))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("[list-value]");
        TextStatement text = text("SELECT * FROM artist WHERE id IN :ids AND x = :x")
                .expanding("ids")
                .bind("ids", List.of(1, 2))
                .bind("x", 3);
        assertThat(sql(text)).isEqualTo("SELECT * FROM artist WHERE id IN (?, ?) AND x = ?");
        assertThat(values(text)).containsExactly(1, 2, 3);
    }

    @Test
    void CN_18_expandingInsideParenthesesAndAtExecution() {
        TextStatement text = text("SELECT 1 WHERE id IN ( :ids )").expanding("ids");

        assertThat(bound(text, Map.of("ids", List.of(1, 2, 3))).sql()).isEqualTo("SELECT 1 WHERE id IN ( ?, ?, ?, ? )");
        assertThat(bound(text, Map.of("ids", List.of())).sql())
                .isEqualTo("SELECT 1 WHERE id IN ( SELECT CAST(NULL AS INTEGER) WHERE 1 = 0 )");
    }

    @Test
    void CN_31_columnsMayBeTyped() {
        CompiledSql untyped = compile(text("SELECT 1"));
        CompiledSql typed = compile(text("SELECT 1, 2").columns(SqlTypes.BIGINT).column("two", SqlTypes.STRING));

        assertThat(untyped.columns()).isEmpty();
        assertThat(typed.columns()).extracting(ResultColumn::type).containsExactly(SqlTypes.BIGINT, SqlTypes.STRING);
        assertThat(typed.columns().get(1).label()).isEqualTo("two");
        assertThat(typed.sql()).isEqualTo("SELECT 1, 2");
    }

    @Test
    void kindIsTheFirstWord() {
        assertThat(text("  -- note\n select 1").kind()).isEqualTo(StatementKind.SELECT);
        assertThat(text("/* x */ (SELECT 1)").kind()).isEqualTo(StatementKind.SELECT);
        assertThat(text("CREATE TABLE x (a int)").kind()).isEqualTo(StatementKind.OTHER);
        assertThat(text("").kind()).isEqualTo(StatementKind.OTHER);
    }

    @Test
    void unfinishedQuotesEndWithTheText() {
        assertThat(sql(text("SELECT 'abc :x"))).isEqualTo("SELECT 'abc :x");
        assertThat(sql(text("SELECT /* :x"))).isEqualTo("SELECT /* :x");
    }
}
