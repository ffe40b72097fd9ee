package dev.holdfast.state;

import dev.holdfast.error.InvalidArgumentException;
import dev.holdfast.mapping.Attribute;
import dev.holdfast.mapping.Relationship;
import org.jspecify.annotations.Nullable;

/** Keeps the two sides of a relationship in step in memory, at once and without SQL (AT-40 to AT-47). */
final class BackReferences {
    private BackReferences() {}

    static void referenceSet(
            InstanceState state,
            Relationship relationship,
            @Nullable Object target,
            @Nullable Object old,
            Initiator initiator) {
        Relationship inverse = relationship.inverse();
        if (inverse == null || old == target) {
            return;
        }
        Initiator.Tokens tokens = state.layout().tokens(relationship);
        if (old != null && Sentinel.isObject(old)) {
            leave(States.of(old, relationship.target()), inverse, state, tokens, initiator);
        }
        if (target != null) {
            join(States.of(target, relationship.target()), relationship, state, tokens, initiator);
        }
    }

    private static void leave(
            InstanceState former,
            Relationship inverse,
            InstanceState state,
            Initiator.Tokens tokens,
            Initiator initiator) {
        Relationship other = former.layout().own(inverse);
        Initiator.Tokens otherTokens = former.layout().tokens(other);
        if (other.isCollection()) {
            if (initiator != otherTokens.remove) {
                CollectionAccess.pop(former, other, state.entity(), tokens.replace);
            }
        } else if (initiator != otherTokens.replace) {
            ReferenceAccess.pop(former, other, state.entity(), tokens.replace);
        }
    }

    private static void join(
            InstanceState target,
            Relationship relationship,
            InstanceState state,
            Initiator.Tokens tokens,
            Initiator initiator) {
        Relationship other = inverseIn(target, relationship);
        Initiator.Tokens otherTokens = target.layout().tokens(other);
        checkPairing(state, other, tokens, otherTokens, initiator);
        if (initiator != appendToken(other, otherTokens) && initiator != otherTokens.bulkReplace) {
            if (other.isCollection()) {
                CollectionAccess.append(target, other, state.entity(), initiator);
            } else {
                ReferenceAccess.append(target, other, state.entity(), initiator);
            }
        }
    }

    private static Initiator appendToken(Relationship relationship, Initiator.Tokens tokens) {
        return relationship.isCollection() ? tokens.append : tokens.replace;
    }

    static void collectionAppend(
            InstanceState state, Relationship relationship, InstanceState member, Initiator initiator) {
        if (relationship.inverse() != null) {
            join(member, relationship, state, state.layout().tokens(relationship), initiator);
        }
    }

    static void collectionRemove(
            InstanceState state, Relationship relationship, InstanceState member, Initiator initiator) {
        if (relationship.inverse() == null) {
            return;
        }
        Relationship other = inverseIn(member, relationship);
        Initiator.Tokens otherTokens = member.layout().tokens(other);
        if (initiator == otherTokens.remove) {
            return;
        }
        if (other.isCollection()) {
            if (initiator != otherTokens.bulkReplace) {
                CollectionAccess.pop(member, other, state.entity(), initiator);
            }
        } else if (initiator != otherTokens.replace
                && CollectionAccess.occurrences(state, relationship, member.entity()) < 2) {
            ReferenceAccess.pop(member, other, state.entity(), initiator);
        }
    }

    private static Relationship inverseIn(InstanceState other, Relationship relationship) {
        Relationship inverse = java.util.Objects.requireNonNull(relationship.inverse());
        Attribute attribute = other.mapper().findAttribute(inverse.name());
        if (attribute instanceof Relationship own) {
            return own;
        }
        throw new InvalidArgumentException("%s refers to %s, not to %s. [wrong-target]"
                .formatted(
                        relationship,
                        relationship.target().name(),
                        other.mapper().name()));
    }

    private static void checkPairing(
            InstanceState state,
            Relationship other,
            Initiator.Tokens tokens,
            Initiator.Tokens otherTokens,
            Initiator initiator) {
        if (!initiator.isOf(tokens) && !initiator.isOf(otherTokens)) {
            throw new InvalidArgumentException(
                    "Conflicting pairing: %s reached %s from an attribute that is not its other side. [back-reference-conflict]"
                            .formatted(state, other));
        }
    }
}
