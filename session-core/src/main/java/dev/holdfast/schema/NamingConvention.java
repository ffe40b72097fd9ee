package dev.holdfast.schema;

import dev.holdfast.schema.NameTemplate.Kind;
import dev.holdfast.schema.NameTemplate.Subject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How constraints and indexes without a name are named (SC-07). Immutable.
 *
 * <pre>{@code
 * NamingConvention.STANDARD.withPrimaryKey("pk_{table}").withCheck("ck_{table}_{constraint_name}")
 * }</pre>
 *
 * <p>Tokens are {@code {table}}, {@code {columns}} (joined by {@code _}), {@code {column_0}}, {@code {column_1}} and so
 * on; of foreign keys also {@code {referred}}, the table, {@code {referred_columns}} and {@code {referred_column_0}};
 * and {@code {constraint_name}}, the name given: a template with it also has a say where there is one, and needs one.
 * Checks have no columns. A template of null leaves the choice to the database. Names too long for a database are cut and
 * end in four hexadecimal digits, so that they stay different.
 */
public final class NamingConvention {
    private static final String INDEX = "ix_{table}_{columns}";

    /** Names indexes, which need one, and nothing else. */
    public static final NamingConvention NONE =
            new NamingConvention(null, null, new NameTemplate(INDEX, Kind.COLUMNS), null, null);

    /** {@code fk_album_artist_id}, {@code uq_genre_name}, {@code ix_track_title}; primary keys and checks as they come. */
    public static final NamingConvention STANDARD =
            NONE.withForeignKey("fk_{table}_{columns}").withUnique("uq_{table}_{columns}");

    private final @Nullable NameTemplate foreignKey;
    private final @Nullable NameTemplate unique;
    private final NameTemplate index;
    private final @Nullable NameTemplate check;
    private final @Nullable NameTemplate primaryKey;

    private NamingConvention(
            @Nullable NameTemplate foreignKey,
            @Nullable NameTemplate unique,
            NameTemplate index,
            @Nullable NameTemplate check,
            @Nullable NameTemplate primaryKey) {
        this.foreignKey = foreignKey;
        this.unique = unique;
        this.index = index;
        this.check = check;
        this.primaryKey = primaryKey;
    }

    /**
     * The same convention with another template for foreign keys.
     *
     * @throws dev.holdfast.error.InvalidArgumentException if the template has a token that is not known here
     */
    public NamingConvention withForeignKey(@Nullable String template) {
        return new NamingConvention(template(template, Kind.FOREIGN_KEY), unique, index, check, primaryKey);
    }

    /**
     * The same convention with another template for unique constraints.
     *
     * @throws dev.holdfast.error.InvalidArgumentException if the template has a token that is not known here
     */
    public NamingConvention withUnique(@Nullable String template) {
        return new NamingConvention(foreignKey, template(template, Kind.COLUMNS), index, check, primaryKey);
    }

    /**
     * The same convention with another template for indexes.
     *
     * @throws dev.holdfast.error.InvalidArgumentException if the template has a token that is not known here
     */
    public NamingConvention withIndex(String template) {
        return new NamingConvention(foreignKey, unique, new NameTemplate(template, Kind.COLUMNS), check, primaryKey);
    }

    /**
     * The same convention with another template for checks.
     *
     * @throws dev.holdfast.error.InvalidArgumentException if the template has a token that is not known here
     */
    public NamingConvention withCheck(@Nullable String template) {
        return new NamingConvention(foreignKey, unique, index, template(template, Kind.CHECK), primaryKey);
    }

    /**
     * The same convention with another template for primary keys.
     *
     * @throws dev.holdfast.error.InvalidArgumentException if the template has a token that is not known here
     */
    public NamingConvention withPrimaryKey(@Nullable String template) {
        return new NamingConvention(foreignKey, unique, index, check, template(template, Kind.COLUMNS));
    }

    private static @Nullable NameTemplate template(@Nullable String text, Kind kind) {
        return text == null ? null : new NameTemplate(text, kind);
    }

    @Nullable
    ConstraintName of(ForeignKey key) {
        return name(foreignKey, new ForeignKeySubject(key));
    }

    @Nullable
    ConstraintName of(Table table, Unique constraint) {
        return name(unique, new Named(table, constraint.name(), constraint.columns()));
    }

    ConstraintName of(Table table, Index wanted) {
        Subject subject = new Named(table, wanted.name(), wanted.columns());
        ConstraintName name = name(index, subject);
        return name == null ? new ConstraintName(index.fill(subject), false) : name;
    }

    @Nullable
    ConstraintName of(Table table, Check constraint) {
        return name(check, new Named(table, constraint.name(), List.of()));
    }

    /** The name of the table's primary key. */
    @Nullable
    ConstraintName ofPrimaryKey(Table table) {
        return name(primaryKey, new Named(table, table.primaryKeyName(), table.primaryKey()));
    }

    private static @Nullable ConstraintName name(@Nullable NameTemplate template, Subject subject) {
        String given = subject.name();
        if (template == null || (given != null && !template.usesGivenName())) {
            return given == null ? null : new ConstraintName(given, true);
        }
        return new ConstraintName(template.fill(subject), false);
    }

    private record Named(Table table, @Nullable String name, List<Column<?>> columns) implements Subject {}

    private record ForeignKeySubject(ForeignKey key) implements Subject {
        @Override
        public Table table() {
            return key.table();
        }

        @Override
        public @Nullable String name() {
            return key.givenName();
        }

        @Override
        public List<Column<?>> columns() {
            return key.columns();
        }

        @Override
        public String referredTable() {
            return key.referredTableName();
        }

        @Override
        public List<String> referredColumns() {
            return key.referredColumns().stream().map(Column::name).toList();
        }
    }
}
