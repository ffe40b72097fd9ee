package dev.holdfast.injection;

import static dev.holdfast.sql.Sql.*;

import dev.holdfast.dialect.Dialect;
import dev.holdfast.schema.Column;
import dev.holdfast.schema.Index;
import dev.holdfast.schema.MetaData;
import dev.holdfast.schema.NamingConvention;
import dev.holdfast.schema.Sequence;
import dev.holdfast.schema.Table;
import dev.holdfast.schema.TableSpec;
import dev.holdfast.schema.Unique;
import dev.holdfast.sql.EntityCatalog;
import dev.holdfast.sql.Expression;
import dev.holdfast.sql.Ordering;
import dev.holdfast.sql.Statement;
import dev.holdfast.sql.TextExpression;
import dev.holdfast.sql.TextExpression.Wildcards;
import dev.holdfast.type.SqlTypes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/** What the public methods that take a text do with it, as the SQL that comes of it. */
final class TextUses {
    private static final Table ARTIST = new MetaData().define("artist", t -> {
        t.column("id", SqlTypes.INTEGER, c -> c.primaryKey().assigned());
        t.column("name", SqlTypes.STRING);
        t.column("data", SqlTypes.JSON);
    });
    private static final Column<Integer> ID = ARTIST.column("id", Integer.class);
    private static final Column<String> NAME = ARTIST.column("name", String.class);
    private static final Expression<String> DATA = ARTIST.column("data", String.class);
    private static final TextExpression TEXT = asText(NAME);

    /** By class and method; overloads that do the same are tried together. */
    private final Map<String, BiFunction<Dialect, String, String>> uses = new LinkedHashMap<>();

    private TextUses() {}

    static Map<String, BiFunction<Dialect, String, String>> all() {
        TextUses all = new TextUses();
        all.conditions();
        all.names();
        all.functions();
        all.changes();
        all.tables();
        all.constraints();
        all.defaults();
        return all.uses;
    }

    private void conditions() {
        statement(
                "TextExpression.contains",
                text -> select(ID).where(TEXT.contains(text), TEXT.contains(text, Wildcards.ACTIVE)));
        statement(
                "TextExpression.startsWith",
                text -> select(ID).where(TEXT.startsWith(text), TEXT.startsWith(text, Wildcards.ACTIVE)));
        statement(
                "TextExpression.endsWith",
                text -> select(ID).where(TEXT.endsWith(text), TEXT.endsWith(text, Wildcards.ACTIVE)));
        statement("TextExpression.icontains", text -> select(ID).where(TEXT.icontains(text)));
        statement("TextExpression.istartsWith", text -> select(ID).where(TEXT.istartsWith(text)));
        statement("TextExpression.iendsWith", text -> select(ID).where(TEXT.iendsWith(text)));
        statement("TextExpression.like", text -> select(ID).where(TEXT.like(text), TEXT.like(text, '/')));
        statement("TextExpression.notLike", text -> select(ID).where(TEXT.notLike(text)));
        statement("TextExpression.ilike", text -> select(ID).where(TEXT.ilike(text), TEXT.ilike(text, '/')));
        statement("TextExpression.concat", text -> select(TEXT.concat(text)).from(ARTIST));
        statement("Expression.op", text -> select(ID).where(NAME.op(text, "b"), NAME.op("=", text)));
        statement(
                "Expression.op (operator and type)",
                text -> select(NAME.op(text, SqlTypes.TEXT, DATA)).from(ARTIST));
        statement("Functions.matches", text -> select(ID).where(matches(NAME, text)));
        statement("JsonPath.get", text -> select(json(DATA).get(text).asJson()).from(ARTIST));
        statement("JsonPath.hasKey", text -> select(ID).where(json(DATA).hasKey(text)));
        statement("JsonPath.contains", text -> select(ID).where(json(DATA).contains(text)));
        statement(
                "TextStatement.bind", text -> text("SELECT :a").bind("a", text).bind("a", text, SqlTypes.TEXT));
        statement(
                "TextStatement.expanding",
                text -> text("SELECT 1 WHERE 1 IN :a").expanding(text));
        statement(
                "TextStatement.declare",
                text -> text("SELECT :a").declare(text, SqlTypes.TEXT).bind("a", "b"));
        statement("TextStatement.column", text -> text("SELECT 1").column(text, SqlTypes.TEXT));
        statement(
                "Sql.param",
                text -> select(ID)
                        .where(
                                NAME.eq(param(text)),
                                NAME.eq(param(text, String.class)),
                                NAME.eq(param(text, SqlTypes.TEXT))));
    }

