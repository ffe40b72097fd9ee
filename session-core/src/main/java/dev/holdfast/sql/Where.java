package dev.holdfast.sql;

import dev.holdfast.type.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes conditions with AND between them, and the word before the first one. */
final class Where {
    private final SqlWriter out;
    private final String word;
    private boolean empty = true;

    Where(SqlWriter out) {
        this(out, " WHERE ");
    }

    Where(SqlWriter out, String word) {
        this.out = out;
        this.word = word;
    }

    /** The next condition is the first one of another clause. */
    void restart() {
        empty = true;
    }

    SqlWriter next() {
        out.raw(empty ? word : " AND ");
        empty = false;
        return out;
    }

    void add(@Nullable Predicate condition) {
        if (condition != null) {
            next().operand(condition, Precedence.AND);
        }
    }

    /** A condition without others beside it, which needs no parentheses. */
    void addAlone(@Nullable Predicate condition) {
        if (condition != null) {
            next().node(condition);
        }
    }

    void addMatch(String leftQualifier, NamedColumn<?> left, String rightQualifier, NamedColumn<?> right) {
        next().identifier(leftQualifier).raw(".").identifier(left.name()).raw(" = ");
        out.identifier(rightQualifier).raw(".").identifier(right.name());
    }

    /** The columns of a foreign key between the sources before and the one that is joined. */
    void addMatches(ForeignKeys.Path path, SourceNames joined) {
        for (ColumnMatch match : path.matches()) {
            SourceNames left = path.fromJoined() ? joined : path.known();
            SourceNames right = path.fromJoined() ? path.known() : joined;
            addMatch(left.qualifier(match.left()), match.left(), right.qualifier(match.right()), match.right());
        }
    }

    boolean isRestricted(FromItem source) {
        return restriction(source) != null;
    }

    private EntityShape.@Nullable Restriction restriction(FromItem source) {
        return source instanceof EntityItem<?> item
                ? out.catalog().shape(item.entity()).restriction()
                : null;
    }

    /** Keeps out the rows of other classes in the same table. */
    void addRestriction(FromItem source, SourceNames names) {
        EntityShape.Restriction restriction = restriction(source);
        if (restriction == null) {
            return;
        }
        NamedColumn<?> column = restriction.column();
        next().identifier(names.qualifier(column)).raw(".").identifier(column.name());
        writeValues(restriction.values(), column.type());
    }

    private void writeValues(List<Object> values, SqlType<?> type) {
        if (values.size() == 1) {
            out.raw(" = ").constant(values.get(0), type);
            return;
        }
        String before = " IN (";
        for (Object value : values) {
            out.raw(before).constant(value, type);
            before = ", ";
        }
        out.raw(")");
    }
}
