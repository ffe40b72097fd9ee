package dev.holdfast.sql;

import dev.holdfast.error.InvalidArgumentException;
import java.util.ArrayList;
import java.util.List;

/** Conditions joined by AND or OR; nested ones of the same kind are flattened (QL-03). */
public record Junction(Kind kind, List<Predicate> parts) implements Predicate {
    /** Which word joins them. */
    public enum Kind {
        AND(" AND ", Precedence.AND),
        OR(" OR ", Precedence.OR);

        private final String sql;
        private final Precedence precedence;

        Kind(String sql, Precedence precedence) {
            this.sql = sql;
            this.precedence = precedence;
        }

        /** The constant that decides the result whatever the others are. */
        Constant decisive() {
            return this == AND ? Constant.FALSE : Constant.TRUE;
        }
    }

    public Junction {
        parts = List.copyOf(parts);
    }

    static Predicate of(Kind kind, Predicate... conditions) {
        return of(kind, Arguments.all(conditions, "condition"));
    }

    static Predicate of(Kind kind, List<? extends Predicate> conditions) {
        if (conditions.isEmpty()) {
            throw new InvalidArgumentException(
                    "%s() needs at least one condition. [empty-junction]".formatted(kind == Kind.AND ? "and" : "or"));
        }
        List<Predicate> parts = new ArrayList<>(conditions.size());
        conditions.forEach(condition -> add(kind, Arguments.notNull(condition, "condition"), parts));
        if (parts.contains(kind.decisive())) {
            return kind.decisive();
        }
        parts.removeIf(Constant.class::isInstance);
        return switch (parts.size()) {
            case 0 -> kind.decisive().not();
            case 1 -> parts.get(0);
            default -> new Junction(kind, parts);
        };
    }

    private static void add(Kind kind, Predicate condition, List<Predicate> parts) {
        if (condition instanceof Junction junction && junction.kind == kind) {
            parts.addAll(junction.parts);
        } else {
            parts.add(condition);
        }
    }

    @Override
    public Precedence precedence() {
        return kind.precedence;
    }

    @Override
    public void writeTo(SqlWriter out) {
        out.operands(parts, kind.sql, kind.precedence);
    }

    @Override
    public List<Predicate> children() {
        return parts;
    }

    @Override
    public Object structure() {
        return List.of(kind, parts.size());
    }
}
