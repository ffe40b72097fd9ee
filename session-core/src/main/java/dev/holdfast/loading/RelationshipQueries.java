package dev.holdfast.loading;

import dev.holdfast.mapping.Association;
import dev.holdfast.mapping.ColumnAttribute;
import dev.holdfast.mapping.ColumnPair;
import dev.holdfast.mapping.Relationship;
import dev.holdfast.schema.Column;
import dev.holdfast.sql.EntitySource;
import dev.holdfast.sql.Expression;
import dev.holdfast.sql.Predicate;
import dev.holdfast.sql.Select;
import dev.holdfast.sql.Selectable;
import dev.holdfast.sql.SourceColumn;
import dev.holdfast.sql.Sql;
import dev.holdfast.sql.StatementOption;
import dev.holdfast.type.SqlType;
import java.util.ArrayList;
import java.util.List;

/** The queries that load a relationship, for one owner or for many. */
final class RelationshipQueries {
    /** The parameter that takes the owners' keys of a query for many. */
    static final String KEYS = "keys";

    private final Relationship relationship;
    private final EntitySource<?> target;

    RelationshipQueries(Relationship relationship) {
        this.relationship = relationship;
        this.target = Sql.entity(relationship.target().javaType());
    }

    /** The owner's columns whose values find the targets, in the order of the parameters. */
    static List<ColumnAttribute> ownerColumns(Relationship relationship) {
        Association association = relationship.association();
        return association == null
                ? relationship.pairs().stream().map(ColumnPair::local).toList()
                : association.local().stream().map(Association.Link::key).toList();
    }

    /** The columns that hold the owner's values on the other side. */
    private List<Expression<?>> linkColumns() {
        List<Expression<?>> columns = new ArrayList<>();
        Association association = relationship.association();
        if (association == null) {
            relationship.pairs().forEach(pair -> columns.add(Relations.column(target, pair.remote())));
        } else {
            association.local().forEach(link -> columns.add(link.column()));
        }
        return columns;
    }

    /** The targets of one owner; a parameter for each owner column, in their order. */
    Select<?> forOne(List<Load> options) {
        Select<?> select = from(Sql.select(target));
        int at = 0;
        List<Predicate> conditions = new ArrayList<>();
        for (Expression<?> column : linkColumns()) {
            conditions.add(equalsParameter(column, ownerColumns(relationship).get(at), at));
            at++;
        }
        return finish(select.where(Sql.and(conditions)), options);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Predicate equalsParameter(Expression<?> column, ColumnAttribute owner, int position) {
        SqlType type = column instanceof Column<?> plain
                ? plain.type()
                : column instanceof SourceColumn<?> source ? source.column().type() : owner.type();
        return ((Expression) column).eq(Sql.param("key" + position, type));
    }

    /** Rows of the owner's values and a target, for all owners whose values are in the parameter {@link #KEYS}. */
    Select<?> forMany(List<Load> options) {
        List<Expression<?>> links = linkColumns();
        List<Selectable> items = new ArrayList<>(links);
        items.add(target);
        Select<?> select = from(Sql.select(items));
        Predicate condition = links.size() == 1
                ? links.get(0).in(Sql.param(KEYS))
                : Sql.tuple(links.toArray(new Expression<?>[0])).in(Sql.param(KEYS));
        return finish(select.where(condition), options);
    }

    private Select<?> from(Select<?> select) {
        Association association = relationship.association();
        if (association == null) {
            return select;
        }
        List<Predicate> matches = new ArrayList<>();
        for (Association.Link link : association.remote()) {
            matches.add(matches(link));
        }
        return select.from(association.table()).join(target, Sql.and(matches));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Predicate matches(Association.Link link) {
        Expression column = link.column();
        return column.eq((Expression) Relations.column(target, link.key()));
    }

    private Select<?> finish(Select<?> select, List<Load> options) {
        Select<?> ordered = select;
        for (Relationship.OrderBy order : relationship.orderBy()) {
            ordered = ordered.orderBy(Relations.ordering(target, order));
        }
        return ordered.options(options.toArray(new StatementOption[0]));
    }

    /** Where a load of the relationship comes from: mapped eager loading does not go back there (LD-08, LD-14). */
    static Fetch.Path path(Relationship relationship) {
        return new Fetch.Path(List.of(relationship.mapper()));
    }
}
