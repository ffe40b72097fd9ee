package dev.holdfast.traces;

import dev.holdfast.state.EntityStatus;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What can be seen of an entity without loading anything.
 *
 * @param wasDeleted whether its row was deleted by a flush
 * @param session the name of the session it belongs to, or null
 * @param key the parts of the key of its identity, or null
 * @param values the loaded attributes by their Java names; collections are lists
 * @param unloaded the Java names of attributes that a read would load
 */
record ObjectView(
        EntityStatus status,
        boolean wasDeleted,
        @Nullable String session,
        @Nullable List<Object> key,
        Map<String, @Nullable Object> values,
        List<String> unloaded) {

    boolean isLoaded(EntityModel.Attribute attribute) {
        return values.containsKey(attribute.property());
    }

    boolean isUnloaded(EntityModel.Attribute attribute) {
        return unloaded.contains(attribute.property());
    }

    @Nullable
    Object value(EntityModel.Attribute attribute) {
        return values.get(attribute.property());
    }
}
