package dev.holdfast.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One more source of rows, and which of its rows belong to the ones before.
 *
 * @param relation the relationship that says so; null to go by the condition alone
 * @param condition in addition to the relationship; without both, the only foreign key between the tables decides
 */
public record Join(
        Kind kind,
        FromItem target,
        @Nullable Relation<?, ?> relation,
        @Nullable Predicate condition) implements Clause {
    public Join {
        Arguments.notNull(target, "target");
    }

    /** What becomes of rows without a partner. */
    public enum Kind {
        INNER(" JOIN "),
        LEFT(" LEFT JOIN "),
        FULL(" FULL JOIN ");

        private final String sql;

        Kind(String sql) {
            this.sql = sql;
        }

        /** With spaces around it. */
        public String sql() {
            return sql;
        }
    }

    @Override
    public void writeTo(SqlWriter out) {
        out.join(this);
    }

    @Override
    public List<SqlNode> children() {
        List<SqlNode> children = new ArrayList<>();
        children.add(target);
        if (relation != null) {
            children.add(relation.source());
        }
        if (condition != null) {
            children.add(condition);
        }
        return children;
    }

    @Override
    public Object structure() {
        return List.of(
                kind,
                relation == null ? "" : relation.entity(),
                relation == null ? "" : relation.name(),
                condition != null);
    }
}
