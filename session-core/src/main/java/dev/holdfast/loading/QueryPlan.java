package dev.holdfast.loading;

import dev.holdfast.engine.Binder;
import dev.holdfast.engine.StatementCause;
import dev.holdfast.engine.StatementContext;
import dev.holdfast.engine.internal.RowLayout;
import dev.holdfast.error.InvalidArgumentException;
import dev.holdfast.error.InvalidRequestException;
import dev.holdfast.mapping.Mapper;
import dev.holdfast.mapping.Relationship;
import dev.holdfast.schema.Column;
import dev.holdfast.sql.CompiledSql;
import dev.holdfast.sql.EntityItem;
import dev.holdfast.sql.Expression;
import dev.holdfast.sql.FromItem;
import dev.holdfast.sql.Ordering;
import dev.holdfast.sql.Predicate;
import dev.holdfast.sql.Property;
import dev.holdfast.sql.ResultColumn;
import dev.holdfast.sql.Select;
import dev.holdfast.sql.Selectable;
import dev.holdfast.sql.SortKey;
import dev.holdfast.sql.SourceColumn;
import dev.holdfast.sql.Sql;
import dev.holdfast.sql.SqlNode;
import dev.holdfast.sql.StatementKind;
import dev.holdfast.sql.StatementOption;
import dev.holdfast.sql.Subquery;
import dev.holdfast.type.SqlType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A query made ready: entities expanded into columns, joined loads added, compiled, and what each column of a row is for.
 * Immutable, shared between sessions.
 */
final class QueryPlan {
    private final List<Item> items = new ArrayList<>();
    private final List<Selectable> columns = new ArrayList<>();
    private final List<Selectable> selected;
    private final String subject;
    private boolean multipliesRows;
    private @Nullable CompiledSql compiled;
    private @Nullable RowLayout layout;

    private QueryPlan(Select<?> select, String subject) {
        this.selected = select.items();
        this.subject = subject;
    }

    /** What one item of the SELECT list is read from. */
    private sealed interface Item {
        record Entity(Node node) implements Item {}

        record Value(int column) implements Item {}
    }

    /** An entity and the column its values begin with. */
    record Node(Fetch fetch, int first, List<Node> joined) {}

    /** Plans a query of a user's, whose options have yet to be checked. */
    static QueryPlan ofUser(LoadContext context, Select<?> select) {
        checkOptions(context, select);
        return of(context, select);
    }

    static QueryPlan of(LoadContext context, Select<?> select) {
        return of(context, select, Fetch.Path.START);
    }

    /** Plans a query that loads a relationship: mapped eager loading does not go back where it came from. */
    static QueryPlan of(LoadContext context, Select<?> select, Fetch.Path path) {
        List<Load> options = new ArrayList<>();
        for (StatementOption option : select.options()) {
            if (option instanceof Load load) {
                options.add(load);
            }
        }
        QueryPlan plan = new QueryPlan(select, subjectOf(context, select));
        plan.build(context, select, options, path);
        return plan;
    }

    /** The first entity the statement names, in its SELECT list if there is one. */
    private static String subjectOf(LoadContext context, Select<?> select) {
        Class<?> entity = entityIn(select.children());
        return entity == null ? "" : context.registry().mapper(entity).name();
    }

    private static @Nullable Class<?> entityIn(List<? extends SqlNode> nodes) {
        for (SqlNode node : nodes) {
            Class<?> entity = node instanceof EntityItem<?> source
                    ? source.entity()
                    : node instanceof Property<?, ?> property ? property.entity() : entityIn(node.children());
            if (entity != null) {
                return entity;
            }
        }
        return null;
    }

