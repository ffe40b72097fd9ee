package dev.holdfast.sql;

import static dev.holdfast.sql.Sql.literal;
import static dev.holdfast.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.type.SqlType;
import dev.holdfast.type.SqlTypes;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class UncacheableTest {
    /** Declares nothing. */
    record Silent(Expression<Integer> value) implements CustomExpression<Integer> {
        @Override
        public Class<?> javaType() {
            return Integer.class;
        }

        @Override
        public SqlType<?> typeIn(SqlWriter out) {
            return SqlTypes.INTEGER;
        }

        @Override
        public void writeTo(SqlWriter out) {
            out.raw("silent(").node(value).raw(")");
        }

        @Override
        public List<Expression<Integer>> children() {
            return List.of(value);
        }
    }

    @Test
    void QL_30_aWarningSaysOnceThatCachingIsSkipped() {
        String log = logOf(() -> {
            assertThat(select(new Silent(literal(1))).key().cacheable()).isFalse();
            assertThat(select(new Silent(literal(2))).key().cacheable()).isFalse();
        });

        assertThat(log.lines().filter(line -> line.contains(Silent.class.getName())))
                .hasSize(1);
        assertThat(log).contains("WARN").contains("cacheable()");
    }

    @Test
    void QL_30_otherStatementsAreCacheable() {
        assertThat(select(literal(1)).key().cacheable()).isTrue();
    }

    private static String logOf(Runnable work) {
        PrintStream before = System.err;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
        try {
            work.run();
        } finally {
            System.setErr(before);
        }
        return written.toString(StandardCharsets.UTF_8);
    }
}
