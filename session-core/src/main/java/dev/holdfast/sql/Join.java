package dev.holdfast.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One more source of rows, and which of its rows belong to the ones before.
 *
 * @param relation the relationship that says so; null to go by the condition alone
 * @param condition in addition to the relationship; without both, the only foreign key between the tables decides
 * @param left the source it is joined to; null if relationship, condition or foreign keys tell
 */
public record Join(
        Kind kind,
        FromItem target,
        @Nullable Relation<?, ?> relation,
        @Nullable Predicate condition,
        @Nullable FromItem left)
        implements Clause {
    public Join {
        Arguments.notNull(target, "target");
    }

    public Join(Kind kind, FromItem target, @Nullable Relation<?, ?> relation, @Nullable Predicate condition) {
        this(kind, target, relation, condition, null);
    }

    /** What becomes of rows without a partner. */
    public enum Kind {
        INNER(" JOIN "),
        LEFT(" LEFT JOIN "),
        /** Rows of the joined source without a partner stay. */
        RIGHT(" RIGHT JOIN "),
        FULL(" FULL JOIN "),
        /** Every row of one side with every row of the other; without a condition. */
        CROSS(" CROSS JOIN ");

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
        if (left != null) {
            children.add(left);
        }
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
                condition != null,
                left != null);
    }
}
