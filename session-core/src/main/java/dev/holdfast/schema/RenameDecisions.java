package dev.holdfast.schema;

import dev.holdfast.error.InvalidRequestException;
import dev.holdfast.schema.TableChange.PossibleRename;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was answered to the questions of a difference. Immutable. */
final class RenameDecisions {
    static final RenameDecisions NONE = new RenameDecisions(Map.of());

    private final Map<PossibleRename, Boolean> answers;

    private RenameDecisions(Map<PossibleRename, Boolean> answers) {
        this.answers = answers;
    }

    RenameDecisions with(PossibleRename rename, boolean accepted) {
        if (accepted && !isOpen(rename)) {
            throw new InvalidRequestException(
                    "Column \"%s\" of table %s cannot become \"%s\": one of both has been decided on already. [decided-rename]"
                            .formatted(rename.from(), rename.table(), rename.to()));
        }
        Map<PossibleRename, Boolean> more = new LinkedHashMap<>(answers);
        more.put(rename, accepted);
        return new RenameDecisions(more);
    }

    boolean accepted(PossibleRename rename) {
        return answers.getOrDefault(rename, false);
    }

    /** Whether nothing was said of this renaming, nor another one accepted of one of its columns. */
    boolean isOpen(PossibleRename rename) {
        return !answers.containsKey(rename)
                && answers.entrySet().stream().noneMatch(entry -> entry.getValue() && collide(entry.getKey(), rename));
    }

    private static boolean collide(PossibleRename one, PossibleRename other) {
        return one.table() == other.table()
                && (one.from().equals(other.from()) || one.to().equals(other.to()));
    }

    /** Each column that only the database has with each of the same type that only the model has. */
    static List<PossibleRename> candidates(Table table, ReflectedTable found, ColumnComparison columns) {
        List<PossibleRename> candidates = new ArrayList<>();
        for (ReflectedColumn gone : found.columns()) {
            for (Column<?> added : table.columns()) {
                if (table.findColumn(gone.name()).isEmpty()
                        && found.findColumn(added.name()).isEmpty()
                        && (gone.computed() == null) == (added.computed() == null)
                        && columns.sameType(added, gone)) {
                    candidates.add(new PossibleRename(table, gone.name(), added.name()));
                }
            }
        }
        return candidates;
    }
}
