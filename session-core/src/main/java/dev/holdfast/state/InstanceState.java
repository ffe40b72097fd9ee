package dev.holdfast.state;

import dev.holdfast.error.DetachedInstanceException;
import dev.holdfast.error.UnmappedInstanceException;
import dev.holdfast.instrument.Interceptor;
import dev.holdfast.instrument.Managed;
import dev.holdfast.mapping.Attribute;
import dev.holdfast.mapping.ColumnAttribute;
import dev.holdfast.mapping.HiddenValues;
import dev.holdfast.mapping.Mapper;
import dev.holdfast.mapping.Relationship;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one instance: its identity, its session, which attributes are loaded, and what they were before they
 * were changed. It is the weak reference to the instance. One thread at a time.
 *
 * <p>An attribute is <em>present</em> if its value is in memory; that of a transient instance is present once it was
 * assigned. An attribute that is not present may be <em>expired</em> (it is loaded together with all other expired ones),
 * deferred, or a relationship to be loaded. The woven masks follow from these: a read bit is set where a read has
 * something to do, a write bit where a write is still to be recorded.
 */
public final class InstanceState extends Interceptor implements HiddenValues {
    private static final int MODIFIED = 1;
    private static final int DELETED = 2;
    private static final int ORPHANED_OUTSIDE = 4;
    private static final int EXPIRED = 8;
    private static final int GENERATED_KEY = 16;
    private static final int WORD = 64;

    private final InstanceLayout layout;
    private @Nullable StateOwner owner;
    private @Nullable Object strong;
    private @Nullable Object key;
    private @Nullable Object @Nullable [] committed;
    private @Nullable Object @Nullable [] hidden;
    private @Nullable Extras extras;
    private @Nullable Object work;
    private int insertOrder;
    private int readMark;
    private int flags;
    private long present;
    private long expired;

    /** What few instances need. */
    private static final class Extras {
        /** Pairs: the tokens of a relationship, and the parent's state or {@code Boolean.FALSE}. */
        @Nullable
        Object[] parents = {};

        @Nullable
        PendingMutations @Nullable [] pending;

        @Nullable
        BitSet presentMore;

        @Nullable
        BitSet expiredMore;

        @Nullable
        Object loadOptions;

        @Nullable
        ColumnAttribute generatedKey;
    }

    private InstanceState(Managed instance, InstanceLayout layout) {
        super(instance);
        this.layout = layout;
    }

    // ---- making and finding

    /** The state of an instance, or null if it has none yet. */
    public static @Nullable InstanceState find(@Nullable Object instance) {
        return instance instanceof Managed managed
                        && managed.$hf$state() instanceof InstanceState state
                        && state.refersTo(instance)
                ? state
                : null;
    }

    /** The state of an instance that surely has one. */
    public static InstanceState of(Object instance) {
        InstanceState state = find(instance);
        if (state == null) {
            throw new UnmappedInstanceException(
                    "%s is not known to any registry: map its class, or add it to a session first. [unmapped-instance]"
                            .formatted(instance.getClass().getName()));
        }
        return state;
    }

    /** The state of an instance, made if it has none: deserialized, copied, or constructed before it was mapped. */
    public static InstanceState attach(Managed instance, InstanceLayout layout) {
        InstanceState state = find(instance);
        return state != null ? state : attachNew(instance, layout);
    }

    /** Gives a freshly constructed instance its state; what the constructor has set counts as assigned (J7). */
    public static InstanceState attachNew(Managed instance, InstanceLayout layout) {
        InstanceState state = new InstanceState(instance, layout);
        instance.$hf$state(state);
        layout.armTransient(instance);
        Adoption.adopt(state, instance);
        return state;
    }

    /** The state of an instance that a loader has just made; nothing is present. */
    public static InstanceState loading(Managed instance, InstanceLayout layout, Object key, StateOwner owner) {
        InstanceState state = new InstanceState(instance, layout);
        instance.$hf$state(state);
        state.key = key;
        state.owner = owner;
        return state;
    }

    /** A new transient instance on which no user code has run, with its state: what merge copies onto. */
    public static InstanceState blank(InstanceLayout layout) {
        Managed instance = layout.mapper().newInstance();
        InstanceState state = new InstanceState(instance, layout);
        instance.$hf$state(state);
        layout.armTransient(instance);
        state.strong = instance;
        return state;
    }

    // ---- identity and place

    public InstanceLayout layout() {
        return layout;
    }

    public Mapper mapper() {
        return layout.mapper();
    }

    /** The instance, or null if it was collected. */
    public @Nullable Managed instance() {
        return (Managed) get();
    }

