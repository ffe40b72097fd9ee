package dev.holdfast.session;

import dev.holdfast.mapping.Attribute;
import dev.holdfast.mapping.Relationship;
import dev.holdfast.state.EntityStatus;
import dev.holdfast.state.History;
import dev.holdfast.state.IdentityKey;
import dev.holdfast.state.InstanceState;
import dev.holdfast.state.Passive;
import dev.holdfast.state.TrackedCollection;
import dev.holdfast.state.Values;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A live view of what is known of one object. Reading it never sends SQL. One thread at a time. */
public final class Inspection {
    private final InstanceState state;

    Inspection(InstanceState state) {
        this.state = state;
    }

    public EntityStatus status() {
        return state.status();
    }

    /** The identity it has or had; null without one. */
    public @Nullable IdentityKey identityKey() {
        return state.identityKey();
    }

    /** The session it belongs to, or null. */
    public @Nullable Session session() {
        return state.owner() instanceof Attachment attachment ? attachment.session() : null;
    }

    /** Whether its row was deleted by a flush. */
    public boolean wasDeleted() {
        return state.isDeleted();
    }

    /** Whether anything was set since the last flush, be it to the same value. */
    public boolean isDirty() {
        return state.isModified();
    }

    /** Names of attributes whose value is in memory. */
    public Set<String> loadedAttributes() {
        return names(state::isPresent);
    }

    /** Names of attributes that the next read would load, or fail to load without a session. */
    public Set<String> unloadedAttributes() {
        return names(attribute -> !state.isPresent(attribute) && loads(attribute));
    }

    /** Names of attributes that were never set and have nothing to load. */
    public Set<String> unsetAttributes() {
        return names(attribute -> !state.isPresent(attribute) && !loads(attribute));
    }

    private boolean loads(Attribute attribute) {
        return attribute instanceof Relationship
                ? state.key() != null || state.isExpired(attribute.number())
                : !state.isUnset(attribute);
    }

    private Set<String> names(Predicate<Attribute> wanted) {
        Set<String> names = new TreeSet<>();
        for (Attribute attribute : state.mapper().attributes()) {
            if (attribute != null && wanted.test(attribute)) {
                names.add(attribute.name());
            }
        }
        return names;
    }

    /**
     * The value in memory, as it is; a collection as a list.
     *
     * @return null if there is none
     */
    public @Nullable Object value(String attribute) {
        Object value = state.raw(attribute(attribute, "value(attribute)"));
        return value instanceof TrackedCollection<?> collection ? collection.members() : value;
    }

    /** What happened to an attribute since it was loaded or flushed; loads nothing. */
    public History history(String attribute) {
        return Values.history(
                state, attribute(attribute, "history(attribute)"), Passive.NO_INITIALIZE | Passive.INCLUDE_PENDING);
    }

    private Attribute attribute(String name, String argument) {
        return state.mapper().attribute(Arguments.notNull(name, argument));
    }

    @Override
    public String toString() {
        return state.toString();
    }
}
