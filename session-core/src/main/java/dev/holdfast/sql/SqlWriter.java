package dev.holdfast.sql;

import dev.holdfast.error.CompileException;
import dev.holdfast.type.SqlType;
import dev.holdfast.type.SqlTypes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What nodes and dialects write a statement to: text, markers, names. {@link #node} is the only recursion, and
 * {@link #operand} the only place where parentheses come from. One compilation, one thread.
 */
public final class SqlWriter {
    private final Statement statement;
    private final SqlSyntax syntax;
    private final EntityCatalog catalog;
    private final UnaryOperator<SqlType<?>> adapt;
    private final NodeFilter filter;
    private final IdentityHashMap<Slot, Integer> slots = new IdentityHashMap<>();
    private final List<String> pieces = new ArrayList<>();
    private final List<Marker> markers = new ArrayList<>();
    private final List<SchemaMark> schemas = new ArrayList<>();
    private final List<ResultColumn> columns = new ArrayList<>();
    private final List<Integer> firstColumns = new ArrayList<>();
    private final Set<String> tables = new LinkedHashSet<>();
    private final Names names;
    private final QueryText queries = new QueryText(this);
    private final FromText sources = new FromText(this);
    private final ChangeText changes = new ChangeText(this);
    private final WithText withs;
    private StringBuilder text = new StringBuilder();
    private boolean sortedByValue;
    private boolean inlining;

    SqlWriter(
            Statement statement,
            SqlSyntax syntax,
            EntityCatalog catalog,
            UnaryOperator<SqlType<?>> adapt,
            NodeFilter filter) {
        this.statement = statement;
        this.syntax = syntax;
        this.catalog = catalog;
        this.adapt = adapt;
        this.filter = filter;
        this.names = new Names(catalog);
        this.withs = new WithText(this, statement);
        List<Slot> found = statement.structured().slots();
        for (int i = 0; i < found.size(); i++) {
            slots.put(found.get(i), i);
        }
    }

    CompiledSql compile() {
        if (statement.changed() != null && syntax.changesBeginWithCtes()) {
            withs.around(statement, List.of(), () -> node(statement));
        } else {
            node(statement);
        }
        pieces.add(text.toString());
        SchemaText schemaText = new SchemaText(pieces, schemas, syntax);
        return new CompiledSql(
                statement.kind(), schemaText, markers, columns, firstColumns, List.copyOf(tables), adapt);
    }

    // ---- for nodes and dialects

    public SqlSyntax syntax() {
        return syntax;
    }

    /** Text as it is. */
    public SqlWriter raw(@RawSql String sql) {
        text.append(sql);
        return this;
    }

    /** A name, quoted if it needs to be. */
    public SqlWriter identifier(String name) {
        return raw(syntax.identifier(name));
    }

    /** Asks whether a source, which cannot be left out, is refused. */
    void admit(FromItem source) {
        filter.admits(source);
    }

    public SqlWriter node(SqlNode node) {
        if (filter.admits(node)) {
            node.writeTo(this);
        }
        return this;
    }

    /** An expression, in parentheses if it holds its parts together less strongly than the place demands. */
    public SqlWriter operand(Expression<?> node, Precedence weakest) {
        if (node instanceof LabelReference<?> reference) {
            return operand(labelled(reference.label()), weakest);
        }
        if (node.precedence().compareTo(weakest) >= 0) {
            return node(node);
        }
        return raw("(").node(node).raw(")");
    }

    /** Nodes with something between them. */
    public SqlWriter list(Collection<? extends SqlNode> nodes, @RawSql String separator) {
        String before = "";
        for (SqlNode node : nodes) {
            raw(before).node(node);
            before = separator;
        }
        return this;
    }

    /** Expressions with an operator between them. */
    public SqlWriter operands(Collection<? extends Expression<?>> nodes, @RawSql String operator, Precedence weakest) {
        String before = "";
        for (Expression<?> node : nodes) {
            raw(before).operand(node, weakest);
            before = operator;
        }
        return this;
    }

    /** Two expressions with an operator between them; a value without a type takes that of the other side. */
    public SqlWriter pair(Expression<?> left, @RawSql String operator, Expression<?> right, Precedence weakest) {
        return typedLike(left, right, weakest).raw(operator).typedLike(right, left, weakest);
    }

    /** An expression; if it is a value without a type, it takes the type of another one. */
    public SqlWriter typedLike(Expression<?> node, Expression<?> other, Precedence weakest) {
        if (node instanceof Literal<?> literal && literal.explicitType() == null) {
            boolean untyped = other instanceof Literal<?> value && value.explicitType() == null;
            SqlType<?> hint = untyped ? null : other.typeIn(this);
            return literal(literal, hint == null ? literal.typeIn(this) : hint.comparedAs(literal.javaType()));
        } else if (node instanceof Parameter<?> parameter && parameter.type() == null) {
            return parameter(parameter.name(), other.typeIn(this));
        }
        return operand(node, weakest);
    }

    /**
     * An argument of a function, a branch of CASE or an item of a SELECT list: where nothing but the marker could tell
     * the database the type of a parameter.
     */
    public SqlWriter argument(Expression<?> node, Expression<?> like) {
        if (!(node instanceof Literal<?>) && !(node instanceof Parameter<?>)) {
            return node(node);
        }
        SqlType<?> own = node instanceof Literal<?> literal ? literal.explicitType() : node.typeIn(this);
        SqlType<?> hint = own == null && like != node && !(like instanceof Literal<?>) ? like.typeIn(this) : own;
        SqlType<?> type = hint == null ? node.typeIn(this) : hint;
        Marker marker = node instanceof Literal<?> literal
                ? new Marker.OfLiteral(slot(literal), adaptedOrNull(type), null)
                : new Marker.OfParameter(((Parameter<?>) node).name(), adaptedOrNull(type));
        String place = type == null ? "?" : syntax.bareMarker(adapted(type));
        int at = place.indexOf('?');
        return raw(place.substring(0, at)).marker(marker).raw(place.substring(at + 1));
    }

    /** Fails if a node cannot be written though others say what it means. */
    void require(SqlNode node) {
        filter.admits(node);
    }

    /** An INSERT without its conflict clause. */
    public SqlWriter insert(@RawSql String begin, Insert insert) {
        InsertText.writePlain(begin, insert, this);
        return this;
    }

    /** {@code INSERT INTO table (columns) SELECT * FROM (query) AS name (columns)}. */
    public SqlWriter insertOfNamedQuery(Insert insert, Select<?> query, @RawSql String name) {
        InsertText.writeNamedQuery(insert, query, name, this);
        return this;
    }

    /** An INSERT with a conflict clause as MERGE. */
    public void merge(Insert insert, Conflict conflict) {
        InsertText.writeMerge(insert, conflict, this);
    }

    /** An UPDATE whose new values and condition come from subqueries of the other sources. */
    public void updateByQueries(Update update, List<FromItem> others) {
        ChangeFromText.updateByQueries(update, others, this);
    }

    /** An UPDATE with the other sources in FROM. */
    public void updateFrom(Update update, List<FromItem> others) {
        ChangeFromText.updateFrom(update, others, this);
    }

    /** An UPDATE of several tables at once, only one of which is changed. */
    public void updateTables(Update update, List<FromItem> others) {
        ChangeFromText.updateTables(update, others, this);
    }

    /** A DELETE whose condition is whether a subquery of the other sources has a row. */
    public void deleteByQuery(Delete delete, List<FromItem> others) {
        ChangeFromText.deleteByQuery(delete, others, this);
    }

    /** A DELETE with the other sources in USING. */
    public void deleteUsing(Delete delete, List<FromItem> others) {
        ChangeFromText.deleteUsing(delete, others, this);
    }

    /** The columns a change gives back, without qualifiers. */
    public SqlWriter columns(Returning returning) {
        names.withoutQualifiers(() -> queries.items(returning.items()));
        return this;
    }

    /** The names of columns, without qualifiers. */
    public SqlWriter names(Collection<? extends Expression<?>> columnList) {
        String before = "";
        for (Expression<?> column : columnList) {
            raw(before).name(column);
            before = ", ";
        }
        return this;
    }

    /** The name of a column, without qualifier. */
    public SqlWriter name(Expression<?> column) {
        return identifier(namedColumn(column).name());
    }

    /** The table's column that an expression stands for. */
    public NamedColumn<?> namedColumn(Expression<?> expression) {
        return names.column(expression);
    }

    /** The names by which sources can be told apart here. */
    public SqlWriter qualifiers(Collection<FromItem> sources) {
        String before = "";
        for (FromItem source : sources) {
            raw(before).identifier(names.resolve(source).qualifier());
            before = ", ";
        }
        return this;
    }

    /** What ORDER BY sorts by, as a part of an expression such as {@code x IS NULL}. */
    public SqlWriter sortValue(Expression<?> value) {
        queries.sortValue(value);
        return this;
    }

    /** Sort keys inside an expression, where the labels of the result are not known. */
    public SqlWriter orderings(List<Ordering> orderings) {
        boolean before = sortedByValue;
        sortedByValue = true;
        try {
            return list(orderings, ", ");
        } finally {
            sortedByValue = before;
        }
    }

    /** What ORDER BY sorts by: the label of a column of the result if there is one. */
    public SqlWriter sortKey(Expression<?> value) {
        if (sortedByValue) {
            return node(value);
        }
        queries.sortKey(value);
        return this;
    }

    /** A type as this database stores it. */
    @SuppressWarnings("unchecked")
    public <T> SqlType<T> adapted(SqlType<T> type) {
        return (SqlType<T>) adapt.apply(type);
    }

    // ---- for the nodes of this package

    @Nullable
    SqlType<?> adaptedOrNull(@Nullable SqlType<?> type) {
        return type == null ? null : adapt.apply(type);
    }

    EntityCatalog catalog() {
        return catalog;
    }

    Names scopes() {
        return names;
    }

    String describe(FromItem source) {
        return Sources.describe(source);
    }

    private int slot(Slot slot) {
        Integer number = slots.get(slot);
        if (number == null) {
            throw new CompileException(
                    "A value of the statement is not among its children: a CustomExpression hides it. [hidden-value]");
        }
        return number;
    }

    private SqlWriter marker(Marker marker) {
        markers.add(marker);
        if (inlining) {
            cut();
            return this;
        }
        return raw("?");
    }

    private void cut() {
        pieces.add(text.toString());
        text = new StringBuilder();
    }

    /** The text with all values in it. */
    String inlined(Map<String, ? extends @Nullable Object> parameters) {
        inlining = true;
        node(statement);
        pieces.add(text.toString());
        return new Binding(pieces, markers, adapt).inlined(statement.literals(), parameters, syntax);
    }

    SqlWriter literal(Literal<?> literal) {
        return literal(literal, literal.typeIn(this));
    }

    private SqlWriter literal(Literal<?> literal, @Nullable SqlType<?> type) {
        return marker(new Marker.OfLiteral(slot(literal), adaptedOrNull(type), null));
    }

    SqlWriter parameter(String name, @Nullable SqlType<?> type) {
        return marker(new Marker.OfParameter(name, adaptedOrNull(type)));
    }

    SqlWriter constant(Object value, SqlType<?> type) {
        return marker(new Marker.OfConstant(value, adapted(type)));
    }

    SqlWriter keyPart(EntityValue entity, EntityShape shape, int part, SqlType<?> type) {
        return marker(new Marker.OfKey(slot(entity), shape, part, adapted(type)));
    }

    /** A number beside another one: whole numbers stay what they are beside each other. */
    void number(Expression<? extends Number> node, Expression<? extends Number> other, Precedence weakest) {
        if (node instanceof Literal<?> literal && literal.explicitType() == null) {
            SqlType<?> hint = other instanceof Literal<?> ? null : other.typeIn(this);
            boolean fits = hint != null && NumberKinds.fits(literal.javaType(), hint.javaType());
            literal(literal, fits ? hint : literal.typeIn(this));
        } else {
            typedLike(node, other, weakest);
        }
    }

    void expanding(ValueList values, List<Expression<?>> columnList) {
        expand(slot(values), null, columnList);
    }

    void expanding(String name, List<Expression<?>> columnList) {
        expand(-1, name, columnList);
    }

    private void expand(int slot, @Nullable String name, List<Expression<?>> columnList) {
        List<@Nullable SqlType<?>> types = new ArrayList<>();
        List<SqlType<?>> known = new ArrayList<>();
        for (Expression<?> column : columnList) {
            SqlType<?> type = adaptedOrNull(column.typeIn(this));
            types.add(type);
            known.add(type == null ? SqlTypes.INTEGER : type);
        }
        String opening = columnList.size() > 1 ? syntax.tupleListOpening() : "(";
        list(new Marker.OfList(
                slot, name, types, new Marker.ListFormat(opening, ")", "(" + syntax.emptySet(known) + ")")));
    }

    private void list(Marker.OfList marker) {
        markers.add(marker);
        cut();
    }

    void select(Select<?> select) {
        queries.write(select, select == statement ? QueryText.Place.RESULT : QueryText.Place.NESTED);
    }

    /** A query inside an expression: it sees the sources around it. */
    SqlWriter subquery(Select<?> query) {
        queries.write(query, QueryText.Place.NESTED);
        return this;
    }

    SqlWriter member(Select<?> query) {
        queries.member(query);
        return this;
    }

    /** A query in FROM or in WITH. */
    void derived(Select<?> query, boolean lateral) {
        queries.write(query, lateral ? QueryText.Place.LATERAL : QueryText.Place.DERIVED);
    }

    /** A query in WITH that is combined with another one. */
    void derivedMember(Select<?> query) {
        names.within(new Scope(null, null, catalog), () -> queries.member(query));
    }

    WithText withs() {
        return withs;
    }

    /** {@code  (a, b)} after the name of a source. */
    void labels(List<Output> outputs) {
        String before = " (";
        for (Output output : outputs) {
            raw(before).identifier(output.label());
            before = ", ";
        }
        raw(")");
    }

    /** A value in a row of VALUES; the first row tells the types. */
    SqlWriter cell(Expression<?> value, @Nullable SqlType<?> type, boolean first) {
        boolean bare = value instanceof Literal<?> || value instanceof Parameter<?>;
        if (!bare || type == null) {
            return argument(value, value);
        }
        SqlType<?> stored = adapted(type);
        markers.add(
                value instanceof Literal<?> literal
                        ? new Marker.OfLiteral(slot(literal), stored, null)
                        : new Marker.OfParameter(((Parameter<?>) value).name(), stored));
        return raw(first ? syntax.typedMarker(stored) : "?");
    }

    void join(Join join) {
        sources.join(join);
    }

    void table(FromItem source) {
        sources.table(source);
    }

    void relationTest(RelationTest test) {
        new RelationText(this).write(test);
    }

    /** The column of a source. */
    void column(FromItem source, NamedColumn<?> column) {
        if (!names.unqualified()) {
            identifier(names.resolve(source).qualifier(column)).raw(".");
        }
        identifier(column.name());
    }

    void property(Property<?, ?> property) {
        column(property.source(), names.column(property));
    }

    void derivedColumn(DerivedColumn<?> column) {
        Output output = names.output(column);
        identifier(names.resolve(column.source()).qualifier()).raw(".").identifier(output.label());
    }

    @Nullable
    SqlType<?> typeOfFirst(Select<?> query) {
        Output output = Output.of(query.items(), catalog).get(0);
        return names.within(query, names.current(), () -> output.node().typeIn(this));
    }

    /** What a label stands for. */
    Expression<?> labelled(String label) {
        return names.labelled(label);
    }

    void changing(FromItem target, Runnable body) {
        changes.within(target, body);
    }

    /** Does something where other sources can be named too. */
    void changing(FromItem target, List<FromItem> others, Runnable body) {
        changes.within(target, others, body);
    }

    SqlWriter changedTable(List<Expression<?>> columnList) {
        changes.table(columnList);
        return this;
    }

    SqlWriter changedRows(List<Predicate> conditions) {
        changes.where(conditions);
        return this;
    }

    void returning(FromItem target, Returning returning) {
        changes.within(target, () -> node(returning));
    }

    /** The schema before a table's name, which another one may stand for when the statement is executed (CN-12). */
    void schema(@Nullable String schema) {
        schemas.add(new SchemaMark(pieces.size(), text.length(), schema));
        if (schema != null) {
            identifier(schema).raw(".");
        }
    }

    void touches(NamedTable table) {
        tables.add(table.name());
    }

    void startItem() {
        firstColumns.add(columns.size());
    }

    void resultColumn(Output output) {
        Expression<?> node = output.node();
        SqlType<?> type = adaptedOrNull(node.typeIn(this));
        boolean stored = node instanceof ColumnReference<?> && !(node instanceof DerivedColumn<?>);
        NamedColumn<?> column = stored ? namedColumn(node) : null;
        FromItem source = node instanceof ColumnReference<?> reference ? reference.source() : null;
        columns.add(new ResultColumn(output.label(), type, column, source));
    }

    void text(TextStatement statementText) {
        TextTemplate template = statementText.template();
        List<String> texts = template.texts();
        raw(texts.get(0));
        for (int i = 0; i < template.parameters().size(); i++) {
            String name = template.parameters().get(i);
            textValue(statementText, name, texts.get(i), texts.get(i + 1));
            raw(texts.get(i + 1));
        }
        for (Output output : Output.of(statementText.items(), catalog)) {
            startItem();
            resultColumn(output);
        }
    }

    private void textValue(TextStatement statementText, String name, String before, String after) {
        SqlNode value = statementText.value(name);
        if (statementText.expanding().contains(name)) {
            boolean inside =
                    before.stripTrailing().endsWith("(") && after.stripLeading().startsWith(")");
            Parameter<?> open = value instanceof Parameter<?> parameter ? parameter : null;
            SqlType<?> type = open == null ? null : adaptedOrNull(open.type());
            String empty = syntax.emptySet(List.of(Objects.requireNonNullElse(type, SqlTypes.INTEGER)));
            List<@Nullable SqlType<?>> types = new ArrayList<>();
            types.add(type);
            list(new Marker.OfList(
                    value instanceof ValueList list ? slot(list) : -1,
                    name,
                    types,
                    new Marker.ListFormat(inside ? "" : "(", inside ? "" : ")", inside ? empty : "(" + empty + ")")));
        } else if (value instanceof Literal<?> literal) {
            marker(new Marker.OfLiteral(slot(literal), adaptedOrNull(literal.explicitType()), name));
        } else {
            node(value);
        }
    }
}