    /** The instance, which the caller knows to be alive. */
    public Managed entity() {
        return (Managed) Objects.requireNonNull(get(), "instance was collected");
    }

    /** The primary key under which it is in the identity map, or was; null without identity. */
    public @Nullable Object key() {
        return key;
    }

    public void key(@Nullable Object newKey) {
        this.key = newKey;
    }

    public @Nullable IdentityKey identityKey() {
        return key == null ? null : new IdentityKey(layout.root().javaType(), key);
    }

    /** The session it is attached to, or null. */
    public @Nullable StateOwner owner() {
        return owner;
    }

    public void owner(@Nullable StateOwner newOwner) {
        this.owner = newOwner;
        if (newOwner == null) {
            strong = null;
        } else if (isModified()) {
            strong = get();
        }
    }

    public boolean isPersistentKey() {
        return key != null;
    }

    /** Its DELETE was flushed; also true afterwards, while it is detached. */
    public boolean isDeleted() {
        return has(DELETED);
    }

    public void deleted(boolean value) {
        flag(DELETED, value);
    }

    /** It lost its last delete-orphan parent while that was in no session (CA-42). */
    public boolean isOrphanedOutside() {
        return has(ORPHANED_OUTSIDE);
    }

    public void orphanedOutside(boolean value) {
        flag(ORPHANED_OUTSIDE, value);
    }

    public EntityStatus status() {
        if (key == null) {
            return owner == null ? EntityStatus.TRANSIENT : EntityStatus.PENDING;
        }
        if (owner == null) {
            return EntityStatus.DETACHED;
        }
        return isDeleted() ? EntityStatus.DELETED : EntityStatus.PERSISTENT;
    }

    /** Position among the pending instances of its session (FL-14). */
    public int insertOrder() {
        return insertOrder;
    }

    public void insertOrder(int order) {
        this.insertOrder = order;
    }

    /** Which read has met this instance last, in that read's own terms. */
    public int readMark() {
        return readMark;
    }

    public void readMark(int mark) {
        this.readMark = mark;
    }

    /** The flush's own record of this instance; null outside a flush. */
    public @Nullable Object work() {
        return work;
    }

    public void work(@Nullable Object newWork) {
        this.work = newWork;
    }

    /** The loader options the instance was loaded with, or null (IM-20). */
    public @Nullable Object loadOptions() {
        return extras == null ? null : extras.loadOptions;
    }

    public void loadOptions(@Nullable Object options) {
        if (options != null || extras != null) {
            extras().loadOptions = options;
        }
    }

    /** Notes that the value of a key column was generated by a flush. */
    public void keyGenerated(ColumnAttribute column) {
        if (mapper().identifier().size() == 1) {
            flag(GENERATED_KEY, true);
        } else {
            extras().generatedKey = column;
        }
    }

    /** A rollback takes a generated key back: the attribute is unset again (ST-07). */
    public void takeBackGeneratedKey() {
        ColumnAttribute column =
                has(GENERATED_KEY) ? mapper().identifier().get(0) : extras == null ? null : extras.generatedKey;
        if (column != null && get() != null) {
            keepGeneratedKey();
            column.set(entity(), null);
            present(column.number(), false);
            forget(column.number());
        }
    }

    /** The generated key is there to stay. */
    public void keepGeneratedKey() {
        flag(GENERATED_KEY, false);
        if (extras != null) {
            extras.generatedKey = null;
        }
    }

    /** Everything was discarded at once, and nothing was loaded since: whether the row still exists is not known. */
    public boolean isFullyExpired() {
        return has(EXPIRED) && !expiredColumns().isEmpty();
    }

    // ---- presence

    public boolean isPresent(int number) {
        return number < WORD
                ? (present & 1L << number) != 0
                : extras != null && extras.presentMore != null && extras.presentMore.get(number);
    }

    public boolean isPresent(Attribute attribute) {
        return isPresent(attribute.number());
    }

    public boolean isExpired(int number) {
        return number < WORD
                ? (expired & 1L << number) != 0
                : extras != null && extras.expiredMore != null && extras.expiredMore.get(number);
    }

    /** Never set, and nothing to be loaded: reading it gives null. */
    public boolean isUnset(Attribute attribute) {
        int number = attribute.number();
        return !isPresent(number) && !isExpired(number) && !(key != null && attribute.deferred());
    }

    /** Whether any attribute is expired. */
    public boolean hasExpired() {
        return expired != 0 || (extras != null && extras.expiredMore != null && !extras.expiredMore.isEmpty());
    }

