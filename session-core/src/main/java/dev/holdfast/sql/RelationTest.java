package dev.holdfast.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A condition about the entities on the other side of a relationship (QL-26).
 *
 * @param entity the entity compared with, if there is one
 * @param other the source compared with, if there is one
 * @param condition what must hold on the other side, if anything
 */
public record RelationTest(
        Relation<?, ?> relation,
        Kind kind,
        @Nullable EntityValue entity,
        @Nullable EntityItem<?> other,
        @Nullable Predicate condition)
        implements Predicate {
    /** What is asked. */
    public enum Kind {
        EQUALS,
        /** Refers to another entity or to none. */
        DIFFERS,
        /** Belongs to the row of another source. */
        MATCHES,
        MISSING,
        PRESENT,
        EXISTS,
        NOT_EXISTS,
        CONTAINS
    }

    static Predicate comparing(Relation<?, ?> relation, Kind kind, Object entity) {
        return new RelationTest(relation, kind, new EntityValue(relation.target(), entity), null, null);
    }

    static Predicate matching(Relation<?, ?> relation, EntityItem<?> other) {
        return new RelationTest(relation, Kind.MATCHES, null, other, null);
    }

    static Predicate exists(Relation<?, ?> relation, @Nullable Predicate condition) {
        return new RelationTest(relation, Kind.EXISTS, null, null, condition);
    }

    static Predicate plain(Relation<?, ?> relation, Kind kind) {
        return new RelationTest(relation, kind, null, null, null);
    }

    @Override
    public Predicate not() {
        return switch (kind) {
            case MISSING -> as(Kind.PRESENT);
            case PRESENT -> as(Kind.MISSING);
            case EXISTS -> as(Kind.NOT_EXISTS);
            case NOT_EXISTS -> as(Kind.EXISTS);
            default -> new Not(this);
        };
    }

    private RelationTest as(Kind other) {
        return new RelationTest(relation, other, entity, this.other, condition);
    }

    @Override
    public Precedence precedence() {
        return Precedence.AND; // may be several comparisons; DIFFERS brings its own parentheses
    }

    @Override
    public void writeTo(SqlWriter out) {
        out.relationTest(this);
    }

    @Override
    public List<SqlNode> children() {
        List<SqlNode> children = new ArrayList<>();
        children.add(relation.source());
        if (entity != null) {
            children.add(entity);
        }
        if (other != null) {
            children.add(other);
        }
        if (condition != null) {
            children.add(condition);
        }
        return children;
    }

    @Override
    public Object structure() {
        return List.of(relation.entity(), relation.name(), kind, condition != null);
    }
}
