package dev.holdfast.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes sources and joins as they stand in FROM. */
final class FromText {
    private final SqlWriter out;

    FromText(SqlWriter out) {
        this.out = out;
    }

    /** A source as it stands in FROM. */
    void table(FromItem source) {
        SourceNames names = out.scopes().here().namesOf(source);
        DerivedTable computed = computed(source);
        if (computed != null) {
            out.admit(computed);
            computed.writeSource(names.qualifier(), out);
            writeExtras(source);
            return;
        }
        writeTable(names.tables().get(0), names.qualifier());
        writeExtras(source);
        for (int i = 1; i < names.tables().size(); i++) {
            joinTable((EntityItem<?>) source, names, i);
        }
    }

    private static @Nullable DerivedTable computed(FromItem source) {
        if (source instanceof EntityAlias<?> alias) {
            return alias.rows();
        }
        return source instanceof DerivedTable derived ? derived : null;
    }

    /** Samples and hints. */
    private void writeExtras(FromItem source) {
        Select<?> select = out.scopes().here().select();
        if (select == null) {
            return;
        }
        select.samples().stream().filter(part -> part.source().equals(source)).forEach(out::node);
        select.hints().stream().filter(hint -> source.equals(hint.source())).forEach(out::node);
    }

    private void joinTable(EntityItem<?> entity, SourceNames names, int index) {
        EntityShape shape = out.catalog().shape(entity.entity());
        NamedTable table = names.tables().get(index);
        out.raw(" JOIN ");
        writeTable(table, names.qualifiers().get(index));
        String before = " ON ";
        List<? extends NamedColumn<?>> rootKey = shape.keyColumns(names.tables().get(0));
        List<? extends NamedColumn<?>> key = shape.keyColumns(table);
        for (int i = 0; i < key.size(); i++) {
            out.raw(before);
            qualified(names.qualifier(rootKey.get(i)), rootKey.get(i));
            out.raw(" = ");
            qualified(names.qualifier(key.get(i)), key.get(i));
            before = " AND ";
        }
    }

    void writeTable(NamedTable table, String qualifier) {
        out.schema(table.schema());
        out.identifier(table.name());
        if (!qualifier.equals(table.name())) {
            out.raw(" AS ").identifier(qualifier);
        }
    }

    private void qualified(String qualifier, NamedColumn<?> column) {
        out.identifier(qualifier).raw(".").identifier(column.name());
    }

    void join(Join join) {
        SourceNames target = out.scopes().here().namesOf(join.target());
        Where on = new Where(out, " ON ");
        if (join.relation() != null) {
            joinRelation(join, join.relation(), target, on);
        } else {
            out.raw(out.syntax().join(join.kind()));
            grouped(join.target(), target);
            if (join.condition() == null && join.kind() != Join.Kind.CROSS) {
                on.addMatches(ForeignKeys.between(join, out), target);
            }
        }
        on.addRestriction(join.target(), target);
        on.add(join.condition());
    }

    private void joinRelation(Join join, Relation<?, ?> relation, SourceNames target, Where on) {
        RelationSides sides = RelationSides.of(relation, out);
        NamedTable association = sides.shape().association();
        String word = out.syntax().join(join.kind());
        if (association == null) {
            out.raw(word);
            grouped(join.target(), target);
            sides.shape()
                    .matches()
                    .forEach(match -> on.addMatch(
                            sides.owner().qualifier(match.left()),
                            match.left(),
                            target.qualifier(match.right()),
                            match.right()));
            return;
        }
        String between = out.scopes().here().reserve(association.name());
        out.touches(association);
        boolean nested = join.kind() != Join.Kind.INNER;
        out.raw(word).raw(nested ? "(" : "");
        writeTable(association, between);
        Runnable ownerLinks = () -> sides.shape()
                .ownerLinks()
                .forEach(match ->
                        on.addMatch(sides.owner().qualifier(match.left()), match.left(), between, match.right()));
        if (!nested) {
            ownerLinks.run();
            on.restart();
        }
        out.raw(" JOIN ");
        grouped(join.target(), target);
        sides.shape()
                .targetLinks()
                .forEach(match -> on.addMatch(between, match.left(), target.qualifier(match.right()), match.right()));
        if (nested) {
            out.raw(")");
            on.restart();
            ownerLinks.run();
        }
    }

    /** A source in a join: in parentheses if it is itself a join. */
    private void grouped(FromItem source, SourceNames names) {
        if (names.tables().size() > 1) {
            out.raw("(").node(source).raw(")");
        } else {
            out.node(source);
        }
    }
}
