package dev.holdfast.loading;

import dev.holdfast.error.InvalidRequestException;
import dev.holdfast.mapping.ColumnAttribute;
import dev.holdfast.mapping.Mapper;
import dev.holdfast.schema.Column;
import dev.holdfast.type.SqlType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which columns a query reads for an entity and how they become its attributes. Immutable, shared by all queries of the
 * entity on one dialect.
 */
final class EntityReader {
    private final Mapper mapper;
    private final List<ColumnAttribute> attributes;
    private final List<Column<?>> columns;
    private final SqlType<Object>[] types;
    private final int[] keyAt;
    private final int discriminatorAt;
    private final Map<Object, Variant> variants = new HashMap<>();
    private final @Nullable Variant only;

    @SuppressWarnings({"unchecked", "rawtypes"})
    private EntityReader(LoadContext context, Mapper mapper) {
        this.mapper = mapper;
        this.attributes = mapper.columns().stream()
                .filter(column -> !column.deferred() || column.isIdentifier())
                .toList();
        this.columns = new ArrayList<>();
        attributes.forEach(attribute -> columns.add(attribute.column()));
        Mapper.Discriminator discriminator = mapper.isPolymorphic() ? mapper.discriminator() : null;
        this.discriminatorAt = discriminator == null ? -1 : columns.size();
        if (discriminator != null) {
            columns.add(discriminator.column());
        }
        this.types = new SqlType[columns.size()];
        for (int i = 0; i < types.length; i++) {
            types[i] = (SqlType<Object>) context.dialect().adapt(columns.get(i).type());
        }
        this.keyAt = mapper.identifier().stream().mapToInt(attributes::indexOf).toArray();
        this.only = discriminator == null ? new Variant(mapper, attributes) : null;
        if (discriminator != null) {
            for (Mapper each : mapper.family()) {
                Mapper.Discriminator own = each.discriminator();
                if (own != null && own.value() != null && !each.isAbstract()) {
                    variants.put(own.value(), new Variant(each, attributes));
                }
            }
        }
    }

    /** The reader of a mapper, made once for each dialect. */
    static EntityReader of(LoadContext context, Mapper mapper) {
        return context.plans().reader(mapper, () -> new EntityReader(context, mapper));
    }

    List<Column<?>> columns() {
        return columns;
    }

    SqlType<Object> type(int position) {
        return types[position];
    }

    SqlType<Object>[] types() {
        return types;
    }

    /** The key of the current row; null if the row has none, as an outer join gives it (IM-05). */
    @Nullable
    Object key(ResultSet rows, int first) throws SQLException {
        if (keyAt.length == 1) {
            return types[keyAt[0]].read(rows, first + keyAt[0]);
        }
        @Nullable Object[] parts = new Object[keyAt.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = types[keyAt[i]].read(rows, first + keyAt[i]);
        }
        return mapper.identifierType().key(parts);
    }

    /** The class of the current row (IN-02). */
    Variant variant(ResultSet rows, int first, Object key) throws SQLException {
        if (only != null) {
            return only;
        }
        Object value = types[discriminatorAt].read(rows, first + discriminatorAt);
        Variant variant = value == null ? null : variants.get(value);
        if (variant == null) {
            throw new InvalidRequestException(
                    "Row %s#%s has the discriminator %s, which stands for no class below %s. [unknown-discriminator]"
                            .formatted(mapper.name(), key, value, mapper.name()));
        }
        return variant;
    }
}
