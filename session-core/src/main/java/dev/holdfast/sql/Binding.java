package dev.holdfast.sql;

import dev.holdfast.error.InvalidArgumentException;
import dev.holdfast.error.StatementException;
import dev.holdfast.type.SqlType;
import dev.holdfast.type.SqlTypes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Puts values to markers, and writes the lists of IN as long as they are. */
final class Binding {
    private final List<String> pieces;
    private final List<Marker> markers;
    private final UnaryOperator<SqlType<?>> adapt;
    private final String sql;

    Binding(List<String> pieces, List<Marker> markers, UnaryOperator<SqlType<?>> adapt) {
        this.pieces = pieces;
        this.markers = markers;
        this.adapt = adapt;
        this.sql = pieces.size() == 1 ? pieces.get(0) : String.join("(?)", pieces);
    }

    String sql() {
        return sql;
    }

    /** The text with the values in it, for a statement that was compiled to be cut at each of them. */
    String inlined(
            List<? extends @Nullable Object> literals,
            Map<String, ? extends @Nullable Object> parameters,
            SqlSyntax syntax) {
        return new Run(literals, parameters).inlined(syntax);
    }

    BoundSql bind(List<? extends @Nullable Object> literals, Map<String, ? extends @Nullable Object> parameters) {
        return new Run(literals, parameters).bind();
    }

    /**
     * How many values are sent for a list: the last one is repeated, so that lists of any length make no more than 17
     * texts (P-16). What is not a power of two leaves room for other values below the limits of drivers.
     */
    static int padded(int size) {
        int power = Integer.highestOneBit(size);
        int padded = power == size ? size : power * 2;
        return switch (padded) {
            case 32_768 -> Math.max(size, 32_700);
            case 65_536 -> Math.max(size, 65_500);
            default -> padded > 65_536 ? size : padded;
        };
    }

    /** One execution. */
    private final class Run {
        private final List<? extends @Nullable Object> literals;
        private final Map<String, ? extends @Nullable Object> parameters;
        private final List<@Nullable SqlType<?>> types = new ArrayList<>(markers.size());
        private final List<@Nullable Object> values = new ArrayList<>(markers.size());

        Run(List<? extends @Nullable Object> literals, Map<String, ? extends @Nullable Object> parameters) {
            this.literals = literals;
            this.parameters = parameters;
        }

        BoundSql bind() {
            if (pieces.size() == 1) {
                markers.forEach(this::single);
                return new BoundSql(sql, types, values);
            }
            StringBuilder text = new StringBuilder(pieces.get(0));
            int piece = 1;
            for (Marker marker : markers) {
                if (marker instanceof Marker.OfList list) {
                    expand(list, text);
                    text.append(pieces.get(piece++));
                } else {
                    single(marker);
                }
            }
            return new BoundSql(text.toString(), types, values);
        }

        String inlined(SqlSyntax syntax) {
            StringBuilder text = new StringBuilder(pieces.get(0));
            for (int i = 0; i < markers.size(); i++) {
                if (markers.get(i) instanceof Marker.OfList list) {
                    inline(list, syntax, text);
                } else {
                    single(markers.get(i));
                    text.append(lastValue(syntax));
                }
                text.append(pieces.get(i + 1));
            }
            return text.toString();
        }

        private void inline(Marker.OfList list, SqlSyntax syntax, StringBuilder text) {
            Collection<?> members = members(list);
            if (members.isEmpty()) {
                text.append(list.format().empty());
                return;
            }
            List<String> written = new ArrayList<>();
            for (Object member : members) {
                int before = values.size();
                member(list, member);
                List<String> parts = new ArrayList<>();
                for (int i = before; i < values.size(); i++) {
                    parts.add(InlineValue.of(types.get(i), values.get(i), syntax));
                }
                written.add(parts.size() == 1 ? parts.get(0) : "(" + String.join(", ", parts) + ")");
            }
            text.append(list.format().opening());
            text.append(String.join(", ", written)).append(list.format().closing());
        }

