package dev.holdfast.injection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.dialect.Dialect;
import dev.holdfast.dialect.Dialects;
import dev.holdfast.error.HoldfastException;
import dev.holdfast.sql.RawSql;
import java.io.IOException;
import java.lang.reflect.Executable;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * whatever a user's text holds, the SQL has the tokens it has for a harmless one, or the call is refused with one of
 * our errors. Every public method that takes a text is tried, or listed here with the reason why it need not be; a new one
 * fails the test until it is.
 */
class InjectionTest {
    private static final List<String> PACKAGES = List.of("sql", "schema", "engine", "session", "loading");
    private static final String HARMLESS = "abc";

    /** Methods whose text is no part of a statement, by class or by class and method. */
    private static final Map<String, String> NOT_TRIED = Map.ofEntries(
            Map.entry("SqlSyntax", "for dialects: it is what quotes"),
            Map.entry("DdlSyntax", "for dialects: it is what quotes"),
            Map.entry("SqlCompiler", "compiles what was built before; its values are tried as SqlCompiler.inlined"),
            Map.entry("CompiledSql", "values by name: bound"),
            Map.entry("EntityShape", "for mappings: looks a name up"),
            Map.entry("NamedTable.column", "looks a name up"),
            Map.entry("Table", "looks a name up"),
            Map.entry("MetaData.find", "looks a name up"),
            Map.entry("MetaData.table", "looks a name up"),
            Map.entry("Row", "looks a name up in a result"),
            Map.entry("Result", "looks a name up in a result"),
            Map.entry("Marker$ListFormat", "made by the compiler"),
            Map.entry("Marker$OfList", "made by the compiler"),
            Map.entry("Marker$OfLiteral", "made by the compiler"),
            Map.entry("Marker$OfParameter", "made by the compiler"),
            Map.entry("ResultColumn", "made by the compiler"),
            Map.entry("DerivedColumn", "the record behind DerivedTable.get"),
            Map.entry("LabelReference", "the record behind Sql.column"),
            Map.entry("Labelled", "the record behind Expression.as"),
            Map.entry("Parameter", "the record behind Sql.param"),
            Map.entry("FunctionCall", "the record behind Functions.function"),
            Map.entry("Collate", "the record behind Functions.collate"),
            Map.entry("CustomComparison", "the record behind Expression.op"),
            Map.entry("CustomOperation", "the record behind Expression.op"),
            Map.entry(
                    "CustomElement.<init>", "the record behind Functions.element; its texts are raw SQL, see on(...)"),
            Map.entry("JsonObject", "the record behind Functions.jsonObject"),
            Map.entry("TextAggregate", "the record behind Aggregates.textAgg"),
            Map.entry("TableAlias", "the record behind NamedTable.alias"),
            Map.entry("SchemaMap", "says which schema another one stands for; names are quoted when they are written"),
            Map.entry("Property", "names an attribute, which the mapping looks up"),
            Map.entry("TextProperty", "names an attribute, which the mapping looks up"),
            Map.entry("NumberProperty", "names an attribute, which the mapping looks up"),
            Map.entry("ToOne", "names an attribute, which the mapping looks up"),
            Map.entry("ToMany", "names an attribute, which the mapping looks up"),
            Map.entry("Sql.alias", "needs an entity; the same path as NamedTable.alias"),
            Map.entry("ValuesTable", "for dialects: writes a qualifier that was quoted"),
            Map.entry("TableFunction.writeCall", "for dialects: writes a qualifier that is quoted"),
            Map.entry("AlterSyntax", "for dialects: takes names that were quoted"),
            Map.entry("ColumnChange$AlterColumnDefault", "made by the comparison of model and database"),
            Map.entry("ColumnChange$AlterColumnType", "made by the comparison of model and database"),
            Map.entry("ColumnChange$ChangeColumnComment", "made by the comparison of model and database"),
            Map.entry("ColumnDdl", "made by the comparison of model and database"),
            Map.entry("ConstraintChange$AddCheck", "made by the comparison of model and database"),
            Map.entry("ConstraintChange$AddUnique", "made by the comparison of model and database"),
            Map.entry("ConstraintChange$DropForeignKey", "made by the comparison of model and database"),
            Map.entry("DdlSettings", "for dialects: statements that are ready"),
            Map.entry("Inspector", "looks a name up; catalogs are asked with parameters"),
            Map.entry("MetaData.diff", "looks a schema up; catalogs are asked with parameters"),
            Map.entry("MetaData.reflectTable", "looks a name up; catalogs are asked with parameters"),
            Map.entry("NormalForm", "for dialects: reads what a catalog says"),
            Map.entry("ReflectOptions", "names to look up; catalogs are asked with parameters"),
            Map.entry("ReflectedCheck", "what a catalog says"),
            Map.entry("ReflectedColumn", "what a catalog says"),
            Map.entry("ReflectedEnum", "what a catalog says"),
            Map.entry("ReflectedForeignKey", "what a catalog says"),
            Map.entry("ReflectedIndex$Part", "what a catalog says"),
            Map.entry("ReflectedIndex", "what a catalog says"),
            Map.entry("ReflectedKey", "what a catalog says"),
            Map.entry("ReflectedSchema", "what a catalog says"),
            Map.entry("ReflectedSequence", "what a catalog says"),
            Map.entry("ReflectedTable", "what a catalog says"),
            Map.entry("TableChange$ChangeTableComment", "made by the comparison of model and database"),
            Map.entry("TableChange$PossibleRename", "made by the comparison of model and database"),
            Map.entry("TableChange$RenameColumn", "made by the comparison of model and database"),
            Map.entry("Conflict", "the record behind Insert.onConflict"),
            Map.entry("Check", "the record behind TableSpec.check"),
            Map.entry("Unique", "the record behind TableSpec.unique"),
            Map.entry("DdlTarget", "for targets: takes DDL that is ready"),
            Map.entry("Connection", "values by name: bound; statements that are ready"),
            Map.entry("Engine", "values by name: bound; URLs; statements that are ready"),
            Map.entry("EngineBuilder", "user name and password"),
            Map.entry("ExecutionOptions", "looks a level of isolation up"),
            Map.entry("IsolationLevel", "looks a level of isolation up"),
            Map.entry("ServerAddress", "says where a server is"),
            Map.entry("StatementCause", "says why a statement runs; not part of it"),
            Map.entry("StatementContext", "says what a statement touches; not part of it"),
            Map.entry("Session", "names attributes, which are looked up; values by name: bound"),
            Map.entry("SessionOptions", "a user's own notes"),
            Map.entry("SessionListener", "tells a warning"),
            Map.entry("Inspection", "looks an attribute up"),
            Map.entry("LoadContext", "tells a warning"),
            Map.entry("Loader", "names attributes, which are looked up"));

