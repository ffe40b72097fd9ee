package dev.holdfast.sql;

import dev.holdfast.error.InvalidArgumentException;
import dev.holdfast.type.SqlType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * SQL text with values bound by name (CN-17). Every method returns a new statement; this one never changes.
 *
 * <p>{@code :name} is a value, {@code \:} a colon, {@code ::} is left alone; so is all that stands in string literals,
 * quoted identifiers, comments and dollar quotes.
 */
public final class TextStatement extends Statement {
    private final TextTemplate template;
    private final Map<String, SqlNode> values;
    private final Set<String> expanding;
    private final List<Selectable> items;
    private final List<StatementOption> options;

    private TextStatement(
            TextTemplate template,
            Map<String, SqlNode> values,
            Set<String> expanding,
            List<Selectable> items,
            List<StatementOption> options) {
        this.template = template;
        this.values = values;
        this.expanding = Set.copyOf(expanding);
        this.items = List.copyOf(items);
        this.options = List.copyOf(options);
    }

    static TextStatement of(String sql) {
        TextTemplate template = TextTemplate.parse(sql);
        Map<String, SqlNode> values = new LinkedHashMap<>();
        template.names().forEach(name -> values.put(name, new Parameter<>(name, null, Object.class)));
        return new TextStatement(template, values, Set.of(), List.of(), List.of());
    }

    /** Gives a value; a collection for a parameter that is {@link #expanding}. */
    public TextStatement bind(String name, @Nullable Object value) {
        return with(name, expanding.contains(name) ? list(name, value) : Literal.ofNullable(value), expanding);
    }

    /** Gives a value with its type, or only the type of values given later if it is null and the parameter expands. */
    public <T> TextStatement bind(String name, @Nullable T value, SqlType<T> type) {
        return with(name, new Literal<>(value, type), expanding);
    }

    /** Declares the type of a parameter whose value comes when the statement is executed. */
    public <T> TextStatement declare(String name, SqlType<T> type) {
        return with(name, new Parameter<>(name, type, type.javaType()), expanding);
    }

    /** Declares that a parameter is a list, one marker for each value: {@code id IN :ids} (CN-18). */
    public TextStatement expanding(String name) {
        Set<String> more = new LinkedHashSet<>(expanding);
        more.add(name);
        SqlNode node = values.get(name);
        return with(name, node instanceof Literal<?> bound ? list(name, bound.value()) : parameter(name, node), more);
    }

    private static SqlNode parameter(String name, @Nullable SqlNode node) {
        return node == null ? new Parameter<>(name, null, Object.class) : node;
    }

    private static ValueList list(String name, @Nullable Object value) {
        if (value instanceof Collection<?> collection) {
            return new ValueList(collection);
        }
        throw new InvalidArgumentException(
                "Parameter :%s is expanding: its value must be a collection. [list-value]".formatted(name));
    }

    private TextStatement with(String name, SqlNode node, Set<String> nowExpanding) {
        if (!values.containsKey(name)) {
            throw new InvalidArgumentException("The text has no parameter :%s. It has: %s. [unknown-parameter]"
                    .formatted(name, values.isEmpty() ? "none" : ":" + String.join(", :", values.keySet())));
        }
        Map<String, SqlNode> changed = new LinkedHashMap<>(values);
        changed.put(name, node);
        return new TextStatement(template, changed, nowExpanding, items, options);
    }

    /** Declares the types of the result's columns, in order; further ones come as the driver delivers them. */
    public TextStatement columns(SqlType<?>... types) {
        List<Selectable> columns = new ArrayList<>(items);
        Arrays.stream(types).forEach(type -> columns.add(untitled(type)));
        return new TextStatement(template, values, expanding, columns, options);
    }

    private static <T> Expression<T> untitled(SqlType<T> type) {
        return new Fragment<>("", type.javaType(), type);
    }

    /** Declares the next column of the result. */
    public <T> TextStatement column(String label, SqlType<T> type) {
        List<Selectable> columns = new ArrayList<>(items);
        columns.add(untitled(type).as(label));
        return new TextStatement(template, values, expanding, columns, options);
    }

    public TextStatement options(StatementOption... more) {
        List<StatementOption> all = Arguments.append(options, more, "option");
        return new TextStatement(template, values, expanding, items, all);
    }

    /** The text as it was given. */
    public String sql() {
        return template.sql();
    }

    /** The parameters in the order in which they first occur. */
    public List<String> parameterNames() {
        return List.copyOf(values.keySet());
    }

    /** Parameters that are lists. */
    Set<String> expanding() {
        return expanding;
    }

    /** What stands for a parameter: a value, a list of values or a parameter still open. */
    SqlNode value(String name) {
        return Objects.requireNonNull(values.get(name));
    }

    TextTemplate template() {
        return template;
    }

    @Override
    public StatementKind kind() {
        return template.kind();
    }

    @Override
    public List<Selectable> items() {
        return items;
    }

    @Override
    public List<StatementOption> options() {
        return options;
    }

    @Override
    public void writeTo(SqlWriter out) {
        out.text(this);
    }

    @Override
    public List<SqlNode> children() {
        List<SqlNode> children = new ArrayList<>(values.values());
        items.forEach(item -> children.add((SqlNode) item));
        return children;
    }

    @Override
    public Object structure() {
        return List.of(template.sql(), values.size(), expanding, options);
    }
}
