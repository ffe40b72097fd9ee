package dev.holdfast.sql;

import dev.holdfast.error.AmbiguousForeignKeysException;
import dev.holdfast.error.NoForeignKeysException;
import java.util.ArrayList;
import java.util.List;

/** Finds the foreign key that joins a source to the ones before it (QL-12). */
final class ForeignKeys {
    private ForeignKeys() {}

    /**
     * A way between two sources.
     *
     * @param known the source that was there before
     * @param fromJoined whether the key is in the joined source's table
     */
    record Path(SourceNames known, List<ColumnMatch> matches, boolean fromJoined) {}

    static Path between(Join join, SqlWriter out) {
        FromItem joined = join.target();
        Scope scope = out.scopes().here();
        SourceNames target = scope.namesOf(joined);
        List<Path> paths = new ArrayList<>();
        for (SourceNames known : before(join, out)) {
            for (NamedTable knownTable : known.tables()) {
                for (NamedTable table : target.tables()) {
                    knownTable.foreignKeysTo(table).forEach(key -> paths.add(new Path(known, key, false)));
                    table.foreignKeysTo(knownTable).forEach(key -> paths.add(new Path(known, key, true)));
                }
            }
        }
        if (paths.size() == 1) {
            return paths.get(0);
        } else if (paths.isEmpty()) {
            throw new NoForeignKeysException("""
                    No foreign key joins %s to the sources before it: give a condition, join(target, condition). \
                    [no-foreign-key]""".formatted(Sources.describe(joined)));
        }
        throw new AmbiguousForeignKeysException("""
                Several foreign keys join %s to the sources before it: give the relationship or a condition. \
                [ambiguous-foreign-keys]""".formatted(Sources.describe(joined)));
    }

    private static List<SourceNames> before(Join join, SqlWriter out) {
        FromItem left = join.left();
        if (left != null) {
            return List.of(out.scopes().resolve(left));
        }
        Scope scope = out.scopes().here();
        return before(join.target(), scope).stream().map(scope::namesOf).toList();
    }

    private static List<FromItem> before(FromItem joined, Scope scope) {
        List<FromItem> before = new ArrayList<>(scope.sources());
        Select<?> select = scope.select();
        if (select != null) {
            boolean reached = false;
            for (Join join : select.joins()) {
                reached |= join.target().equals(joined);
                if (reached) {
                    before.remove(join.target());
                }
            }
        }
        before.remove(joined);
        return before;
    }
}
