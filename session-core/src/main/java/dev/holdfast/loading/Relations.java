package dev.holdfast.loading;

import dev.holdfast.mapping.ColumnAttribute;
import dev.holdfast.mapping.Relationship;
import dev.holdfast.sql.EntityItem;
import dev.holdfast.sql.Relation;
import dev.holdfast.sql.SortKey;
import dev.holdfast.sql.SourceColumn;
import dev.holdfast.sql.ToMany;
import dev.holdfast.sql.ToOne;

/** Mapped relationships as nodes of a statement. */
final class Relations {
    private Relations() {}

    /** A relationship of one source. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    static Relation<?, Object> of(EntityItem<?> source, Relationship relationship) {
        Class owner = relationship.mapper().javaType();
        Class target = relationship.target().javaType();
        return relationship.isCollection()
                ? new ToMany(source, owner, relationship.name(), target)
                : new ToOne(source, owner, relationship.name(), target);
    }

    @SuppressWarnings("unchecked")
    static EntityItem<Object> cast(EntityItem<?> item) {
        return (EntityItem<Object>) item;
    }

    static SourceColumn<?> column(EntityItem<?> source, ColumnAttribute attribute) {
        return new SourceColumn<>(source, attribute.column());
    }

    static SortKey ordering(EntityItem<?> source, Relationship.OrderBy order) {
        SourceColumn<?> column = column(source, order.attribute());
        return order.descending() ? column.desc() : column.asc();
    }
}
