package dev.holdfast.mapping;

import dev.holdfast.mapping.KeyResolver.ForeignKeyName;
import dev.holdfast.mapping.RelationModel.AssociationModel;
import dev.holdfast.mapping.RelationModel.LinkModel;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the tables between many-to-many entities. */
final class AssociationResolver {
    private final KeyResolver keys;
    private final Tables tables;

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
        if (!known) {
            describe(relation, table, local, remote, annotation);
        }
    }

    private void describe(
            RelationModel relation,
            TableModel table,
            List<LinkModel> local,
            List<LinkModel> remote,
            @Nullable JoinTable annotation) {
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
