package dev.holdfast.mapping;

import dev.holdfast.error.MappingException;
import dev.holdfast.mapping.KeyResolver.ForeignKeyName;
import dev.holdfast.mapping.RelationModel.AssociationModel;
import dev.holdfast.mapping.RelationModel.LinkModel;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the tables between many-to-many entities. */
final class AssociationResolver {
    private final KeyResolver keys;
    private final Tables tables;
    private final Map<TableModel, RelationModel> described = new HashMap<>();

    AssociationResolver(KeyResolver keys, Tables tables) {
        this.keys = keys;
        this.tables = tables;
    }

    void resolve(RelationModel relation) {
        EntityModel target = Objects.requireNonNull(relation.target);
        JoinTable annotation = relation.member.find(JoinTable.class);
        String given = annotation == null ? "" : annotation.name();
        String schema = annotation == null || annotation.schema().isEmpty() ? null : annotation.schema();
        String name = given.isEmpty() ? relation.owner.table.name() + "_" + target.table.name() : given;
        boolean known = tables.find(schema, name) != null;
        TableModel table = tables.findOrAdd(schema, name);

        List<JoinColumn> localJoins = joins(annotation, true);
        List<JoinColumn> remoteJoins = joins(annotation, false);
        String ownerPrefix = inverseName(relation, target);
        List<LinkModel> local = links(table, relation.owner, localJoins, ownerPrefix);
        List<LinkModel> remote = links(table, target, remoteJoins, relation.name());
        relation.association = new AssociationModel(table, local, remote);
        refuseShared(relation, table);
        if (!known) {
            describe(relation, table, local, remote, annotation);
        }
    }

    /** A second relationship would fill other columns of the same rows, so that no row of either could be inserted. */
    private void refuseShared(RelationModel relation, TableModel table) {
        RelationModel other = described.get(table);
        if (other != null && table.columns().size() > keyColumns(Objects.requireNonNull(other.association))) {
            throw new MappingException("""
                    %s and %s have the join table %s but not its columns in common. Give one of them a @JoinTable(name = ...) of its own. \
                    [shared-join-table]""".formatted(other, relation, table.name()));
        }
    }

    private static int keyColumns(AssociationModel association) {
        return association.local().size() + association.remote().size();
    }

    private void describe(
            RelationModel relation,
            TableModel table,
            List<LinkModel> local,
            List<LinkModel> remote,
            @Nullable JoinTable annotation) {
        described.put(table, relation);
        table.key(Stream.concat(local.stream(), remote.stream())
                .map(LinkModel::column)
                .toList());
        table.add(foreignKey(relation, relation.owner, local, annotation, true));
        table.add(foreignKey(relation, Objects.requireNonNull(relation.target), remote, annotation, false));
        if (annotation != null) {
            TableConstraints.add(table, annotation.uniqueConstraints(), annotation.indexes(), annotation.check());
        }
    }

    private ForeignKeyModel foreignKey(
            RelationModel relation,
            EntityModel referred,
            List<LinkModel> links,
            @Nullable JoinTable annotation,
            boolean local) {
        ForeignKeyName name = ForeignKeyName.of(joins(annotation, local));
        if (annotation != null) {
            jakarta.persistence.ForeignKey described = local ? annotation.foreignKey() : annotation.inverseForeignKey();
            name = new ForeignKeyName(
                    described.name().isEmpty() ? name.name() : described.name(),
                    name.inDatabase() && described.value() != ConstraintMode.NO_CONSTRAINT);
        }
        return keys.foreignKey(
                relation,
                links.stream().map(LinkModel::column).toList(),
                referred,
                links.stream().map(LinkModel::key).toList(),
                name);
    }

    private List<LinkModel> links(TableModel table, EntityModel entity, List<JoinColumn> joins, String prefix) {
        List<ColumnSlot> entityKey = keys.slots(entity);
        List<LinkModel> links = new ArrayList<>();
        for (ColumnSlot key : entityKey) {
            JoinColumn join = KeyResolver.joinColumn(joins, entityKey, key);
            String name = KeyResolver.name(join, prefix, key);
            ColumnModel column = table.find(name);
            if (column == null) {
                column = key.column.repeated(name);
                KeyResolver.describe(column, join);
                column.nullable = false;
                table.add(column);
            }
            links.add(new LinkModel(column, key));
        }
        return links;
    }

    private static List<JoinColumn> joins(@Nullable JoinTable annotation, boolean local) {
        if (annotation == null) {
            return List.of();
        }
        return List.of(local ? annotation.joinColumns() : annotation.inverseJoinColumns());
    }

    /** JPA names the owner's columns after the other side's attribute, or after the entity if there is none. */
    private static String inverseName(RelationModel relation, EntityModel target) {
        return target.relations().stream()
                .filter(other -> other.mappedBy.equals(relation.name()) && other.target == relation.owner)
                .map(RelationModel::name)
                .findFirst()
                .orElse(relation.owner.name());
    }
}