        private String lastValue(SqlSyntax syntax) {
            int last = values.size() - 1;
            return InlineValue.of(types.get(last), values.get(last), syntax);
        }

        private void single(Marker marker) {
            if (marker instanceof Marker.OfLiteral literal) {
                boolean given = literal.name() != null && parameters.containsKey(literal.name());
                add(literal.type(), given ? parameters.get(literal.name()) : literals.get(literal.slot()));
            } else if (marker instanceof Marker.OfParameter parameter) {
                add(parameter.type(), parameter(parameter.name()));
            } else if (marker instanceof Marker.OfConstant constant) {
                add(constant.type(), constant.value());
            } else if (marker instanceof Marker.OfKey key) {
                add(key.type(), keyPart(key));
            }
        }

        private @Nullable Object keyPart(Marker.OfKey key) {
            Object entity = literals.get(key.slot());
            @Nullable Object part = entity == null ? null : key.shape().keyOf(entity)[key.part()];
            if (part == null) {
                throw new StatementException("""
                        An entity compared in the statement has no key yet: %s is transient. Add it to the session and \
                        flush first. [transient-in-statement]""".formatted(key.shape().name()));
            }
            return part;
        }

        private @Nullable Object parameter(String name) {
            @Nullable Object value = parameters.get(name);
            if (value == null && !parameters.containsKey(name)) {
                throw new StatementException(
                        "The statement needs a value for parameter \"%s\"; given: %s. [missing-parameter]"
                                .formatted(name, parameters.isEmpty() ? "none" : parameters.keySet()));
            }
            return value;
        }

        private void add(@Nullable SqlType<?> type, @Nullable Object value) {
            if (value instanceof Collection<?>
                    && (type == null || !type.javaType().isInstance(value))) {
                throw new InvalidArgumentException("""
                        A collection was given where one value is expected: use in(...), or expanding("name") for text. \
                        [list-value]""");
            }
            SqlType<?> known = type == null && value != null ? adapt.apply(SqlTypes.forValue(value)) : type;
            types.add(known);
            values.add(known == null || value == null ? value : known.convert(value));
        }

        private void expand(Marker.OfList list, StringBuilder text) {
            Collection<?> members = members(list);
            if (members.isEmpty()) {
                text.append(list.format().empty());
                return;
            }
            String one = list.types().size() == 1
                    ? "?"
                    : "(?" + ", ?".repeat(list.types().size() - 1) + ")";
            int size = padded(members.size());
            text.append(list.format().opening()).append(one);
            text.append((", " + one).repeat(size - 1)).append(list.format().closing());
            @Nullable Object last = null;
            for (Object member : members) {
                member(list, member);
                last = member;
            }
            for (int i = members.size(); i < size; i++) {
                member(list, last);
            }
        }

        private Collection<?> members(Marker.OfList list) {
            String name = list.name();
            boolean given = name != null && (list.slot() < 0 || parameters.containsKey(name));
            Object value = given ? parameter(Objects.requireNonNull(name)) : literals.get(list.slot());
            if (value instanceof Collection<?> collection) {
                return collection;
            }
            throw new InvalidArgumentException(
                    "Parameter \"%s\" is expanding: its value must be a collection. [list-value]".formatted(name));
        }

        private void member(Marker.OfList list, @Nullable Object member) {
            if (list.types().size() == 1) {
                add(list.types().get(0), member);
                return;
            }
            List<?> parts = member instanceof Object[] array
                    ? java.util.Arrays.asList(array)
                    : member instanceof List<?> given ? given : List.of();
            if (parts.size() != list.types().size()) {
                throw new InvalidArgumentException(
                        "A tuple of %d columns is compared with lists of %d values, got %s. [tuple-size]"
                                .formatted(list.types().size(), list.types().size(), member));
            }
            for (int i = 0; i < parts.size(); i++) {
                add(list.types().get(i), parts.get(i));
            }
        }
    }
}