    private void build(LoadContext context, Select<?> select, List<Load> options, Fetch.Path path) {
        List<Fetch> fetches = new ArrayList<>();
        for (Selectable item : select.items()) {
            if (item instanceof EntityItem<?> entity) {
                Mapper mapper = context.registry().mapper(entity.entity());
                Fetch fetch = Fetch.plan(context, mapper, entity, optionsFor(options, mapper), path);
                checkNotCombined(select, fetch);
                fetches.add(fetch);
                items.add(new Item.Entity(new Node(fetch, addColumns(fetch), new ArrayList<>())));
                multipliesRows |= fetch.multipliesRows();
            } else {
                columns.add(item);
                items.add(new Item.Value(columns.size()));
            }
        }
        Select<?> expanded = withJoins(multipliesRows && isCut(select) ? wrap(select, fetches) : select);
        compiled = context.compiler().compile(expanded.withItems(columns).withoutOptions());
        layout = RowLayout.of(names(context), selected, Sql::positionOf);
    }

    private static List<Load> optionsFor(List<Load> options, Mapper mapper) {
        return options.stream()
                .filter(option -> startsAt(option, mapper.javaType()))
                .toList();
    }

    private static boolean startsAt(Load option, Selectable item) {
        return item instanceof EntityItem<?> entity && startsAt(option, entity.entity());
    }

    private static boolean startsAt(Load option, Class<?> entity) {
        return option.entity().isAssignableFrom(entity) || entity.isAssignableFrom(option.entity());
    }

    /** Every option starts at an entity of the query (LD-35). */
    private static void checkOptions(LoadContext context, Select<?> select) {
        for (StatementOption option : select.options()) {
            if (option instanceof Load load && select.items().stream().noneMatch(item -> startsAt(load, item))) {
                throw new InvalidArgumentException(
                        "Loader option %s does not start at %s, which is loaded here. [option-path]"
                                .formatted(option, subjectOf(context, select)));
            }
        }
    }

    /** The rows of combined queries have the columns of each of them: there is nothing that another table could join. */
    private static void checkNotCombined(Select<?> select, Fetch fetch) {
        if (!select.members().isEmpty() && !fetch.joined().isEmpty()) {
            Relationship relationship = fetch.joined().get(0).relationship();
            throw new InvalidRequestException("""
                    %s cannot be loaded by a join where queries are combined: use selectin(...) for it. \
                    [joined-over-union]""".formatted(relationship));
        }
    }

    private int addColumns(Fetch fetch) {
        int first = columns.size() + 1;
        for (Column<?> column : fetch.reader().columns()) {
            columns.add(new SourceColumn<>(fetch.source(), column));
        }
        return first;
    }

    private Select<?> withJoins(Select<?> select) {
        Select<?> expanded = select;
        for (Item item : items) {
            if (item instanceof Item.Entity entity) {
                expanded = withJoins(expanded, entity.node());
            }
        }
        return expanded;
    }

    private Select<?> withJoins(Select<?> select, Node node) {
        Select<?> expanded = select;
        for (Fetch.Joined joined : node.fetch().joined()) {
            Relationship relationship = joined.relationship();
            Fetch target = joined.target();
            expanded = expanded.leftJoin(
                    Relations.of(node.fetch().source(), relationship), Relations.cast(target.source()));
            Node child = new Node(target, addColumns(target), new ArrayList<>());
            node.joined().add(child);
            for (Relationship.OrderBy order : relationship.orderBy()) {
                expanded = expanded.orderBy(Relations.ordering(target.source(), order));
            }
            expanded = withJoins(expanded, child);
        }
        return expanded;
    }

    // ---- LIMIT and joined collections

    /** Whether joined collections would change which rows the query finds (LD-12). */
    private static boolean isCut(Select<?> select) {
        return select.limit() != null
                || select.offset() != null
                || select.isDistinct()
                || !select.grouping().isEmpty();
    }