    /** Whether some column is not in memory, be it deferred or expired. */
    public boolean lacksColumns() {
        return layout.lacksColumns(present) || layout.size() > WORD;
    }

    /** A row has filled something. */
    public void noLongerFullyExpired() {
        flag(EXPIRED, false);
    }

    private void present(int number, boolean value) {
        if (number < WORD) {
            present = value ? present | 1L << number : present & ~(1L << number);
        } else {
            Extras more = extras();
            if (more.presentMore == null) {
                more.presentMore = new BitSet();
            }
            more.presentMore.set(number, value);
        }
    }

    private void expired(int number, boolean value) {
        if (number < WORD) {
            expired = value ? expired | 1L << number : expired & ~(1L << number);
        } else {
            Extras more = extras();
            if (more.expiredMore == null) {
                more.expiredMore = new BitSet();
            }
            more.expiredMore.set(number, value);
        }
    }

    /** The attribute's value is now in memory; the woven read is let through. */
    void becomePresent(int number) {
        present(number, true);
        expired(number, false);
        armRead(number, false);
    }

    /** The value leaves memory; the next read of a persistent instance has to load it. */
    void becomeAbsent(Attribute attribute, boolean expire) {
        int number = attribute.number();
        present(number, false);
        expired(number, expire);
        armRead(number, attribute instanceof Relationship || expire || (key != null && attribute.deferred()));
    }

    private void armRead(int number, boolean armed) {
        Managed instance = instance();
        if (instance != null && layout.isField(number)) {
            int word = number >> 5;
            int mask = instance.$hf$reads(word);
            instance.$hf$reads(word, armed ? mask | 1 << number : mask & ~(1 << number));
        }
    }

    private void armWrite(Managed instance, int number, boolean armed) {
        int word = number >> 5;
        int mask = instance.$hf$writes(word);
        instance.$hf$writes(word, armed ? mask | 1 << number : mask & ~(1 << number));
    }

    // ---- values, raw

    /** The field's value, whether loaded or not. */
    public @Nullable Object raw(Attribute attribute) {
        return attribute instanceof ColumnAttribute column
                ? column.get(entity())
                : entity().$hf$get(attribute.number());
    }

    void rawSet(Attribute attribute, @Nullable Object value) {
        if (attribute instanceof ColumnAttribute column) {
            column.set(entity(), value);
        } else {
            entity().$hf$set(attribute.number(), value);
        }
    }

    @Override
    public @Nullable Object hidden(int slot) {
        return hidden == null ? null : hidden[slot];
    }

    @Override
    public void hidden(int slot, @Nullable Object value) {
        if (hidden == null) {
            if (value == null) {
                return;
            }
            hidden = new Object[mapper().hiddenCount()];
        }
        hidden[slot] = value;
    }

    /**
     * Stores the values of a freshly loaded row; the instance was filled by the caller.
     *
     * @param presentBits numbers below 64 of what the row held
     * @param expiredBits numbers below 64 of columns that the row did not hold and that are not deferred
     * @param readMasks the woven read masks that follow from both
     */
    public void loaded(Managed instance, long presentBits, long expiredBits, int[] readMasks) {
        flag(EXPIRED, false);
        this.present = presentBits;
        this.expired = expiredBits;
        layout.readMasks(instance, readMasks);
        layout.armWrites(instance);
    }

    // ---- changes

    /** Set by any tracked write since the last flush, even without net change (AT-04). */
    public boolean isModified() {
        return has(MODIFIED);
    }

    public boolean isRecorded(int number) {
        return committed != null && committed[number] != null;
    }

    /** Whether some attribute has a recorded old value. */
    public boolean hasRecorded() {
        return committed != null;
    }

    /** The value before the first change: {@link Sentinel#NO_VALUE} or {@link Sentinel#NO_RESULT} if unknown. */
    public @Nullable Object committed(int number) {
        return Sentinel.unmaskNull(Objects.requireNonNull(Objects.requireNonNull(committed)[number]));
    }

    /** Notes the first change of an attribute, and that the instance is modified (AT-03). */
    void record(int number, @Nullable Object previous) {
        recordOnly(number, previous);
        markModified();
    }

    void recordOnly(int number, @Nullable Object previous) {
        if (committed == null) {
            committed = new Object[layout.size()];
        }
        if (committed[number] == null) {
            committed[number] = Sentinel.maskNull(previous);
        }
    }

    /** The committed value was not known when it was recorded, and is now. */
    void recordAgain(int number, @Nullable Object previous) {
        Objects.requireNonNull(committed)[number] = Sentinel.maskNull(previous);
    }

