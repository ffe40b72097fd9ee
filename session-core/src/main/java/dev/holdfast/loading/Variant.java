package dev.holdfast.loading;

import dev.holdfast.instrument.Managed;
import dev.holdfast.mapping.Attribute;
import dev.holdfast.mapping.ColumnAttribute;
import dev.holdfast.mapping.EmbeddedAttribute;
import dev.holdfast.mapping.Mapper;
import dev.holdfast.mapping.Relationship;
import dev.holdfast.state.InstanceLayout;
import dev.holdfast.state.InstanceState;
import dev.holdfast.state.Values;
import dev.holdfast.type.SqlType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the columns of a query fill instances of one concrete class. Immutable. */
final class Variant {
    private static final int WORD = 64;

    private final Mapper mapper;
    private final InstanceLayout layout;
    private final ColumnAttribute[] attributes;
    private final List<EmbeddedAttribute> embeddeds = new ArrayList<>();
    private final boolean plain;
    private final long presentBits;
    private final long expiredBits;
    private final int[] readMasks;
    private final int keyAt;

    Variant(Mapper mapper, List<ColumnAttribute> selected) {
        this.mapper = mapper;
        this.layout = InstanceLayout.of(mapper);
        this.attributes = new ColumnAttribute[selected.size()];
        boolean[] present = new boolean[mapper.attributes().size()];
        for (int i = 0; i < attributes.length; i++) {
            ColumnAttribute own =
                    (ColumnAttribute) mapper.attribute(selected.get(i).name());
            attributes[i] = own;
            present[own.number()] = true;
            EmbeddedAttribute embedded = own.embedded();
            if (embedded != null && !embeddeds.contains(embedded)) {
                embeddeds.add(embedded);
            }
        }
        this.keyAt = mapper.identifier().size() == 1
                ? List.of(attributes).indexOf(mapper.identifier().get(0))
                : -1;
        this.plain = embeddeds.isEmpty() && present.length <= WORD;
        this.readMasks = new int[(mapper.fieldCount() + 31) >> 5];
        long presents = 0;
        long expireds = 0;
        for (int number = 0; number < present.length; number++) {
            Attribute attribute = mapper.attributes().get(number);
            if (number < WORD && present[number]) {
                presents |= 1L << number;
            }
            if (attribute != null && !present[number]) {
                if (number < mapper.fieldCount()) {
                    readMasks[number >> 5] |= 1 << number;
                }
                if (number < WORD && isExpirable(attribute)) {
                    expireds |= 1L << number;
                }
            }
        }
        this.presentBits = presents;
        this.expiredBits = expireds;
    }

    private static boolean isExpirable(Attribute attribute) {
        return !(attribute instanceof Relationship) && !attribute.deferred();
    }

    /** Where the values of a row wait until all are read. One for each run. */
    static final class Buffer {
        private @Nullable Variant user;
        private @Nullable Object[] references = {};
        private long[] primitives = {};

        private @Nullable Object[] references(Variant variant) {
            if (user != variant) {
                user = variant;
                references = new Object[variant.mapper.fieldCount()];
                primitives = new long[references.length];
            }
            return references;
        }
    }

    Mapper mapper() {
        return mapper;
    }

    /** A new instance filled from the current row. */
    InstanceState create(
            ResultSet rows, int first, SqlType<Object>[] types, Object key, LoadContext context, Buffer buffer)
            throws SQLException {
        Managed instance = mapper.newInstance();
        InstanceState state = InstanceState.loading(instance, layout, key, context.owner());
        if (plain) {
            fill(instance, state, rows, first, types, key, buffer);
            state.loaded(instance, presentBits, expiredBits, readMasks);
        } else {
            state.loaded(instance, 0, expiredBits, readMasks);
            fillMissing(state, rows, first, types, true);
            expireMissing(state);
        }
        return state;
    }

    /** All fields at once: one call for the row instead of one for each attribute. The key has been read already. */
    private void fill(
            Managed instance,
            InstanceState state,
            ResultSet rows,
            int first,
            SqlType<Object>[] types,
            Object key,
            Buffer buffer)
            throws SQLException {
        @Nullable Object[] references = buffer.references(this);
        long[] primitives = buffer.primitives;
        for (int i = 0; i < attributes.length; i++) {
            ColumnAttribute attribute = attributes[i];
            int number = attribute.number();
            if (attribute.isHidden()) {
                state.hidden(attribute.hiddenSlot(), types[i].read(rows, first + i));
            } else if (attribute.primitive()) {
                primitives[number] = types[i].readLong(rows, first + i);
            } else {
                references[number] = i == keyAt ? key : types[i].read(rows, first + i);
            }
        }
        instance.$hf$load(references, primitives);
    }

    /** Whether some column of the row is not in memory. */
    boolean hasMissing(InstanceState state) {
        for (ColumnAttribute attribute : attributes) {
            if (isMissing(state, attribute)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMissing(InstanceState state, ColumnAttribute attribute) {
        return !state.isPresent(attribute) && !state.isRecorded(attribute.number());
    }

    /** Fills what is missing (IM-03, EX-17), or everything (EX-24). */
    void fillMissing(InstanceState state, ResultSet rows, int first, SqlType<Object>[] types, boolean everything)
            throws SQLException {
        boolean[] wanted = new boolean[attributes.length];
        for (int i = 0; i < attributes.length; i++) {
            wanted[i] = everything || isMissing(state, attributes[i]);
        }
        for (int i = 0; i < attributes.length; i++) {
            if (wanted[i] && attributes[i].embedded() == null) {
                Values.setLoaded(state, attributes[i], types[i].read(rows, first + i));
            }
        }
        for (EmbeddedAttribute embedded : embeddeds) {
            fillEmbedded(state, embedded, rows, first, types, wanted);
        }
    }

    private void fillEmbedded(
            InstanceState state,
            EmbeddedAttribute embedded,
            ResultSet rows,
            int first,
            SqlType<Object>[] types,
            boolean[] wanted)
            throws SQLException {
        List<ColumnAttribute> components = embedded.components();
        @Nullable Object[] values = new Object[components.size()];
        boolean any = false;
        for (int i = 0; i < attributes.length; i++) {
            if (wanted[i] && attributes[i].embedded() == embedded) {
                values[components.indexOf(attributes[i])] = types[i].read(rows, first + i);
                any = true;
            }
        }
        if (any) {
            Values.setLoaded(state, embedded, embedded.build(values));
        }
    }

    /** Columns that the row does not have are loaded with the next read of one of them. */
    void expireMissing(InstanceState state) {
        for (Attribute attribute : mapper.attributes()) {
            if (attribute != null
                    && isExpirable(attribute)
                    && !state.isPresent(attribute)
                    && !state.isRecorded(attribute.number())) {
                state.expireAbsent(attribute);
            }
        }
    }

    /** Makes everything that the row does not fill load again when it is read (EX-24). */
    void resetUnread(InstanceState state) {
        for (Attribute attribute : state.mapper().attributes()) {
            if (attribute != null && !fills(attribute.name())) {
                state.expire(attribute);
            }
        }
    }

    private boolean fills(String name) {
        for (ColumnAttribute attribute : attributes) {
            if (attribute.name().equals(name)) {
                return true;
            }
        }
        return embeddeds.stream().anyMatch(embedded -> embedded.name().equals(name));
    }
}
