package dev.holdfast.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes conditions about the other side of a relationship: comparisons of columns where they suffice, else EXISTS. */
final class RelationText {
    private final SqlWriter out;

    RelationText(SqlWriter out) {
        this.out = out;
    }

    void write(RelationTest test) {
        RelationSides sides = RelationSides.of(test.relation(), out);
        switch (test.kind()) {
            case EQUALS -> writeEquals(test, sides);
            case DIFFERS -> writeDiffers(test, sides);
            case MATCHES -> writeMatches(sides, out.scopes().resolve(Objects.requireNonNull(test.other())));
            case MISSING -> writeNull(test, sides, " IS NULL");
            case PRESENT -> writeNull(test, sides, " IS NOT NULL");
            case EXISTS, CONTAINS -> writeExists(test, sides, "EXISTS (");
            case NOT_EXISTS -> writeExists(test, sides, "NOT EXISTS (");
        }
    }

    private void writeEquals(RelationTest test, RelationSides sides) {
        if (!sides.refersToKey()) {
            writeExists(test, sides, "EXISTS (");
            return;
        }
        Where where = new Where(out, "");
        for (ColumnMatch match : sides.shape().matches()) {
            where.next();
            owner(sides, match).raw(" = ");
            key(test, sides, match.right());
        }
    }

    /** Another one or none: NULL differs from every entity. */
    private void writeDiffers(RelationTest test, RelationSides sides) {
        if (!sides.refersToKey()) {
            writeExists(test, sides, "NOT EXISTS (");
            return;
        }
        String before = "(";
        for (ColumnMatch match : sides.shape().matches()) {
            out.raw(before);
            owner(sides, match).raw(" <> ");
            key(test, sides, match.right());
            out.raw(" OR ");
            owner(sides, match).raw(" IS NULL");
            before = " OR ";
        }
        out.raw(")");
    }

    private SqlWriter owner(RelationSides sides, ColumnMatch match) {
        return qualified(sides.owner().qualifier(match.left()), match.left());
    }

    private SqlWriter qualified(String qualifier, NamedColumn<?> column) {
        return out.identifier(qualifier).raw(".").identifier(column.name());
    }

    private void key(RelationTest test, RelationSides sides, NamedColumn<?> column) {
        int part = RelationSides.keyPart(sides.target(), column);
        out.keyPart(Objects.requireNonNull(test.entity()), sides.target(), part, column.type());
    }

    private void writeMatches(RelationSides sides, SourceNames other) {
        NamedTable association = sides.shape().association();
        if (association == null) {
            Where where = new Where(out, "");
            sides.shape()
                    .matches()
                    .forEach(match -> where.addMatch(
                            sides.owner().qualifier(match.left()),
                            match.left(),
                            other.qualifier(match.right()),
                            match.right()));
            return;
        }
        Scope inner = new Scope(out.scopes().here(), null, out.catalog());
        String between = inner.reserve(association.name());
        out.touches(association);
        out.raw("EXISTS (SELECT 1 FROM ");
        new FromText(out).writeTable(association, between);
        Where where = new Where(out);
        ownerLinks(sides, between, where);
        sides.shape()
                .targetLinks()
                .forEach(match -> where.addMatch(between, match.left(), other.qualifier(match.right()), match.right()));
        out.raw(")");
    }

    private void writeNull(RelationTest test, RelationSides sides, String sql) {
        if (!sides.isInOwner()) {
            writeExists(test, sides, test.kind() == RelationTest.Kind.MISSING ? "NOT EXISTS (" : "EXISTS (");
            return;
        }
        Where where = new Where(out, "");
        for (ColumnMatch match : sides.shape().matches()) {
            where.next();
            owner(sides, match).raw(sql);
        }
    }

    private void writeExists(RelationTest test, RelationSides sides, String opening) {
        Scope inner = new Scope(out.scopes().here(), null, out.catalog());
        EntitySource<?> target = new EntitySource<>(test.relation().target());
        inner.addAll(List.of(target));
        inner.addAll(strangers(test.condition(), inner));
        out.raw(opening).raw("SELECT 1 FROM ");
        out.scopes().within(inner, () -> writeInner(test, sides, target, inner));
        out.raw(")");
    }

    /** Sources of the condition that are known neither here nor around. */
    private List<FromItem> strangers(@Nullable Predicate condition, Scope inner) {
        List<FromItem> found = new ArrayList<>();
        for (FromItem source : condition == null ? List.<FromItem>of() : Sources.of(List.of(condition))) {
            if (inner.find(source) == null && !found.contains(source)) {
                found.add(source);
            }
        }
        return found;
    }

    private void writeInner(RelationTest test, RelationSides sides, EntitySource<?> target, Scope inner) {
        SourceNames names = inner.namesOf(target);
        NamedTable association = sides.shape().association();
        Where where = new Where(out);
        if (association == null) {
            out.list(inner.sources(), ", ");
            sides.shape()
                    .matches()
                    .forEach(match -> where.addMatch(
                            sides.owner().qualifier(match.left()),
                            match.left(),
                            names.qualifier(match.right()),
                            match.right()));
        } else {
            String between = inner.reserve(association.name());
            new FromText(out).writeTable(association, between);
            out.raw(", ").list(inner.sources(), ", ");
            ownerLinks(sides, between, where);
            sides.shape()
                    .targetLinks()
                    .forEach(match ->
                            where.addMatch(between, match.left(), names.qualifier(match.right()), match.right()));
            out.touches(association);
        }
        inner.sources().forEach(source -> names(source, inner).tables().forEach(out::touches));
        where.addRestriction(target, names);
        addEntity(test, sides, names, where);
        where.add(test.condition());
    }

    private static SourceNames names(FromItem source, Scope inner) {
        return inner.namesOf(source);
    }

    private static void ownerLinks(RelationSides sides, String between, Where where) {
        sides.shape()
                .ownerLinks()
                .forEach(match ->
                        where.addMatch(sides.owner().qualifier(match.left()), match.left(), between, match.right()));
    }

    private void addEntity(RelationTest test, RelationSides sides, SourceNames names, Where where) {
        if (test.entity() == null) {
            return;
        }
        EntityShape target = sides.target();
        for (NamedColumn<?> column : target.keyColumns(target.tables().get(0))) {
            where.next();
            qualified(names.qualifier(column), column).raw(" = ");
            key(test, sides, column);
        }
    }
}