    /** Forgets the recorded change of one attribute; its present value counts as the database's. */
    public void forget(int number) {
        if (committed != null && committed[number] != null) {
            committed[number] = null;
            Managed instance = instance();
            if (instance != null && layout.isField(number)) {
                armWrite(instance, number, true);
            }
        }
    }

    /** Sets the modified flag without recording an attribute (AT-11). */
    public void markModified() {
        if (!isModified() || (owner != null && strong == null)) {
            boolean first = !isModified() || strong == null;
            flag(MODIFIED, true);
            if (owner != null && first) {
                strong = get();
                owner.modified(this);
            }
        }
    }

    /** After a flush or full load: what is in memory is what the database has (FL-08). */
    public void commitAll() {
        clearCommitted();
        if (extras != null) {
            extras.pending = null;
        }
        expired &= ~present;
        if (extras != null && extras.expiredMore != null && extras.presentMore != null) {
            extras.expiredMore.andNot(extras.presentMore);
        }
        flag(MODIFIED, false);
        flag(EXPIRED, false);
        strong = null;
    }

    private void clearCommitted() {
        if (committed != null) {
            committed = null;
            Managed instance = instance();
            if (instance != null) {
                layout.armWrites(instance);
            }
        }
    }

    /** Discards everything in memory; the next read loads all columns (EX-01). */
    public void expire() {
        clearCommitted();
        flag(MODIFIED, false);
        flag(EXPIRED, true);
        strong = null;
        if (extras != null) {
            extras.pending = null;
            extras.parents = new Object[0];
        }
        Managed instance = instance();
        if (instance != null) {
            Expiry.clear(this, instance);
        }
        hidden = null;
    }

    /** After {@link Expiry} has cleared the fields. */
    void expiredAll(Managed instance, long expiredBits, @Nullable BitSet more, int[] readMasks) {
        present = 0;
        expired = expiredBits;
        if (extras != null) {
            extras.presentMore = null;
            extras.expiredMore = null;
        }
        if (more != null) {
            extras().expiredMore = (BitSet) more.clone();
        }
        layout.readMasks(instance, readMasks);
    }

    /** Discards the value of one attribute (EX-02); the modified flag stays. */
    public void expire(Attribute attribute) {
        Managed instance = instance();
        if (instance == null) {
            return;
        }
        int number = attribute.number();
        if (attribute instanceof Relationship
                && isPresent(number)
                && instance.$hf$get(number) instanceof TrackedCollection<?> collection) {
            collection.invalidate();
        }
        rawSet(attribute, null);
        becomeAbsent(attribute, layout.isColumn(number) && !attribute.deferred());
        forget(number);
        if (extras != null && extras.pending != null) {
            extras.pending[number] = null;
        }
    }

    /** Marks an absent column so that it is loaded with all other expired ones. */
    public void expireAbsent(Attribute attribute) {
        becomeAbsent(attribute, true);
    }

    /**
     * A rollback takes the identity away. What was expired before stays so: its values are lost, and reading it is an
     * error rather than a null that nobody has set.
     */
    public void loseIdentity() {
        key = null;
        flag(DELETED, false);
        for (Attribute attribute : mapper().attributes()) {
            if (attribute != null && attribute.deferred() && !isPresent(attribute)) {
                armRead(attribute.number(), isExpired(attribute.number()));
            }
        }
    }

    /** Forgets key, deleted flag and what is expired: a transient instance with the values it has (ST-18). */
    public void becomeTransient() {
        key = null;
        flag(DELETED, false);
        flag(EXPIRED, false);
        expired = 0;
        if (extras != null) {
            extras.expiredMore = null;
            extras.loadOptions = null;
        }
        Managed instance = instance();
        if (instance != null) {
            int[] masks = layout.copyOfRelationshipMasks();
            for (int number = 0; number < layout.size(); number++) {
                if (isPresent(number) && layout.isField(number)) {
                    masks[number >> 5] &= ~(1 << number);
                }
            }
            layout.readMasks(instance, masks);
        }
    }

    /** As if it had been loaded: what was never set is expired, what was set is unchanged (ST-19). */
    public void becomeDetached(Object newKey) {
        key = newKey;
        commitAll();
        for (Attribute attribute : mapper().attributes()) {
            if (attribute != null && !isPresent(attribute)) {
                becomeAbsent(attribute, layout.isColumn(attribute.number()) && !attribute.deferred());
            }
        }
    }

    /** Numbers of expired columns without a pending change, the ones a reload has to fetch. */
    public List<ColumnAttribute> expiredColumns() {
        List<ColumnAttribute> columns = new ArrayList<>();
        for (ColumnAttribute column : mapper().columns()) {
            int number = column.number();
            if (isExpired(number) && !isRecorded(number) && !column.deferred()) {
                columns.add(column);
            }
        }
        return columns;
    }

