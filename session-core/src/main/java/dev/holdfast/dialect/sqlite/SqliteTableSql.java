package dev.holdfast.dialect.sqlite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What SQLite says of a table only by the text of its {@code CREATE TABLE}: names of constraints, checks, expressions of
 * computed columns, what is checked at commit, and which column counts.
 *
 * @see <a href="https://www.sqlite.org/lang_createtable.html">SQLite, CREATE TABLE</a>
 */
final class SqliteTableSql {
    private static final Set<String> CONSTRAINT = Set.of("CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "FOREIGN");

    private final List<Named> uniques = new ArrayList<>();
    private final List<Named> checks = new ArrayList<>();
    private final List<ForeignKeyText> foreignKeys = new ArrayList<>();
    private final Map<String, String> computed = new HashMap<>();
    private @Nullable String counting;
    private @Nullable String primaryKey;

    /** A constraint's name and what it is about: columns, or the condition. */
    record Named(@Nullable String name, List<String> content) {}

    /** What the list of foreign keys does not say of one. */
    record ForeignKeyText(@Nullable String name, boolean deferrable) {}

    private SqliteTableSql() {}

    static SqliteTableSql of(String sql) {
        SqliteTableSql table = new SqliteTableSql();
        SqliteTokens.of(sql).stream()
                .filter(SqliteTokens::isBrackets)
                .findFirst()
                .ifPresent(brackets -> SqliteTokens.parts(brackets).forEach(table::read));
        return table;
    }

    List<Named> uniques() {
        return uniques;
    }

    List<Named> checks() {
        return checks;
    }

    /** In the order of their definition. */
    List<ForeignKeyText> foreignKeys() {
        return foreignKeys;
    }

    @Nullable
    String computed(String column) {
        return computed.get(column);
    }

    boolean counts(String column) {
        return column.equals(counting);
    }

    @Nullable
    String primaryKeyName() {
        return primaryKey;
    }

    private void read(List<String> part) {
        boolean ofTable = CONSTRAINT.contains(SqliteTokens.upper(part.get(0)));
        String column = SqliteTokens.name(part.get(0));
        String name = null;
        for (int i = ofTable ? 0 : 1; i < part.size(); i++) {
            String next = i + 1 < part.size() ? part.get(i + 1) : "";
            switch (SqliteTokens.upper(part.get(i))) {
                case "CONSTRAINT" -> name = SqliteTokens.name(next);
                case "CHECK" -> checks.add(new Named(name, List.of(SqliteTokens.inner(next))));
                case "UNIQUE" -> uniques.add(new Named(name, ofTable ? columns(next) : List.of(column)));
                case "PRIMARY" -> primaryKey = name;
                case "REFERENCES" -> foreignKeys.add(new ForeignKeyText(name, isDeferrable(part, i)));
                case "AS" -> computed.put(column, SqliteTokens.inner(next));
                case "AUTOINCREMENT" -> counting = column;
                default -> {
                    continue; // and keep the name for what follows it
                }
            }
            name = SqliteTokens.upper(part.get(i)).equals("CONSTRAINT") ? name : null;
        }
    }

    private static List<String> columns(String brackets) {
        return SqliteTokens.parts(brackets).stream()
                .map(part -> SqliteTokens.name(part.get(0)))
                .toList();
    }

    private static boolean isDeferrable(List<String> part, int references) {
        for (int i = references + 1; i < part.size(); i++) {
            String token = SqliteTokens.upper(part.get(i));
            if (token.equals("DEFERRABLE")) {
                return !SqliteTokens.upper(part.get(i - 1)).equals("NOT");
            } else if (token.equals("REFERENCES")) {
                return false;
            }
        }
        return false;
    }
}
