package dev.holdfast.schema;

import dev.holdfast.error.InvalidRequestException;
import dev.holdfast.error.NoReferencedColumnException;
import dev.holdfast.error.NoReferencedTableException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A foreign key. Its target is named and may be defined later (SC-03). */
public final class ForeignKey {
    /** What happens to referring rows. */
    public enum Action {
        NO_ACTION("NO ACTION"),
        RESTRICT("RESTRICT"),
        CASCADE("CASCADE"),
        SET_NULL("SET NULL"),
        SET_DEFAULT("SET DEFAULT");

        private final String sql;

        Action(String sql) {
            this.sql = sql;
        }

        /** As it is written in SQL. */
        public String sql() {
            return sql;
        }
    }

    /** When the database checks it. */
    public enum Timing {
        /** With each statement; no transaction can change that. */
        IMMEDIATE,
        /** With each statement, unless a transaction asks for a check at commit. */
        DEFERRABLE,
        /** At commit. */
        DEFERRED
    }

    /** What a composite key with some NULLs means. */
    public enum Match {
        /** It refers to nothing, as in standard SQL. */
        SIMPLE,
        /** It is an error: all are NULL or none. Few databases can. */
        FULL
    }

    private final Table table;
    private final List<Column<?>> columns;

    @Nullable
    String name;

    @Nullable
    String referredSchema;

    @Nullable
    String referredTableName;

    List<String> referredColumnNames = List.of();
    Action onDelete = Action.NO_ACTION;
    Action onUpdate = Action.NO_ACTION;
    Timing timing = Timing.IMMEDIATE;
    Match match = Match.SIMPLE;
    boolean inDatabase = true;

    ForeignKey(Table table, List<Column<?>> columns) {
        this.table = table;
        this.columns = List.copyOf(columns);
    }

    public Table table() {
        return table;
    }

    /** The name given, or the one that the naming convention makes; null if there is neither. */
    public @Nullable String name() {
        ConstraintName effective = table.metaData().naming().of(this);
        return effective == null ? null : effective.text();
    }

    @Nullable
    String givenName() {
        return name;
    }

    public List<Column<?>> columns() {
        return columns;
    }

    public @Nullable String referredSchema() {
        return referredSchema;
    }

    public String referredTableName() {
        if (referredTableName == null) {
            throw new InvalidRequestException(
                    "A foreign key of %s does not say which table it references. [foreign-key]".formatted(table));
        }
        return referredTableName;
    }

    /** Empty if the primary key is meant. */
    public List<String> referredColumnNames() {
        return referredColumnNames;
    }

    public Action onDelete() {
        return onDelete;
    }

    public Action onUpdate() {
        return onUpdate;
    }

    /** Whether the constraint can be checked at commit. */
    public boolean deferrable() {
        return timing != Timing.IMMEDIATE;
    }

    public Timing timing() {
        return timing;
    }

    public Match match() {
        return match;
    }

    /** Whether DDL has the constraint; without it, the key only orders tables and rows. */
    public boolean inDatabase() {
        return inDatabase;
    }

    /**
     * The table referred to.
     *
     * @throws NoReferencedTableException if it is not defined
     */
    public Table referredTable() {
        return findReferredTable()
                .orElseThrow(() -> new NoReferencedTableException("""
                Foreign key %s of table %s references table "%s", which is not defined. Define it in the same MetaData. \
                [unknown-referenced-table]""".formatted(columns, table, referredTableName())));
    }

    Optional<Table> findReferredTable() {
        return table.metaData().find(referredSchema, referredTableName());
    }

    /**
     * The columns referred to, in the order of {@link #columns()}.
     *
     * @throws NoReferencedTableException if the table is not defined
     * @throws NoReferencedColumnException if a column is missing, or their number does not fit
     */
    public List<Column<?>> referredColumns() {
        Table target = referredTable();
        List<Column<?>> referred = referredColumnNames.isEmpty()
                ? target.primaryKey()
                : referredColumnNames.stream()
                        .<Column<?>>map(name -> referred(target, name))
                        .toList();
        if (referred.size() != columns.size()) {
            throw new NoReferencedColumnException(
                    "Foreign key %s of table %s has %d columns, but references %d: %s. [foreign-key]"
                            .formatted(columns, table, columns.size(), referred.size(), referred));
        }
        return referred;
    }

    private Column<?> referred(Table target, String column) {
        return target.findColumn(column)
                .orElseThrow(() -> new NoReferencedColumnException("""
                Foreign key %s of table %s references column "%s" of %s, which is not defined. \
                [unknown-referenced-column]""".formatted(columns, table, column, target)));
    }

    @Override
    public String toString() {
        return "foreign key " + columns + " to " + referredTableName;
    }
}
