package dev.holdfast.schema;

import dev.holdfast.error.InvalidArgumentException;
import dev.holdfast.error.InvalidRequestException;
import dev.holdfast.sql.ColumnMatch;
import dev.holdfast.sql.NamedTable;
import dev.holdfast.sql.SchemaMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A table. Grows while it is defined ({@link MetaData#define}, {@link MetaData#extend}), only read from then on; two
 * tables are equal only if they are the same object.
 */
public final class Table implements NamedTable {
    private final MetaData metaData;
    private final @Nullable String schema;
    private final String name;
    private final Map<String, Column<?>> byName = new LinkedHashMap<>();
    private final List<ForeignKey> foreignKeys = new ArrayList<>();
    private final List<Unique> uniques = new ArrayList<>();
    private final List<Index> indexes = new ArrayList<>();
    private final List<Check> checks = new ArrayList<>();
    private List<Column<?>> columns = List.of();
    private List<Column<?>> primaryKey = List.of();
    private @Nullable String primaryKeyName;
    private @Nullable String comment;
    private boolean view;

    Table(MetaData metaData, @Nullable String schema, String name) {
        this.metaData = metaData;
        this.schema = schema;
        this.name = name;
    }

    private Table(Table original, @Nullable String schema) {
        this(original.metaData, schema, original.name);
        byName.putAll(original.byName);
        columns = original.columns;
        primaryKey = original.primaryKey;
    }

    @Override
    public String name() {
        return name;
    }

    /** The schema, or null for the connection's own. */
    @Override
    public @Nullable String schema() {
        return schema;
    }

    public MetaData metaData() {
        return metaData;
    }

    @Override
    public List<Column<?>> columns() {
        return columns;
    }

    /**
     * The column of that name.
     *
     * @throws InvalidArgumentException listing the columns there are
     */
    @Override
    public Column<?> column(String columnName) {
        Column<?> column = byName.get(columnName);
        if (column == null) {
            throw new InvalidArgumentException("Table %s has no column \"%s\". It has: %s. [unknown-column]"
                    .formatted(fullName(), columnName, String.join(", ", byName.keySet())));
        }
        return column;
    }

    /** The column of that name, whose values must be of that Java type. */
    @SuppressWarnings("unchecked")
    public <T> Column<T> column(String columnName, Class<T> javaType) {
        Column<?> column = column(columnName);
        if (column.type().javaType() != javaType) {
            throw new InvalidRequestException("Column %s holds %s, not %s. [column-type]"
                    .formatted(column, column.type().javaType().getSimpleName(), javaType.getSimpleName()));
        }
        return (Column<T>) column;
    }

    public Optional<Column<?>> findColumn(String columnName) {
        return Optional.ofNullable(byName.get(columnName));
    }

    public List<Column<?>> primaryKey() {
        return primaryKey;
    }

    /** The name given to the primary key; null to let the naming convention or the database choose. */
    public @Nullable String primaryKeyName() {
        return primaryKeyName;
    }

    public List<ForeignKey> foreignKeys() {
        return List.copyOf(foreignKeys);
    }

    @Override
    public List<List<ColumnMatch>> foreignKeysTo(NamedTable other) {
        return foreignKeys.stream()
                .filter(key -> key.findReferredTable().filter(other::equals).isPresent())
                .map(Table::matches)
                .toList();
    }

    private static List<ColumnMatch> matches(ForeignKey key) {
        List<Column<?>> referred = key.referredColumns();
        return IntStream.range(0, referred.size())
                .mapToObj(i -> new ColumnMatch(key.columns().get(i), referred.get(i)))
                .toList();
    }

    /** Unique constraints over several columns, or named ones; see {@link Column#unique()} for the others. */
    public List<Unique> uniques() {
        return List.copyOf(uniques);
    }

    public List<Index> indexes() {
        return List.copyOf(indexes);
    }

    public List<Check> checks() {
        return List.copyOf(checks);
    }

    public @Nullable String comment() {
        return comment;
    }

    /** Whether this was {@linkplain MetaData#reflect reflected} from a view: read it, but no DDL is made of it. */
    public boolean isView() {
        return view;
    }

    /** Creates the table if it is missing, with the sequences and types it needs before and its indexes after. */
    public void create(DdlTarget target) {
        metaData.createAll(target, List.of(this));
    }

    /** Drops the table if it exists. */
    public void drop(DdlTarget target) {
        metaData.dropAll(target, List.of(this));
    }

    /**
     * This table where another schema takes the place of its own, for texts over many rows (CN-12). Its columns say that
     * they are this table's.
     */
    public Table in(SchemaMap schemas) {
        String other = schemas.apply(schema);
        return Objects.equals(other, schema) ? this : new Table(this, other);
    }

    /** The name with the schema before it, if there is one. For messages; SQL text needs quoting. */
    public String fullName() {
        return schema == null ? name : schema + "." + name;
    }

    @Override
    public String toString() {
        return fullName();
    }

    boolean countsByItself(Column<?> column) {
        return primaryKey.size() == 1
                && primaryKey.get(0) == column
                && foreignKeys.stream().noneMatch(key -> key.columns().contains(column))
                && !column.hasDefault()
                && column.type().code().integral();
    }

    <T> Column<T> add(String columnName, ColumnType<T> type, ColumnSpec spec) {
        if (byName.containsKey(columnName)) {
            throw new InvalidRequestException(
                    "Table %s has a column \"%s\" already. [column-defined-twice]".formatted(fullName(), columnName));
        }
        Column<T> column = new Column<>(this, columnName, type, columns.size(), spec);
        byName.put(columnName, column);
        columns = List.copyOf(byName.values());
        if (spec.primaryKey) {
            addToPrimaryKey(column);
        }
        return column;
    }

    void addToPrimaryKey(Column<?> column) {
        if (!primaryKey.contains(column)) {
            List<Column<?>> key = new ArrayList<>(primaryKey);
            key.add(column);
            primaryKey = List.copyOf(key);
        }
    }

    void primaryKeyName(@Nullable String text) {
        primaryKeyName = text;
    }

    void add(ForeignKey key) {
        foreignKeys.add(key);
    }

    void add(Unique unique) {
        uniques.add(unique);
    }

    void add(Index index) {
        indexes.add(index);
    }

    void add(Check check) {
        checks.add(check);
    }

    void view() {
        view = true;
    }

    void comment(String text) {
        comment = text;
    }
}
