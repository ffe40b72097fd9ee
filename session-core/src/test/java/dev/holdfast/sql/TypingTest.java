package dev.holdfast.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The compiler knows the types of expressions: what is wrong does not compile. */
class TypingTest {
    private static final String CLASS = """
            import static dev.holdfast.sql.Sql.*;
            import dev.holdfast.fixtures.*;
            import dev.holdfast.sql.*;
            import java.math.BigDecimal;
            import java.util.List;

            class Snippet {
                Object make(Row row) {
                    return %s;
                }
            }
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Track_.title.eq(\"a\")",
                "Track_.seconds.gt(3)",
                "Track_.seconds.plus(1).times(2.5)",
                "Track_.title.in(List.of(\"a\", \"b\"))",
                "Track_.title.eq(Artist_.name)",
                "Track_.seconds.between(1, 2)",
                "coalesce(Track_.title, \"none\")",
                "select(Track_.title).union(select(Artist_.name))",
                "caseWhen(Track_.seconds.gt(3), \"long\").otherwise(\"short\")",
                "row.get(Track_.seconds).intValue()",
                "row.get(Track_.title).length()",
                "row.get(count()).longValue()",
                "sum(Track_.seconds).over(partitionBy(Track_.title)).plus(1)",
                "max(Track_.title).filter(Track_.seconds.gt(1))",
                "update(Track.class).set(Track_.title, \"a\").set(Track_.seconds, Track_.seconds.plus(1))",
                "Track_.album.eq(new Album(\"a\"))",
                "lag(Track_.title).over(orderedBy(Track_.seconds))",
            })
    void rightOnesCompile(String expression) {
        assertThat(errors(expression)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Track_.title.eq(3)",
                "Track_.seconds.gt(\"three\")",
                "Track_.title.plus(1)",
                "Track_.title.in(List.of(1, 2))",
                "Track_.title.eq(Track_.seconds)",
                "Track_.seconds.between(\"a\", \"b\")",
                "coalesce(Track_.title, 1).length()",
                "Track_.seconds.like(\"a%\")",
                "sum(Track_.title)",
                "avg(Artist_.name)",
                "String.valueOf(row.get(Track_.seconds).length())",
                "update(Track.class).set(Track_.title, 3)",
                "update(Track.class).set(Track_.seconds, Track_.title)",
                "Track_.album.eq(new Artist(\"a\"))",
                "Artist_.albums.any(3)",
                "select(Track.class).where(Track_.title)",
                "select(Track.class).join(Track_.title)",
                "lag(Track_.title).plus(1)",
                "rowNumber()  .eq(1L)",
                "Track_.title.lt(Track_.seconds.scalar())",
            })
    void wrongOnesDoNot(String expression) {
        assertThat(errors(expression)).as(expression).isNotEmpty();
    }

    private static List<String> errors(String expression) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        JavaFileObject source =
                new SimpleJavaFileObject(URI.create("source:///Snippet.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return CLASS.formatted(expression);
                    }
                };
        compiler.getTask(
                        null,
                        null,
                        diagnostics,
                        List.of("--release", "17", "-proc:none", "-d", System.getProperty("java.io.tmpdir")),
                        null,
                        List.of(source))
                .call();
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                .toList();
    }
}
