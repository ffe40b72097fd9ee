package dev.holdfast.sql;

/** A relationship where it is used: the owner's names, and which columns belong together. */
record RelationSides(SourceNames owner, EntityShape ownerShape, RelationShape shape, EntityShape target) {
    static RelationSides of(Relation<?, ?> relation, SqlWriter out) {
        EntityShape ownerShape = out.scopes().shape(relation.source());
        RelationShape shape = out.catalog() instanceof GenericCatalog generic
                ? generic.link(relation)
                : ownerShape.relationship(relation.name());
        return new RelationSides(
                out.scopes().resolve(relation.source()),
                ownerShape,
                shape,
                out.catalog().shape(relation.target()));
    }

    /** Whether the owner's columns refer to the target's key, as a foreign key does. */
    boolean refersToKey() {
        return shape.association() == null
                && shape.matches().stream().allMatch(match -> keyPart(target, match.right()) >= 0);
    }

    /** Whether the reference is in columns that may be NULL, not in the owner's own key or elsewhere. */
    boolean isInOwner() {
        return shape.association() == null
                && shape.matches().stream().noneMatch(match -> keyPart(ownerShape, match.left()) >= 0);
    }

    /** The position of a column in an entity's key, -1 if it is not part of it. */
    static int keyPart(EntityShape entity, NamedColumn<?> column) {
        return entity.tables().contains(column.table())
                ? entity.keyColumns(column.table()).indexOf(column)
                : -1;
    }
}
