package dev.holdfast.unitofwork;

import dev.holdfast.instrument.Managed;
import dev.holdfast.mapping.ColumnAttribute;
import dev.holdfast.mapping.ColumnTraits;
import dev.holdfast.mapping.Mapper;
import dev.holdfast.schema.Column;
import dev.holdfast.schema.Table;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the instances of one mapper are written to one of its tables. Immutable, made once. */
final class TablePlan {
    private final Mapper mapper;
    private final Table table;
    private final List<ColumnAttribute> attributes;
    private final List<Column<?>> columns;
    private final List<ColumnAttribute> keys;
    private final List<Column<?>> keyColumns;
    private final @Nullable ColumnAttribute version;
    private final Mapper.@Nullable Discriminator discriminator;
    private final ColumnAttribute[] inOrder;
    private final BitSet insertable = new BitSet();
    private final BitSet omittedWhenNull = new BitSet();
    private final BitSet unsetWhenZero = new BitSet();

    private TablePlan(Mapper mapper, Table table) {
        this.mapper = mapper;
        this.table = table;
        this.attributes = mapper.columnsOf(table);
        this.keys = mapper.keyColumnsOf(table);
        this.columns = columnsIn(attributes);
        this.keyColumns = columnsIn(keys);
        ColumnAttribute versionAttribute = mapper.version();
        this.version =
                versionAttribute != null && versionAttribute.findColumnIn(table) != null ? versionAttribute : null;
        this.discriminator = discriminatorIn(mapper, table);
        this.inOrder = attributes.toArray(ColumnAttribute[]::new);
        for (int i = 0; i < inOrder.length; i++) {
            insertable.set(i, inOrder[i].traits().insertable());
            omittedWhenNull.set(i, isOmittedWhenNull(i));
            unsetWhenZero.set(i, inOrder[i].primitive() && inOrder[i].isIdentifier() && isNumbered(inOrder[i]));
        }
    }

    private List<Column<?>> columnsIn(List<ColumnAttribute> of) {
        List<Column<?>> found = new ArrayList<>();
        of.forEach(attribute -> found.add(attribute.columnIn(table)));
        return List.copyOf(found);
    }

    private static Mapper.@Nullable Discriminator discriminatorIn(Mapper mapper, Table table) {
        Mapper.Discriminator found = mapper.discriminator();
        return found != null && found.value() != null && found.column().table() == table ? found : null;
    }

    /** One plan for each table of a mapper, the root's first. */
    record All(Map<Table, TablePlan> byTable) {
        static All of(Mapper mapper) {
            Map<Table, TablePlan> plans = new LinkedHashMap<>();
            mapper.tables().forEach(table -> plans.put(table, new TablePlan(mapper, table)));
            return new All(plans);
        }
    }

    /** The plan of a table, or null if the mapper's instances have no row in it. */
    static @Nullable TablePlan of(Mapper mapper, Table table) {
        return mapper.extension(All.class, All::of).byTable.get(table);
    }

    /** The tables of a hierarchy: each after those it extends. */
    static List<Table> tablesOf(Mapper root) {
        return root.extension(Hierarchy.class, Hierarchy::of).tables();
    }

    private record Hierarchy(List<Table> tables) {
        static Hierarchy of(Mapper root) {
            List<Table> tables = new ArrayList<>();
            for (Mapper mapper : root.family()) {
                for (Table table : mapper.tables()) {
                    if (!tables.contains(table)) {
                        tables.add(table);
                    }
                }
            }
            return new Hierarchy(List.copyOf(tables));
        }
    }

    Mapper mapper() {
        return mapper;
    }

    Table table() {
        return table;
    }

    /** The attributes with a column in this table, in table order, the key's included. */
    List<ColumnAttribute> attributes() {
        return attributes;
    }

    /** The columns of {@link #attributes()}. */
    List<Column<?>> columns() {
        return columns;
    }

    List<ColumnAttribute> keys() {
        return keys;
    }

    List<Column<?>> keyColumns() {
        return keyColumns;
    }

    /** The version attribute if its column is in this table. */
    @Nullable
    ColumnAttribute version() {
        return version;
    }

    /** The discriminator if its column is in this table and the class has a value. */
    Mapper.@Nullable Discriminator discriminator() {
        return discriminator;
    }

    /** Reads the values of {@link #attributes()} into an array that is long enough. */
    void read(Managed entity, @Nullable Object[] values) {
        for (int i = 0; i < inOrder.length; i++) {
            values[i] = inOrder[i].get(entity);
        }
    }

    /** Finds out which columns an INSERT of these values names. */
    void insertedColumns(@Nullable Object[] values, BitSet positions) {
        for (int i = 0; i < inOrder.length; i++) {
            positions.set(
                    i,
                    insertable.get(i) && (values[i] != null || !omittedWhenNull.get(i)) && !isUnsetKey(i, values[i]));
        }
    }

    /** For generated keys in primitive fields, 0 counts as unset (J13). */
    private boolean isUnsetKey(int position, @Nullable Object value) {
        return unsetWhenZero.get(position) && value instanceof Number number && number.longValue() == 0;
    }

    /** Whether a null in an INSERT leaves the column out, so that the database or a sequence fills it (FL-25). */
    private boolean isOmittedWhenNull(int position) {
        Column<?> column = columns.get(position);
        return (isNumbered(attributes.get(position)) && isFirstTable())
                || column.defaultSql() != null
                || column.computed() != null;
    }

    /**
     * Whether the database numbers the rows, so that a missing value is read back. Of a sequence the value is there
     * before, unless the database has none and counts by itself.
     */
    static boolean isNumbered(ColumnAttribute attribute) {
        ColumnTraits.Generation generation = attribute.traits().generation();
        return generation == ColumnTraits.Generation.DATABASE || generation == ColumnTraits.Generation.SEQUENCE;
    }

    /** Keys are generated in the first table only; the others repeat them. */
    private boolean isFirstTable() {
        return mapper.tables().get(0) == table;
    }
}
