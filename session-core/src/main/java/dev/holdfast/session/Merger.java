package dev.holdfast.session;

import dev.holdfast.error.DetachedInstanceException;
import dev.holdfast.error.InvalidRequestException;
import dev.holdfast.error.StaleDataException;
import dev.holdfast.mapping.Attribute;
import dev.holdfast.mapping.Cascade;
import dev.holdfast.mapping.ColumnAttribute;
import dev.holdfast.mapping.Mapper;
import dev.holdfast.mapping.Relationship;
import dev.holdfast.state.Cascades;
import dev.holdfast.state.CollectionAccess;
import dev.holdfast.state.IdentityKey;
import dev.holdfast.state.InstanceLayout;
import dev.holdfast.state.InstanceState;
import dev.holdfast.state.Passive;
import dev.holdfast.state.ReferenceAccess;
import dev.holdfast.state.Relationships;
import dev.holdfast.state.ScalarAccess;
import dev.holdfast.state.Sentinel;
import dev.holdfast.state.Values;
import dev.holdfast.unitofwork.Keys;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One call of {@link Session#merge}: copies a graph onto the session's own instances (semantics section 11). */
final class Merger {
    private final Session session;
    private final boolean load;
    private final IdentityHashMap<InstanceState, InstanceState> merged = new IdentityHashMap<>();
    private final Map<IdentityKey, InstanceState> byKey = new HashMap<>();
    private final Set<Visit> visits = new HashSet<>();

    Merger(Session session, boolean load) {
        this.session = session;
        this.load = load;
    }

    /** An instance reached along a relationship: its way back is not taken. */
    private record Visit(InstanceState state, Relationship along) {}

    InstanceState merge(InstanceState source) {
        InstanceState done = merged.get(source);
        if (done != null) {
            return done;
        }
        if (source.key() == null) {
            checkTransientSource(source);
            if (session.holdings().isPending(source)) {
                merged.put(source, source);
                return source;
            }
        }
        Object key = source.key() != null ? source.key() : Keys.present(source);
        InstanceState target = key == null ? null : find(source, key);
        if (target == null) {
            target = newTarget(source, key);
        }
        merged.put(source, target);
        if (key != null) {
            byKey.put(identity(source, key), target);
        }
        if (source != target) {
            checkVersion(source, target);
            copy(source, target);
        }
        if (!load) {
            target.commitAll();
        }
        return target;
    }

    private void checkTransientSource(InstanceState source) {
        for (ColumnAttribute key : source.mapper().identifier()) {
            if (source.isExpired(key.number()) && !source.isPresent(key) && source.owner() == null) {
                throw new DetachedInstanceException(source.toString(), key.name());
            }
        }
        if (!load) {
            throw new InvalidRequestException(
                    "%s has no identity: merging without load takes persistent or detached objects only. [merge-without-load]"
                            .formatted(source));
        }
    }

    private static IdentityKey identity(InstanceState source, Object key) {
        return new IdentityKey(source.layout().root().javaType(), key);
    }

    private @Nullable InstanceState find(InstanceState source, Object key) {
        InstanceState held =
                session.holdings().identityMap().get(source.layout().root(), key);
        if (held != null) {
            return held;
        }
        InstanceState before = byKey.get(identity(source, key));
        if (before != null) {
            return before;
        }
        if (load) {
            return session.loader().get(source.mapper(), key, session.loader().mergeCause(source.mapper()));
        }
        if (source.isModified()) {
            throw new InvalidRequestException(
                    "%s has unflushed changes: merging without load takes clean objects only. [merge-without-load]"
                            .formatted(source));
        }
        return null;
    }

    private InstanceState newTarget(InstanceState source, @Nullable Object key) {
        Mapper mapper = source.mapper();
        checkVersionedRowExists(source, key);
        InstanceState target = InstanceState.blank(InstanceLayout.of(mapper));
        if (load) {
            session.holdings().saveOrUpdate(target);
        } else {
            target.key(Objects.requireNonNull(key));
            session.holdings().update(target);
        }
        return target;
    }

    /** A versioned object whose row is gone must not come back as a new one (MG-04). */
    private void checkVersionedRowExists(InstanceState source, @Nullable Object key) {
        ColumnAttribute version = source.mapper().version();
        if (load && key != null && version != null && source.key() != null && source.isPresent(version)) {
            throw new StaleDataException(
                    "The row of %s is gone: it was deleted since the object was loaded. [stale-merge]"
                            .formatted(source),
                    List.of(source.toString()));
        }
    }

    private void checkVersion(InstanceState source, InstanceState target) {
        ColumnAttribute version = source.mapper().version();
        if (version == null || !source.isPresent(version)) {
            return;
        }
        Object given = version.get(source.entity());
        Object held = ScalarAccess.get(target, version, load ? Passive.RETURN_NO_VALUE : Passive.NO_INITIALIZE);
        if (!(held instanceof Sentinel) && given != null && held != null && !version.sameValue(given, held)) {
            throw new StaleDataException(
                    "Version %s of merged %s is not the current one: leave the version unset to overwrite. [stale-merge]"
                            .formatted(given, source),
                    List.of(source.toString()));
        }
    }

    // ---- copying

    private void copy(InstanceState source, InstanceState target) {
        target.loadOptions(source.loadOptions());
        for (Relationship relationship : source.mapper().relationships()) {
            if (!relationship.traits().viewOnly()
                    && relationship.cascades(Cascade.MERGE)
                    && !isWayBack(source, relationship)
                    && source.isPresent(relationship)) {
                copyRelationship(source, target, relationship);
            }
        }
        for (Attribute attribute : source.mapper().attributes()) {
            if (attribute != null && !(attribute instanceof Relationship)) {
                copyScalar(source, target, attribute);
            }
        }
    }

    private void copyScalar(InstanceState source, InstanceState target, Attribute attribute) {
        if (source.isPresent(attribute)) {
            Attribute own = target.mapper().attribute(attribute.number());
            if (own == null) {
                return;
            }
            if (load) {
                Values.set(target, own, source.raw(attribute));
            } else {
                Values.setLoaded(target, own, source.raw(attribute));
            }
        } else if (target.key() != null && !target.isPresent(attribute) && !attribute.deferred()) {
            target.expire(attribute);
        }
    }

    private boolean isWayBack(InstanceState source, Relationship relationship) {
        Relationship inverse = relationship.inverse();
        return load && inverse != null && visits.contains(new Visit(source, Relationships.origin(inverse)));
    }

    private void copyRelationship(InstanceState source, InstanceState target, Relationship relationship) {
        Relationship own = target.layout().own(relationship);
        if (relationship.isCollection()) {
            if (load) {
                CollectionAccess.get(target, own, Passive.MERGE);
            }
            List<Object> members = mergeAll(Cascades.values(source, relationship, Passive.NO_INITIALIZE), relationship);
            if (load) {
                CollectionAccess.replaceMembers(target, own, members, Passive.MERGE);
            } else {
                CollectionAccess.setLoaded(target, own, members);
            }
            return;
        }
        List<Object> merge = mergeAll(Cascades.values(source, relationship, Passive.NO_INITIALIZE), relationship);
        Object related = merge.isEmpty() ? null : merge.get(0);
        if (load) {
            ReferenceAccess.set(target, own, related);
        } else {
            ReferenceAccess.setLoaded(target, own, related);
        }
    }

    private List<Object> mergeAll(List<Object> objects, Relationship relationship) {
        List<Object> results = new ArrayList<>(objects.size());
        for (Object object : objects) {
            InstanceState state = Relationships.stateOf(object, relationship);
            visits.add(new Visit(state, Relationships.origin(relationship)));
            results.add(merge(state).entity());
        }
        return results;
    }
}
