package dev.holdfast.schema;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How constraints and indexes without a name are named (SC-07). A template has the tokens {@code {table}},
 * {@code {columns}} (joined by {@code _}) and, for foreign keys, {@code {referred}}; null leaves the choice to the
 * database. Names too long for a database are cut and end in a hash.
 */
public record NamingConvention(
        @Nullable String foreignKey, @Nullable String unique, String index) {
    /** {@code fk_album_artist_id}, {@code uq_genre_name}, {@code ix_track_title}. */
    public static final NamingConvention STANDARD =
            new NamingConvention("fk_{table}_{columns}", "uq_{table}_{columns}", "ix_{table}_{columns}");

    /** Names indexes, which need one, and nothing else. */
    public static final NamingConvention NONE = new NamingConvention(null, null, "ix_{table}_{columns}");

    @Nullable
    String foreignKey(ForeignKey key) {
        return foreignKey == null
                ? null
                : fill(foreignKey, key.table(), key.columns()).replace("{referred}", key.referredTableName());
    }

    @Nullable
    String unique(Table table, List<Column<?>> columns) {
        return unique == null ? null : fill(unique, table, columns);
    }

    String index(Table table, List<Column<?>> columns) {
        return fill(index, table, columns);
    }

    private static String fill(String template, Table table, List<Column<?>> columns) {
        return template.replace("{table}", table.name())
                .replace("{columns}", columns.stream().map(Column::name).collect(Collectors.joining("_")));
    }
}
