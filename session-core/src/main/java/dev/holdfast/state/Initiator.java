package dev.holdfast.state;

import dev.holdfast.mapping.Mapper;
import dev.holdfast.mapping.Relationship;

/** Which attribute a change began with, so that a back reference does not answer its own echo (AT-43). */
public final class Initiator {
    /** The kinds of change of one relationship; the same objects for all classes that inherit it. */
    static final class Tokens {
        final Initiator append = new Initiator(this);
        final Initiator remove = new Initiator(this);
        final Initiator replace = new Initiator(this);
        final Initiator bulkReplace = new Initiator(this);
    }

    private final Tokens relationship;

    private Initiator(Tokens relationship) {
        this.relationship = relationship;
    }

    boolean isOf(Tokens tokens) {
        return relationship == tokens;
    }

    /** The relationship of the topmost mapper that has it. */
    static Relationship origin(Relationship relationship) {
        Relationship origin = relationship;
        Mapper parent = relationship.mapper().parent();
        while (parent != null && parent.findAttribute(relationship.name()) instanceof Relationship inherited) {
            origin = inherited;
            parent = parent.parent();
        }
        return origin;
    }
}
