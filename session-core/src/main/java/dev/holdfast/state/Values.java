package dev.holdfast.state;

import dev.holdfast.mapping.Attribute;
import dev.holdfast.mapping.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads and writes attributes of any kind. */
public final class Values {
    private Values() {}

    /** Writes a column or embedded value as user code does. */
    public static void set(InstanceState state, Attribute attribute, @Nullable Object value) {
        ScalarAccess.beforeWrite(state, attribute);
        state.rawSet(attribute, value);
    }

    /** Writes a column or embedded value without history. */
    public static void setLoaded(InstanceState state, Attribute attribute, @Nullable Object value) {
        state.rawSet(attribute, value);
        state.becomePresent(attribute.number());
        state.forget(attribute.number());
    }

    /** History of any attribute, as far as the flags allow it. */
    public static History history(InstanceState state, Attribute attribute, int passive) {
        if (attribute instanceof Relationship relationship) {
            return relationship.isCollection()
                    ? CollectionAccess.history(state, relationship, passive)
                    : ReferenceAccess.history(state, relationship, passive);
        }
        return ScalarAccess.history(state, attribute, passive);
    }

    /** Whether an instance has net changes; loads nothing (AT-10). */
    public static boolean isModified(InstanceState state, boolean includeCollections) {
        if (!state.isModified()) {
            return false;
        }
        for (Attribute attribute : state.mapper().attributes()) {
            if (attribute != null && (includeCollections || !isCollection(attribute)) && hasChanges(state, attribute)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCollection(Attribute attribute) {
        return attribute instanceof Relationship relationship && relationship.isCollection();
    }

    private static boolean hasChanges(InstanceState state, Attribute attribute) {
        return (state.isRecorded(attribute.number()) || state.isPresent(attribute))
                && history(state, attribute, Passive.NO_INITIALIZE).hasChanges();
    }

    /** The members of a collection attribute in memory, or the value itself in a list of one. */
    public static List<@Nullable Object> inMemory(InstanceState state, Attribute attribute) {
        Object value = state.raw(attribute);
        return value instanceof TrackedCollection<?> collection ? collection.members() : History.one(value);
    }
}
