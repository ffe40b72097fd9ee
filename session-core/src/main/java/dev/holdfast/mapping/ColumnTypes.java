package dev.holdfast.mapping;

import dev.holdfast.error.MappingException;
import dev.holdfast.mapping.annotation.Json;
import dev.holdfast.mapping.annotation.Type;
import dev.holdfast.type.SqlType;
import dev.holdfast.type.SqlTypes;
import dev.holdfast.type.TypeDecorator;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Lob;
import java.io.InputStream;
import java.io.Reader;
import java.lang.reflect.Constructor;
import java.math.BigDecimal;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.SQLXML;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the type of a column: from the attribute's Java type and its annotations. */
final class ColumnTypes {
    private static final int DEFAULT_LENGTH = 255;
    /** What JPA providers make of a precision that is not given. */
    private static final int DEFAULT_PRECISION = 38;

    private static final List<Class<?>> STREAMS =
            List.of(InputStream.class, Reader.class, Blob.class, Clob.class, SQLXML.class, java.sql.Array.class);

    private final Converters converters;

    ColumnTypes(Converters converters) {
        this.converters = converters;
    }

    /** @param outer conversions that a using class gives to {@code attribute}, by its path */
    SqlType<?> of(Member member, Class<?> javaType, @Nullable Column column, List<Convert> outer, String attribute) {
        Class<?> converter = converter(member, javaType, outer, attribute);
        if (converter != null) {
            return converters.type(converter, stored -> plain(member, stored, column));
        }
        Type type = member.find(Type.class);
        if (type != null) {
            return decorated(type, member);
        }
        if (member.has(Json.class)) {
            return javaType == String.class
                    ? SqlTypes.JSON
                    : SqlTypes.json(member.field().getGenericType());
        }
        Class<?> memberType = isText(javaType) ? null : memberType(member, javaType);
        return memberType == null ? single(member, javaType, column) : array(member, javaType, memberType, column);
    }

    private @Nullable Class<?> converter(Member member, Class<?> javaType, List<Convert> outer, String attribute) {
        for (Convert convert : outer) {
            if (convert.attributeName().equals(attribute)) {
                return convert.disableConversion() ? null : convert.converter();
            }
        }
        for (Convert convert : member.all(Convert.class)) {
            if (convert.attributeName().isEmpty()) {
                return convert.disableConversion() ? null : convert.converter();
            }
        }
        return converters.automaticFor(javaType);
    }

    private static SqlType<?> plain(Member member, Class<?> javaType, @Nullable Column column) {
        boolean large = member.has(Lob.class);
        if (javaType == String.class) {
            return large ? SqlTypes.TEXT : SqlTypes.varchar(length(column));
        }
        if (javaType == byte[].class) {
            return large || length(column) == DEFAULT_LENGTH ? SqlTypes.BYTES : SqlTypes.binary(length(column));
        }
        if (javaType == BigDecimal.class && column != null && (column.precision() > 0 || column.scale() > 0)) {
            return SqlTypes.decimal(column.precision() > 0 ? column.precision() : DEFAULT_PRECISION, column.scale());
        }
        return SqlTypes.forClass(javaType).orElseThrow(() -> noType(member, javaType));
    }

    private static int length(@Nullable Column column) {
        return column == null ? DEFAULT_LENGTH : column.length();
    }

    private static MappingException noType(Member member, Class<?> javaType) {
        if (STREAMS.stream().anyMatch(stream -> stream.isAssignableFrom(javaType))) {
            return new MappingException("""
                    %s: a %s belongs to one connection and is gone when its result is closed. Use byte[] or String with @Lob, and \
                    @Basic(fetch = LAZY) to load it when it is read. [stream-attribute]""".formatted(member, javaType.getSimpleName()));
        }
        return new MappingException("""
                %s: Holdfast knows no column type for %s. Give an AttributeConverter with @Convert, mark the class @Embeddable, refer \
                to an entity with @ManyToOne or @OneToMany, or mark the attribute @Transient. [no-column-type]""".formatted(member, javaType.getName()));
    }

    /** The type of the members of an array or a list, null if it is neither. */
    static @Nullable Class<?> memberType(Member member, Class<?> javaType) {
        if (javaType.isArray()) {
            return javaType.getComponentType();
        }
        boolean list = Collection.class.isAssignableFrom(javaType) && javaType.isAssignableFrom(List.class);
        return list
                ? new GenericTypes(member.declaring())
                        .lastArgument(member.field().getGenericType())
                : null;
    }

    private static boolean isText(Class<?> javaType) {
        return javaType == byte[].class || javaType == char[].class;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static SqlType<?> array(Member member, Class<?> javaType, Class<?> memberType, @Nullable Column column) {
        SqlType<?> element = single(member, memberType, column);
        return javaType.isArray() ? SqlTypes.array((Class) javaType, (SqlType) element) : SqlTypes.array(element);
    }

    private static SqlType<?> single(Member member, Class<?> javaType, @Nullable Column column) {
        return javaType.isEnum()
                ? EnumTypes.of(member, javaType, length(column), value -> plain(member, value, column))
                : plain(member, javaType, column);
    }

    private static SqlType<?> decorated(Type annotation, Member member) {
        try {
            Constructor<? extends TypeDecorator<?, ?>> constructor =
                    annotation.value().getDeclaredConstructor();
            constructor.setAccessible(true);
            return SqlTypes.decorated(constructor.newInstance());
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new MappingException("""
                    %s: the type %s cannot be made: %s. It needs a constructor without parameters, and its package must be open to \
                    session-core. [bad-converter]""".formatted(member, annotation.value().getName(), e), e);
        }
    }
}