    private void names() {
        statement(
                "Expression.as",
                text -> select(NAME.as(text), ID.as("b")).from(ARTIST).orderBy(column("b")));
        statement(
                "NamedTable.alias", text -> select(ID).from(ARTIST.alias(text)).crossJoin(ARTIST));
        statement("Sql.column", text -> select(NAME.as("b")).orderBy(column(text), column(text, String.class)));
        statement("Sql.values", text -> {
            var rows = values(text, column("a", Integer.class)).row(1);
            return select(rows.get("a", Integer.class));
        });
        statement(
                "Sql.tableFunction",
                text -> select(literal(1)).from(tableFunction(text, 1).tableValued("f", column("a", Integer.class))));
        statement(
                "TableFunction.tableValued",
                text -> select(literal(1)).from(tableFunction("f", 1).tableValued(text, column("a", Integer.class))));
        statement("Sql.recursive", text -> {
            var numbers = recursive(
                    text, select(literal(1, SqlTypes.INTEGER).as("n")), self -> select(self.get("n", Integer.class)));
            return select(numbers.get("n", Integer.class));
        });
        statement("Sql.recursiveDistinct", text -> {
            var numbers = recursiveDistinct(
                    text, select(literal(1, SqlTypes.INTEGER).as("n")), self -> select(self.get("n", Integer.class)));
            return select(numbers.get("n", Integer.class));
        });
        statement("Select.cte", text -> select(select(ID.as("a")).cte(text).get("a", Integer.class)));
        statement(
                "Cte.columns", text -> select(select(ID).cte("c").columns(text).get(0)));
        statement(
                "Cte.alias",
                text -> select(select(ID.as("a")).cte("c").alias(text).get("a", Integer.class)));
        statement(
                "Select.subquery",
                text -> select(select(ID.as("a")).subquery(text).get("a", Integer.class)));
        statement("Select.lateral", text -> select(ID).crossJoin(select(NAME).lateral(text)));
        statement(
                "DerivedTable.get",
                text -> select(select(ID.as("a")).subquery("s").get(text, Integer.class)));
        statement("Select.orderBy", text -> select(ID).orderBy(text).orderBy(text, Ordering.Direction.DESCENDING));
        statement("Select.hint", text -> select(ID).hint(text, "X").hint(ARTIST, text, "X"));
        statement("Select.prefix", text -> select(ID).prefix(text, "X"));
    }

    private void functions() {
        statement(
                "Functions.function",
                text -> select(function(text, String.class, NAME)).from(ARTIST));
        statement("Functions.replace", text -> select(replace(NAME, text, text)).from(ARTIST));
        statement("Functions.position", text -> select(position(NAME, text)).from(ARTIST));
        statement("Functions.collate", text -> select(collate(NAME, text)).from(ARTIST));
        statement(
                "Functions.element",
                text -> select(element(text, SqlTypes.TEXT, NAME)
                                .otherwise("f({0})")
                                .as("b"))
                        .from(ARTIST));
        statement(
                "CustomElement.on",
                text -> select(element("e", SqlTypes.TEXT, NAME)
                                .otherwise("f({0})")
                                .on(text, "g({0})"))
                        .from(ARTIST));
        statement(
                "Functions.jsonObject",
                text -> select(jsonObject(Map.of(text, NAME))).from(ARTIST));
        statement("Aggregates.textAgg", text -> select(textAgg(NAME, text)).from(ARTIST));
    }

    private void changes() {
        statement(
                "Insert.values", text -> insert(ARTIST).values(Map.of(text, 1)).values(List.of(Map.of(text, 2))));
        statement("Insert.columnsNamed", text -> insert(ARTIST).columnsNamed(List.of(text)));
        statement(
                "Insert.onConflictOn",
                text -> insert(ARTIST).columns(ID).values(1).onConflictOn(text).doNothing());
        statement("Update.set", text -> update(ARTIST).set(Map.of(text, "b")));
        statement(
                "Insert.cte",
                text -> select(insert(ARTIST)
                        .columns(ID)
                        .values(1)
                        .returning(ID)
                        .cte(text)
                        .get(0)));
        statement(
                "Update.cte",
                text -> select(
                        update(ARTIST).set(NAME, text).returning(ID).cte(text).get(0)));
        statement(
                "Delete.cte",
                text -> select(delete(ARTIST).returning(ID).cte(text).get(0)));
        use(
                "SqlCompiler.inlined",
                (dialect, text) ->
                        dialect.inlined(select(ID).where(NAME.eq(text), NAME.in(List.of(text))), EntityCatalog.NONE));
    }

