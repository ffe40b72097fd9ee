package dev.holdfast.mapping;

import dev.holdfast.error.MappingException;
import dev.holdfast.type.SqlTypes;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.DiscriminatorValue;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads how the rows of a hierarchy tell their class. */
final class Discriminators {
    private static final String DEFAULT_NAME = "dtype";
    private static final int DEFAULT_LENGTH = 31;

    private Discriminators() {}

    /** Gives the root a discriminator column and each class of its hierarchy a value, where they need one. */
    static void read(EntityModel root) {
        DiscriminatorColumn annotation = root.javaType().getAnnotation(DiscriminatorColumn.class);
        boolean single = root.inheritance == Inheritance.SINGLE_TABLE || root.inheritance == Inheritance.JOINED;
        if (!single && annotation == null) {
            return;
        }
        root.discriminatorColumn = column(annotation);
        Map<Object, EntityModel> values = new HashMap<>();
        for (EntityModel entity : family(root)) {
            Object value =
                    value(entity, annotation == null ? DiscriminatorType.STRING : annotation.discriminatorType());
            entity.discriminatorValue = value;
            EntityModel other = value == null ? null : values.putIfAbsent(value, entity);
            if (other != null) {
                throw new MappingException("""
                        %s and %s have the same discriminator value '%s'. Give each a @DiscriminatorValue of its own. \
                        [discriminator-twice]""".formatted(other, entity, value));
            }
        }
    }

    static List<EntityModel> family(EntityModel root) {
        List<EntityModel> family = new java.util.ArrayList<>(List.of(root));
        for (int i = 0; i < family.size(); i++) {
            family.addAll(family.get(i).children());
        }
        return family;
    }

    private static ColumnModel column(@Nullable DiscriminatorColumn annotation) {
        if (annotation == null) {
            return notNull(new ColumnModel(DEFAULT_NAME, SqlTypes.varchar(DEFAULT_LENGTH)));
        }
        ColumnModel column = new ColumnModel(
                annotation.name(),
                switch (annotation.discriminatorType()) {
                    case STRING -> SqlTypes.varchar(annotation.length());
                    case CHAR -> SqlTypes.varchar(1);
                    case INTEGER -> SqlTypes.INTEGER;
                });
        column.definition = annotation.columnDefinition();
        return notNull(column);
    }

    private static ColumnModel notNull(ColumnModel column) {
        column.nullable = false;
        return column;
    }

    private static @Nullable Object value(EntityModel entity, DiscriminatorType type) {
        DiscriminatorValue given = entity.javaType().getAnnotation(DiscriminatorValue.class);
        if (given == null) {
            if (Modifier.isAbstract(entity.javaType().getModifiers())) {
                return null;
            }
            if (type != DiscriminatorType.STRING) {
                throw new MappingException(
                        "%s needs a @DiscriminatorValue: only text has a default, the entity's name. [discriminator-value]"
                                .formatted(entity));
            }
            return entity.name();
        }
        return type == DiscriminatorType.INTEGER ? (Object) integer(entity, given.value()) : given.value();
    }

    private static Integer integer(EntityModel entity, String text) {
        try {
            return Integer.valueOf(text.trim());
        } catch (NumberFormatException e) {
            throw new MappingException(
                    "%s has the @DiscriminatorValue \"%s\", its discriminator column holds integers. [discriminator-value]"
                            .formatted(entity, text),
                    e);
        }
    }
}
