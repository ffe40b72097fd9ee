package dev.holdfast.state;

import dev.holdfast.instrument.Managed;
import dev.holdfast.mapping.Attribute;
import dev.holdfast.mapping.Cascade;
import dev.holdfast.mapping.ColumnAttribute;
import dev.holdfast.mapping.EmbeddedAttribute;
import dev.holdfast.mapping.Mapper;
import dev.holdfast.mapping.Relationship;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What all instances of one mapper share: which bits mean what. Immutable, safe to share between threads.
 *
 * <p>Made once per mapper; found through {@link #of}.
 */
public final class InstanceLayout {
    private static final Attribute[] NO_ATTRIBUTES = {};

    private final Mapper mapper;
    private final Mapper root;
    private final @Nullable Attribute[] attributes;
    private final Initiator.@Nullable Tokens[] tokens;
    private final int words;
    private final int[] relationshipMasks;
    private final int[] mappedMasks;
    private final boolean[] columns;
    private final long columnBits;
    private final List<Relationship> relationships;

    private InstanceLayout(Mapper mapper) {
        this.mapper = mapper;
        this.root = mapper.root();
        this.attributes = mapper.attributes().toArray(NO_ATTRIBUTES);
        this.words = (mapper.fieldCount() + 31) >> 5;
        this.relationshipMasks = new int[words];
        this.mappedMasks = new int[words];
        this.columns = new boolean[attributes.length];
        this.tokens = new Initiator.@Nullable Tokens[attributes.length];
        this.relationships = mapper.relationships();
        long bits = 0;
        for (int i = 0; i < attributes.length; i++) {
            Attribute attribute = attributes[i];
            bits |= i < 64 && (attribute instanceof ColumnAttribute || attribute instanceof EmbeddedAttribute)
                    ? 1L << i
                    : 0;
            columns[i] = attribute instanceof ColumnAttribute || attribute instanceof EmbeddedAttribute;
            if (attribute != null && i < mapper.fieldCount()) {
                mappedMasks[i >> 5] |= 1 << i;
            }
            if (attribute instanceof Relationship relationship) {
                relationshipMasks[i >> 5] |= 1 << i;
                Relationship origin = Initiator.origin(relationship);
                tokens[i] =
                        origin == relationship ? new Initiator.Tokens() : of(origin.mapper()).tokens[origin.number()];
            }
        }
        this.columnBits = bits;
    }

    /** The layout of a mapper; made at the first call. */
    public static InstanceLayout of(Mapper mapper) {
        return mapper.extension(InstanceLayout.class, InstanceLayout::new);
    }

    public Mapper mapper() {
        return mapper;
    }

    public Mapper root() {
        return root;
    }

    /** How many attributes are numbered. */
    int size() {
        return attributes.length;
    }

    /** The attribute with that number, null if the field is not mapped. */
    public @Nullable Attribute attribute(int number) {
        return attributes[number];
    }

    /** This class's own object for a relationship that it may have inherited. */
    public Relationship own(Relationship relationship) {
        return (Relationship) java.util.Objects.requireNonNull(attributes[relationship.number()]);
    }

    Initiator.Tokens tokens(Relationship relationship) {
        return java.util.Objects.requireNonNull(tokens[relationship.number()]);
    }

    boolean isColumn(int number) {
        return columns[number];
    }

    List<Relationship> relationships() {
        return relationships;
    }

    /** Whether some relationship has the cascade, so that there may be something to reach. */
    boolean cascades(Cascade cascade) {
        for (int i = 0; i < relationships.size(); i++) {
            if (relationships.get(i).cascades(cascade)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the bits leave out a column. */
    boolean lacksColumns(long present) {
        return (present & columnBits) != columnBits;
    }

    /** Sets the masks of an instance on which nothing is loaded or recorded: relationships are watched always. */
    void armTransient(Managed entity) {
        for (int word = 0; word < words; word++) {
            entity.$hf$reads(word, relationshipMasks[word]);
            entity.$hf$writes(word, mappedMasks[word]);
        }
    }

    /** Sets the write masks of an instance without recorded changes. */
    void armWrites(Managed entity) {
        for (int word = 0; word < words; word++) {
            entity.$hf$writes(word, mappedMasks[word]);
        }
    }

    void readMasks(Managed entity, int[] masks) {
        for (int word = 0; word < words; word++) {
            entity.$hf$reads(word, masks[word]);
        }
    }

    int[] copyOfRelationshipMasks() {
        return relationshipMasks.clone();
    }

    boolean isField(int number) {
        return number < mapper.fieldCount();
    }

    /** Relationships with delete-orphan whose members may be of this class: the parents that make it an orphan (CA-44). */
    List<Relationship> deleteOrphanParents() {
        return OrphanParents.of(mapper);
    }

    /** Found lazily: the mappers that refer to this one may not be linked when its layout is made. */
    private record OrphanParents(List<Relationship> relationships) {
        static List<Relationship> of(Mapper mapper) {
            return mapper.extension(OrphanParents.class, OrphanParents::find).relationships();
        }

        private static OrphanParents find(Mapper mapper) {
            Map<Relationship, Relationship> found = new HashMap<>();
            List<Relationship> inOrder = new ArrayList<>();
            for (Mapper other : mapper.registry().mappers()) {
                for (Relationship relationship : other.relationships()) {
                    Relationship origin = Initiator.origin(relationship);
                    if (relationship.cascades(Cascade.DELETE_ORPHAN)
                            && mapper.isA(relationship.target())
                            && found.put(origin, origin) == null) {
                        inOrder.add(origin);
                    }
                }
            }
            return new OrphanParents(List.copyOf(inOrder));
        }
    }
}
