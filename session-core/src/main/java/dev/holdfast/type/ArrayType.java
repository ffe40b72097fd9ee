package dev.holdfast.type;

import dev.holdfast.error.InvalidArgumentException;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An array of the database as a list, whose members may be null. Lists that were read cannot be changed: a change would
 * not be noticed; give the attribute another list.
 *
 * @param <E> the Java type of its members
 */
public final class ArrayType<E> implements SqlType<List<E>> {
    /** Classes of which drivers take arrays as they are; of others they take the members' text. */
    private static final Set<Class<?>> ARRAY_CLASSES = Set.of(
            Boolean.class,
            Short.class,
            Integer.class,
            Long.class,
            Float.class,
            Double.class,
            String.class,
            byte[].class);

    private static final int VALUE = 2; // beside each member's number, see java.sql.Array.getResultSet

    private final SqlType<E> element;
    private final String elementName;

    ArrayType(SqlType<E> element) {
        this(element, "");
    }

    private ArrayType(SqlType<E> element, String elementName) {
        this.element = element;
        this.elementName = elementName;
    }

    /** The type of its members. */
    public SqlType<E> member() {
        return element;
    }

    /** The same with the name of its members' type in the database, which its driver wants to know. */
    public ArrayType<E> withElementName(String name) {
        return new ArrayType<>(element, name);
    }

    /**
     * The same as JSON text, for databases without arrays. Members come back exactly as they were: numbers as JSON
     * numbers, times and UUIDs as their ISO text, bytes as Base64.
     */
    public SqlType<List<E>> asJson() {
        return new ConvertedType<>(new JsonArray<>(element), SqlTypes.JSON);
    }

    /** Values as members of a JDBC array. For dialects. */
    public static <E> @Nullable Object[] members(SqlType<E> type, List<? extends @Nullable E> values) {
        Class<?> plain = type.arrayElementType();
        Class<?> member = ARRAY_CLASSES.contains(plain) ? plain : Object.class;
        @Nullable Object[] members = (@Nullable Object[]) java.lang.reflect.Array.newInstance(member, values.size());
        for (int i = 0; i < members.length; i++) {
            members[i] = type.arrayElement(values.get(i));
        }
        return members;
    }

    @Override
    @SuppressWarnings("unchecked") // there is no class of lists of something
    public Class<List<E>> javaType() {
        return (Class<List<E>>) (Class<?>) List.class;
    }

    @Override
    public TypeCode code() {
        return TypeCode.ARRAY;
    }

    @Override
    public Optional<SqlType<?>> element() {
        return Optional.of(element);
    }

    @Override
    public Optional<NamedType> named() {
        return element.named();
    }

    @Override
    public SqlType<List<E>> adapted(UnaryOperator<SqlType<?>> database) {
        @SuppressWarnings("unchecked") // the Java class stays
        SqlType<List<E>> stored = (SqlType<List<E>>) database.apply(new ArrayType<>(element.adapted(database)));
        return stored;
    }

    @Override
    public void bind(PreparedStatement statement, int index, List<E> value) throws SQLException {
        statement.setArray(index, jdbcArray(statement, value));
    }

    /** The value as its driver wants it. For dialects. */
    public Array jdbcArray(PreparedStatement statement, List<? extends @Nullable E> value) throws SQLException {
        return statement.getConnection().createArrayOf(elementName, members(element, value));
    }

    @Override
    public @Nullable List<E> read(ResultSet rows, int index) throws SQLException {
        Array array = rows.getArray(index);
        if (array == null) {
            return null;
        }
        List<E> values = new ArrayList<>();
        try (ResultSet members = array.getResultSet()) {
            while (members.next()) {
                addTo(values, element.read(members, VALUE));
            }
        } finally {
            array.free();
        }
        return Collections.unmodifiableList(values);
    }

    @SuppressWarnings("NullAway") // the members of an array may be null, which List<E> cannot say
    static <E> void addTo(List<E> values, @Nullable E value) {
        values.add(value);
    }

    @Override
    public boolean sameValue(@Nullable List<E> first, @Nullable List<E> second) {
        if (first == null || second == null || first.size() != second.size()) {
            return first == second;
        }
        for (int i = 0; i < first.size(); i++) {
            if (!element.sameValue(first.get(i), second.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** @throws InvalidArgumentException if the value is no list, or a member is of another class */
    @Override
    public List<E> convert(Object value) {
        List<?> given = Conversions.to(List.class, value);
        List<E> converted = new ArrayList<>(given.size());
        for (Object member : given) {
            addTo(converted, member == null ? null : element.convert(member));
        }
        return converted;
    }

    /** Its members, checked: there are no arrays of arrays. */
    @Override
    public @Nullable Object arrayElement(@Nullable List<E> value) {
        return value == null ? null : members(element, value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ArrayType<?> that
                && element.equals(that.element)
                && elementName.equals(that.elementName);
    }

    @Override
    public int hashCode() {
        return 31 * element.hashCode() + elementName.hashCode();
    }

    @Override
    public String toString() {
        return "array of " + element;
    }
}