    /** Nothing is expired any more, whatever a reload has found. */
    public void clearExpired() {
        flag(EXPIRED, false);
        expired = 0;
        if (extras != null) {
            extras.expiredMore = null;
        }
    }

    // ---- parents and pending mutations

    /** Whether the instance has a parent along a relationship; what is unknown counts as {@code optimistic}. */
    boolean hasParent(Initiator.Tokens relationship, boolean optimistic) {
        int at = parentIndex(relationship);
        return at < 0 ? optimistic : extras().parents[at + 1] != Boolean.FALSE;
    }

    void addParent(Initiator.Tokens relationship, InstanceState parent) {
        setParent(relationship, parent);
    }

    void removeParent(Initiator.Tokens relationship, InstanceState parent) {
        int at = parentIndex(relationship);
        if (at >= 0
                && extras().parents[at + 1] instanceof InstanceState last
                && last != parent
                && !Objects.equals(last.identityKey(), parent.identityKey())) {
            return;
        }
        setParent(relationship, false);
    }

    private void setParent(Initiator.Tokens relationship, Object value) {
        int at = parentIndex(relationship);
        if (at < 0) {
            at = extras().parents.length;
            extras().parents = java.util.Arrays.copyOf(extras().parents, at + 2);
            extras().parents[at] = relationship;
        }
        extras().parents[at + 1] = value;
    }

    private int parentIndex(Initiator.Tokens relationship) {
        if (extras != null) {
            for (int i = 0; i < extras.parents.length; i += 2) {
                if (extras.parents[i] == relationship) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** Changes of a collection that wait for it to be loaded, or null (AT-25). */
    public @Nullable PendingMutations pendingMutations(int number) {
        return extras == null || extras.pending == null ? null : extras.pending[number];
    }

    PendingMutations makePendingMutations(int number) {
        Extras more = extras();
        if (more.pending == null) {
            more.pending = new PendingMutations[layout.size()];
        }
        PendingMutations mutations = more.pending[number];
        if (mutations == null) {
            mutations = new PendingMutations();
            more.pending[number] = mutations;
        }
        return mutations;
    }

    @Nullable
    PendingMutations takePendingMutations(int number) {
        PendingMutations mutations = pendingMutations(number);
        if (mutations != null) {
            Objects.requireNonNull(extras().pending)[number] = null;
        }
        return mutations;
    }

    // ---- woven calls

    @Override
    protected void onRead(Managed self, int index) {
        Attribute attribute = layout.attribute(index);
        if (attribute == null || isPresent(index)) {
            armRead(index, false);
        } else if (attribute instanceof Relationship relationship) {
            readRelationship(self, relationship);
        } else {
            ScalarAccess.load(this, attribute);
        }
    }

    private void readRelationship(Managed self, Relationship relationship) {
        if (relationship.isCollection()) {
            Object collection = CollectionAccess.get(this, relationship, Passive.OFF);
            self.$hf$set(relationship.number(), collection);
        } else {
            ReferenceAccess.get(this, relationship, Passive.OFF);
        }
    }

    @Override
    protected void onWrite(Managed self, int index) {
        onScalarWrite(self, index);
    }

    @Override
    protected @Nullable Object onAssign(Managed self, int index, @Nullable Object value) {
        if (layout.attribute(index) instanceof Relationship relationship) {
            return relationship.isCollection()
                    ? CollectionAccess.replace(this, relationship, value)
                    : ReferenceAccess.set(this, relationship, value);
        }
        onScalarWrite(self, index);
        return value;
    }

    private void onScalarWrite(Managed self, int index) {
        Attribute attribute = layout.attribute(index);
        if (attribute != null) {
            ScalarAccess.beforeWrite(this, attribute);
        }
        armWrite(self, index, false);
    }

    // ---- words for messages

    /** Name and key for messages, such as {@code Order#42}. */
    @Override
    public String toString() {
        return mapper().name()
                + (key == null ? "(" + status().name().toLowerCase(java.util.Locale.ROOT) + ")" : "#" + key);
    }

    DetachedInstanceException detached(Attribute attribute) {
        return new DetachedInstanceException(toString(), attribute.name());
    }

    private Extras extras() {
        if (extras == null) {
            extras = new Extras();
        }
        return extras;
    }

    private boolean has(int flag) {
        return (flags & flag) != 0;
    }

    private void flag(int flag, boolean value) {
        flags = value ? flags | flag : flags & ~flag;
    }
}