    /** The query as a subquery of keys and sort keys; collections are joined outside, so nothing is cut off (P-11). */
    private Select<?> wrap(Select<?> select, List<Fetch> fetches) {
        List<Selectable> inner = new ArrayList<>();
        for (Fetch fetch : fetches) {
            for (Column<?> key : keys(fetch)) {
                inner.add(new SourceColumn<>(fetch.source(), key).as("k" + inner.size()));
            }
        }
        int sortKeys = inner.size();
        select.ordering().forEach(order -> inner.add(order.value().as("k" + inner.size())));
        Subquery rows = select.withItems(inner).withoutOptions().subquery();
        Select<?> outer = Sql.select(selected).from(rows);
        int at = 0;
        for (Fetch fetch : fetches) {
            List<Predicate> matches = new ArrayList<>();
            for (Column<?> key : keys(fetch)) {
                matches.add(matches(fetch, key, rows.get(at++)));
            }
            outer = outer.join((FromItem) fetch.source(), Sql.and(matches));
        }
        for (int i = 0; i < select.ordering().size(); i++) {
            outer = outer.orderBy(sortKey(rows.get(sortKeys + i), select, i));
        }
        return outer;
    }

    private static SortKey sortKey(Expression<?> column, Select<?> select, int position) {
        Ordering order = select.ordering().get(position);
        return new Ordering(column, order.direction(), order.nulls());
    }

    private static List<Column<?>> keys(Fetch fetch) {
        List<Column<?>> keys = new ArrayList<>();
        fetch.mapper().identifier().forEach(key -> keys.add(key.column()));
        return keys;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Predicate matches(Fetch fetch, Column<?> key, Expression<?> other) {
        return new SourceColumn(fetch.source(), key).eq((Expression) other);
    }

    // ---- use

    private List<String> names(LoadContext context) {
        List<String> names = new ArrayList<>();
        List<ResultColumn> results = sql().columns();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Item.Value value) {
                names.add(results.get(value.column() - 1).label());
            } else if (selected.get(i) instanceof EntityItem<?> entity) {
                names.add(context.registry().mapper(entity.entity()).name());
            }
        }
        return names;
    }

    CompiledSql sql() {
        return java.util.Objects.requireNonNull(compiled);
    }

    RowLayout layout() {
        return java.util.Objects.requireNonNull(layout);
    }

    /** The entity or the first one, for messages. */
    String subject() {
        return subject;
    }

    boolean multipliesRows() {
        return multipliesRows;
    }

    int width() {
        return items.size();
    }

    StatementContext statement(StatementCause cause) {
        return new StatementContext(cause, StatementKind.SELECT, sql().tables(), 1);
    }

    /** Binds values to the parameters {@code key0}, {@code key1} and so on of a query of the session's own. */
    Binder binder(SqlType<Object>[] types, @Nullable Object[] values) {
        if (sql().markers().size() == values.length) {
            return statement -> {
                for (int i = 0; i < values.length; i++) {
                    types[i].bindNullable(statement, i + 1, values[i]);
                }
            };
        }
        Map<String, @Nullable Object> parameters = new HashMap<>();
        for (int i = 0; i < values.length; i++) {
            parameters.put("key" + i, values[i]);
        }
        return sql().bind(List.of(), parameters)::bind;
    }

    /** Reads the items of the current row. */
    @Nullable
    Object[] read(ResultSet rows, ReadRun run) throws SQLException {
        @Nullable Object[] values = new Object[items.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = read(items.get(i), rows, run);
        }
        return values;
    }

    private @Nullable Object read(Item item, ResultSet rows, ReadRun run) throws SQLException {
        if (item instanceof Item.Entity entity) {
            return run.entity(rows, entity.node());
        }
        int column = ((Item.Value) item).column();
        SqlType<?> type = sql().columns().get(column - 1).type();
        return type == null ? rows.getObject(column) : type.read(rows, column);
    }

    /** Reads the only item, an entity, of the current row. */
    @Nullable
    Object readEntity(ResultSet rows, ReadRun run) throws SQLException {
        return run.entity(rows, ((Item.Entity) items.get(0)).node());
    }
}
