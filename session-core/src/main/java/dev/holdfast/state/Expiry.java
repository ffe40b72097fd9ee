package dev.holdfast.state;

import dev.holdfast.instrument.Managed;
import dev.holdfast.mapping.Attribute;
import dev.holdfast.mapping.Mapper;
import dev.holdfast.mapping.Relationship;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Clears all fields of an instance at once. Made once per mapper, since commit expires every instance held. */
final class Expiry {
    private static final int WORD = 64;

    private final int[] collections;
    private final boolean bulk;
    private final int fields;
    private final int[] readMasks;
    private final @Nullable Object[] references;
    private final long[] primitives;
    private final long expired;
    private final @Nullable BitSet expiredMore;

    private Expiry(Mapper mapper) {
        InstanceLayout layout = InstanceLayout.of(mapper);
        this.fields = mapper.fieldCount();
        this.readMasks = layout.copyOfRelationshipMasks();
        this.references = new Object[fields];
        this.primitives = new long[fields];
        long bits = 0;
        BitSet more = new BitSet();
        boolean allMapped = true;
        java.util.List<Integer> found = new java.util.ArrayList<>();
        for (int number = 0; number < layout.size(); number++) {
            Attribute attribute = layout.attribute(number);
            allMapped &= attribute != null;
            if (attribute instanceof Relationship relationship && relationship.isCollection()) {
                found.add(number);
            }
            if (attribute != null && number < fields) {
                readMasks[number >> 5] |= 1 << number;
            }
            if (attribute != null) {
                bits |= number < WORD ? 1L << number : 0;
                more.set(number, number >= WORD);
            }
        }
        this.bulk = allMapped;
        this.expired = bits;
        this.expiredMore = more.isEmpty() ? null : more;
        this.collections = found.stream().mapToInt(Integer::intValue).toArray();
    }

    static void clear(InstanceState state, Managed instance) {
        state.mapper().extension(Expiry.class, Expiry::new).clearFields(state, instance);
    }

    private void clearFields(InstanceState state, Managed instance) {
        for (int number : collections) {
            if (instance.$hf$get(number) instanceof TrackedCollection<?> collection) {
                collection.invalidate();
            }
        }
        if (bulk) {
            instance.$hf$load(references, primitives);
        } else {
            clearOneByOne(state);
        }
        state.expiredAll(instance, expired, expiredMore, readMasks);
    }

    private void clearOneByOne(InstanceState state) {
        for (int number = 0; number < fields; number++) {
            Attribute attribute = state.layout().attribute(number);
            if (attribute != null) {
                state.rawSet(attribute, null);
            }
        }
    }
}