    private void tables() {
        ddl("MetaData.define", (data, text) -> {
            data.define(text, t -> t.column("a", SqlTypes.INTEGER));
            data.define(text, "b", t -> t.column("a", SqlTypes.INTEGER));
        });
        ddl(
                "MetaData.defineIfMissing",
                (data, text) -> data.defineIfMissing(text, text, t -> t.column("a", SqlTypes.INTEGER)));
        ddl(
                "MetaData.defineOrExtend",
                (data, text) -> data.defineOrExtend(text, text, t -> t.column("a", SqlTypes.INTEGER)));
        ddl("MetaData.sequence", (data, text) -> {
            data.sequence(text);
            data.sequence("b", text, s -> {});
            data.sequence(text + "c", 1, 1);
        });
        ddl("Sequence.<init>", (data, text) -> data.sequence(new Sequence(text, 1, 1).name()));
        table("TableSpec.column", (t, text) -> {
            t.column(text, SqlTypes.INTEGER);
            t.column(text + "b", SqlTypes.INTEGER, c -> c.notNull());
        });
        table("TableSpec.comment", (t, text) -> t.comment(text));
        table("ColumnSpec.comment", (t, text) -> t.column("c", SqlTypes.INTEGER, c -> c.comment(text)));
        table("ColumnSpec.defaultText", (t, text) -> t.column("c", SqlTypes.TEXT, c -> c.defaultText(text)));
        table("ColumnSpec.sequence", (t, text) -> t.column("c", SqlTypes.INTEGER, c -> c.sequence(text)));
        table("ColumnSpec.references", (t, text) -> t.column("c", SqlTypes.INTEGER, c -> c.references(text, text)));
    }

    private void constraints() {
        table("TableSpec.primaryKey", (t, text) -> t.primaryKey(text));
        table("TableSpec.primaryKeyNamed", (t, text) -> t.primaryKeyNamed(text, List.of("a")));
        table("TableSpec.unique", (t, text) -> t.unique(text, List.of("a"), Unique.Nulls.DISTINCT));
        table("TableSpec.uniqueNamed", (t, text) -> t.uniqueNamed(text, List.of("a")));
        table("TableSpec.check", (t, text) -> t.check(text, "a > 0"));
        table("TableSpec.index", (t, text) -> t.index(text, i -> i.column("a")));
        table("TableSpec.indexNamed", (t, text) -> t.indexNamed(text, List.of("a"), Index.Kind.PLAIN));
        table("TableSpec.foreignKey", (t, text) -> t.foreignKey(text).references("t", "a"));
        table(
                "ForeignKeySpec.name",
                (t, text) -> t.foreignKey("a").references("t", "a").name(text));
        table("ForeignKeySpec.references", (t, text) -> t.foreignKey("a").references(text, text));
        table("IndexSpec.column", (t, text) -> t.index("i", i -> i.column(text)));
        table("IndexSpec.descending", (t, text) -> t.index("i", i -> i.descending(text)));
        table("IndexSpec.include", (t, text) -> t.index("i", i -> i.column("a").include(text)));
        table("IndexSpec.using", (t, text) -> t.index("i", i -> i.column("a").using(text)));
    }

    private void defaults() {
        naming("NamingConvention.withUnique", text -> NamingConvention.STANDARD.withUnique(text));
        naming("NamingConvention.withIndex", text -> NamingConvention.STANDARD.withIndex(text));
        naming("NamingConvention.withCheck", text -> NamingConvention.STANDARD.withCheck(text));
        naming("NamingConvention.withForeignKey", text -> NamingConvention.STANDARD.withForeignKey(text));
        naming("NamingConvention.withPrimaryKey", text -> NamingConvention.STANDARD.withPrimaryKey(text));
        use(
                "Dialect.sequenceNext",
                (dialect, text) -> dialect.sequenceNext(text) + ";" + dialect.sequenceNext(text, text, 3));
        use("SqlWriter.identifier", (dialect, text) -> dialect.syntax().identifier(text));
        use("SqlSyntax.textLiteral", (dialect, text) -> dialect.syntax().textLiteral(text));
    }

    // ---- kinds of use

    private void use(String method, BiFunction<Dialect, String, String> sql) {
        uses.put(method, sql);
    }

    private void statement(String method, Function<String, Statement> statement) {
        use(
                method,
                (dialect, text) -> dialect.compile(statement.apply(text), EntityCatalog.NONE)
                        .sql());
    }

    private void ddl(String method, BiConsumer<MetaData, String> define) {
        use(method, (dialect, text) -> {
            MetaData data = new MetaData();
            define.accept(data, text);
            return String.join(";\n", data.createStatements(dialect.ddl()));
        });
    }

    private void table(String method, BiConsumer<TableSpec, String> define) {
        ddl(
                method,
                (data, text) -> data.define("t", t -> {
                    t.column("a", SqlTypes.INTEGER, c -> c.assigned());
                    define.accept(t, text);
                }));
    }

    private void naming(String method, Function<String, NamingConvention> convention) {
        use(method, (dialect, text) -> {
            MetaData data = new MetaData(convention.apply(text));
            Consumer<TableSpec> define = t -> {
                t.column("a", SqlTypes.INTEGER, c -> c.primaryKey().assigned());
                t.column("b", SqlTypes.INTEGER);
                t.unique("b").index("b").check("c", "a > 0");
                t.foreignKey("b").references("t", "a");
            };
            data.define("t", define);
            return String.join(";\n", data.createStatements(dialect.ddl()));
        });
    }
}
