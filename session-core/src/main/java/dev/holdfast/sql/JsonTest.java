package dev.holdfast.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a JSON document has something at a place.
 *
 * @param wanted what it must say; null if anything will do
 */
public record JsonTest(JsonPath path, Kind kind, @Nullable Expression<String> wanted) implements Predicate {
    /** What is asked. */
    public enum Kind {
        EXISTS,
        CONTAINS
    }

    @Override
    public void writeTo(SqlWriter out) {
        if (wanted == null) {
            out.syntax().writeJsonExists(path, out);
        } else {
            out.syntax().writeJsonContains(path, wanted, out);
        }
    }

    @Override
    public List<Expression<?>> children() {
        return wanted == null ? List.of(path.document()) : List.of(path.document(), wanted);
    }

    @Override
    public Object structure() {
        return List.of(path.steps(), kind);
    }
}
