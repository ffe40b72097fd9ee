package dev.holdfast.loading;

import dev.holdfast.engine.StatementCause;
import dev.holdfast.engine.StatementContext;
import dev.holdfast.mapping.Attribute;
import dev.holdfast.mapping.ColumnAttribute;
import dev.holdfast.mapping.EmbeddedAttribute;
import dev.holdfast.mapping.Mapper;
import dev.holdfast.schema.Column;
import dev.holdfast.schema.Table;
import dev.holdfast.sql.CompiledSql;
import dev.holdfast.sql.Predicate;
import dev.holdfast.sql.Select;
import dev.holdfast.sql.Selectable;
import dev.holdfast.sql.Sql;
import dev.holdfast.sql.StatementKind;
import dev.holdfast.state.InstanceState;
import dev.holdfast.state.Values;
import dev.holdfast.type.SqlType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Loads single columns of one instance: expired, deferred or to be refreshed (EX-06, EX-19, EX-13, IN-05). */
final class ColumnLoader {
    private final LoadContext context;

    ColumnLoader(LoadContext context) {
        this.context = context;
    }

    /** The columns that hold an attribute. */
    static List<ColumnAttribute> columnsOf(Attribute attribute) {
        if (attribute instanceof EmbeddedAttribute embedded) {
            return embedded.components();
        }
        return attribute instanceof ColumnAttribute column ? List.of(column) : List.of();
    }

    /** A deferred column and those of its group that are neither loaded nor changed. */
    List<ColumnAttribute> group(InstanceState state, ColumnAttribute attribute) {
        String group = attribute.traits().group();
        if (group == null) {
            return attribute.embedded() == null
                    ? List.of(attribute)
                    : attribute.embedded().components();
        }
        List<ColumnAttribute> columns = new ArrayList<>();
        for (ColumnAttribute column : state.mapper().columns()) {
            if (group.equals(column.traits().group())
                    && column.deferred()
                    && !state.isPresent(column)
                    && !state.isRecorded(column.number())) {
                columns.add(column);
            }
        }
        return columns;
    }

    /** A query for columns of one row by its key. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Plan(CompiledSql sql, List<ColumnAttribute> columns, SqlType<Object>[] types) {}

    /** Plans by the columns wanted, kept with the mapper's query plans. */
    private record PlanKey(Mapper mapper, List<ColumnAttribute> columns) {}

    /** Reads columns of an instance again; false if its row is gone. */
    boolean reload(InstanceState state, List<ColumnAttribute> wanted, StatementCause cause, boolean autoflush) {
        if (autoflush) {
            context.autoflush(cause);
        }
        Plan plan = plan(state.mapper(), wanted);
        List<ColumnAttribute> keys = state.mapper().identifier();
        @Nullable
        Object[] parts =
                state.mapper().identifierType().parts(Objects.requireNonNull(state.key(), "instance has no key"));
        StatementContext what =
                new StatementContext(cause, StatementKind.SELECT, plan.sql().tables(), 1);
        return context.connection()
                        .<List<InstanceState>>query(
                                plan.sql().sql(),
                                ps -> {
                                    for (int i = 0; i < parts.length; i++) {
                                        adapted(keys.get(i)).bindNullable(ps, i + 1, parts[i]);
                                    }
                                },
                                what,
                                rows -> rows.next() ? List.of(fill(state, plan, rows)) : List.of())
                        .size()
                == 1;
    }

    @SuppressWarnings("unchecked")
    private SqlType<Object> adapted(ColumnAttribute attribute) {
        return (SqlType<Object>) context.dialect().adapt(attribute.column().type());
    }

    private Plan plan(Mapper mapper, List<ColumnAttribute> wanted) {
        return context.plans().columns(new PlanKey(mapper, wanted), Plan.class, () -> compile(mapper, wanted));
    }

    private Plan compile(Mapper mapper, List<ColumnAttribute> wanted) {
        List<Table> tables = tables(mapper, wanted);
        Table first = tables.get(0);
        List<Selectable> items = new ArrayList<>();
        wanted.forEach(attribute -> items.add(columnAmong(attribute, tables)));
        if (items.isEmpty()) {
            mapper.identifier().forEach(key -> items.add(key.columnIn(first)));
        }
        Select<?> select = Sql.select(items).from(first);
        for (Table table : tables.subList(1, tables.size())) {
            List<Predicate> matches = new ArrayList<>();
            mapper.identifier().forEach(key -> matches.add(matches(key, first, table)));
            select = select.join(table, Sql.and(matches));
        }
        List<Predicate> conditions = new ArrayList<>();
        for (ColumnAttribute key : mapper.identifier()) {
            conditions.add(equalsParameter(key.columnIn(first), conditions.size()));
        }
        @SuppressWarnings({"unchecked", "rawtypes"})
        SqlType<Object>[] types = new SqlType[wanted.size()];
        for (int i = 0; i < types.length; i++) {
            types[i] = adapted(wanted.get(i));
        }
        return new Plan(context.compiler().compile(select.where(Sql.and(conditions))), List.copyOf(wanted), types);
    }

    /** The tables needed, the root's only if one of its columns is wanted. */
    private static List<Table> tables(Mapper mapper, List<ColumnAttribute> wanted) {
        Set<Table> needed = new LinkedHashSet<>();
        for (Table table : mapper.tables()) {
            if (wanted.stream().anyMatch(attribute -> attribute.column().table() == table)) {
                needed.add(table);
            }
        }
        return needed.isEmpty() ? List.of(mapper.tables().get(0)) : new ArrayList<>(needed);
    }

    private static Column<?> columnAmong(ColumnAttribute attribute, List<Table> tables) {
        for (Table table : tables) {
            Column<?> column = attribute.findColumnIn(table);
            if (column != null) {
                return column;
            }
        }
        return attribute.column();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Predicate matches(ColumnAttribute key, Table first, Table other) {
        Column column = key.columnIn(other);
        return column.eq((Column) key.columnIn(first));
    }

    private static <T> Predicate equalsParameter(Column<T> column, int position) {
        return column.eq(Sql.param("key" + position, column.type()));
    }

    private static InstanceState fill(InstanceState state, Plan plan, ResultSet rows) throws SQLException {
        Map<EmbeddedAttribute, @Nullable Object[]> embeddeds = new LinkedHashMap<>();
        for (int i = 0; i < plan.types().length; i++) {
            ColumnAttribute column = plan.columns().get(i);
            Object value = plan.types()[i].read(rows, i + 1);
            EmbeddedAttribute embedded = column.embedded();
            if (embedded == null) {
                Values.setLoaded(state, column, value);
            } else {
                embeddeds
                        .computeIfAbsent(
                                embedded, each -> new Object[each.components().size()])[
                        embedded.components().indexOf(column)] = value;
            }
        }
        embeddeds.forEach((embedded, values) -> Values.setLoaded(state, embedded, embedded.build(values)));
        state.noLongerFullyExpired();
        return state;
    }
}