    static Stream<String> methods() {
        return TextUses.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("methods")
    void R_16_textNeverBecomesSql(String method) {
        BiFunction<Dialect, String, String> use = TextUses.all().get(method);
        for (String name : List.of("h2", "sqlite", "postgresql", "mariadb", "mysql")) {
            Dialect dialect = Dialects.named(name);
            boolean backslashes = name.endsWith("sql") && !name.startsWith("postgre") || name.equals("mariadb");
            List<String> expected = kinds(use, dialect, HARMLESS, backslashes);
            for (String payload : Payloads.all()) {
                List<String> found = kinds(use, dialect, payload, backslashes);
                assertThat(found.isEmpty() || found.equals(expected) || expected.isEmpty())
                        .as("%s on %s with %s: %s", method, name, payload, found)
                        .isTrue();
                assertThat(found).doesNotContain("BROKEN", "COMMENT", ";;");
            }
        }
        assertThat(Payloads.all()).hasSizeGreaterThan(200);
    }

    /** Empty if the call is refused. */
    private static List<String> kinds(
            BiFunction<Dialect, String, String> use, Dialect dialect, String text, boolean backslashes) {
        try {
            return SqlLexer.kinds(use.apply(dialect, text), backslashes);
        } catch (HoldfastException refused) {
            return List.of();
        }
    }

    @Test
    void R_16_everyMethodThatTakesATextIsTriedOrExcused()
            throws IOException, URISyntaxException, ClassNotFoundException {
        Set<String> tried = TextUses.all().keySet();
        Set<String> forgotten = new TreeSet<>();
        for (Executable method : takingText()) {
            String type = method.getDeclaringClass().getName().replaceFirst(".*\\.", "");
            String name = method instanceof java.lang.reflect.Constructor<?> ? "<init>" : method.getName();
            String key = type + "." + name;
            if (!tried.contains(key) && !NOT_TRIED.containsKey(key) && !NOT_TRIED.containsKey(type)) {
                forgotten.add(key);
            }
        }
        assertThat(forgotten).isEmpty();
    }

    private static List<Executable> takingText() throws IOException, URISyntaxException, ClassNotFoundException {
        List<Executable> found = new ArrayList<>();
        for (Class<?> type : publicClasses()) {
            Stream.concat(Arrays.stream(type.getDeclaredMethods()), Arrays.stream(type.getDeclaredConstructors()))
                    .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                    .filter(method -> !method.getName().equals("valueOf"))
                    .filter(method -> Arrays.stream(method.getParameters()).anyMatch(InjectionTest::isText))
                    .forEach(found::add);
        }
        return found;
    }

    private static boolean isText(Parameter parameter) {
        String type = parameter.getParameterizedType().getTypeName();
        return type.contains("String")
                && !type.contains("Expression<java.lang.String>")
                && parameter.getAnnotation(RawSql.class) == null;
    }

    private static List<Class<?>> publicClasses() throws IOException, URISyntaxException, ClassNotFoundException {
        List<Class<?>> classes = new ArrayList<>();
        URI root =
                RawSql.class.getProtectionDomain().getCodeSource().getLocation().toURI();
        for (String name : PACKAGES) {
            try (Stream<Path> files = Files.list(Path.of(root).resolve("dev/holdfast/" + name))) {
                for (Path file : files.toList()) {
                    String simple = file.getFileName().toString();
                    if (simple.endsWith(".class") && !simple.startsWith("package-info")) {
                        classes.add(Class.forName("dev.holdfast." + name + "." + simple.replace(".class", "")));
                    }
                }
            }
        }
        classes.removeIf(type -> !Modifier.isPublic(type.getModifiers()));
        return classes;
    }
}
