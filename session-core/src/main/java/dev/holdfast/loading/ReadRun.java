package dev.holdfast.loading;

import dev.holdfast.error.StaleDataException;
import dev.holdfast.mapping.Callbacks.Moment;
import dev.holdfast.mapping.ColumnAttribute;
import dev.holdfast.mapping.Relationship;
import dev.holdfast.state.CollectionAccess;
import dev.holdfast.state.InstanceState;
import dev.holdfast.state.ReferenceAccess;
import dev.holdfast.state.Relationships;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Turns the rows of one result into objects of one session: existing instances are found, new ones made, and what else
 * was asked for is loaded when the rows are read. Used once, by one thread.
 */
final class ReadRun {
    private final LoadContext context;
    private final boolean populateExisting;
    private final boolean topLevel;
    private final boolean checkVersion;
    private final @Nullable InstanceState target;
    private final boolean overwritesTarget;
    private final List<InstanceState> created = new ArrayList<>();
    private static final AtomicInteger RUNS = new AtomicInteger();

    /** Even: this run's mark of instances it has met; one more for those it has filled. */
    private final int mark = RUNS.addAndGet(2);

    private final Variant.Buffer buffer = new Variant.Buffer();
    private final Map<Place, @Nullable Members> members = new LinkedHashMap<>();
    private final Map<Fetch, Map<InstanceState, Boolean>> selectIns = new HashMap<>();
    private final List<Object> held = new ArrayList<>();

    private ReadRun(
            LoadContext context,
            boolean populateExisting,
            boolean topLevel,
            boolean checkVersion,
            @Nullable InstanceState target,
            boolean overwritesTarget) {
        this.context = context;
        this.populateExisting = populateExisting;
        this.topLevel = topLevel;
        this.checkVersion = checkVersion;
        this.target = target;
        this.overwritesTarget = overwritesTarget;
    }

    /** A query of the user's. */
    static ReadRun query(LoadContext context, boolean populateExisting) {
        return new ReadRun(context, populateExisting, true, false, null, false);
    }

    /** A lookup that locks: what is held must be of the version that is locked (VE-09). */
    static ReadRun locking(LoadContext context, boolean populateExisting) {
        return new ReadRun(context, populateExisting, true, true, null, false);
    }

    /** A load on behalf of an attribute: eager loading is for new instances only. */
    static ReadRun inner(LoadContext context, boolean populateExisting) {
        return new ReadRun(context, populateExisting, false, false, null, false);
    }

    /** A reload of one instance: its row overwrites it. */
    static ReadRun refresh(LoadContext context, InstanceState state) {
        return new ReadRun(context, false, true, false, state, true);
    }

    /** A reload of one expired instance: its row fills what is missing. */
    static ReadRun reload(LoadContext context, InstanceState state) {
        return new ReadRun(context, false, true, false, state, false);
    }

    /** A collection of one owner that a joined load fills. */
    private record Place(InstanceState owner, String attribute) {}

    /** The members found so far. */
    private static final class Members {
        final Relationship relationship;
        final List<Object> inOrder = new ArrayList<>();
        final Set<Object> known = Collections.newSetFromMap(new IdentityHashMap<>());

        Members(Relationship relationship) {
            this.relationship = relationship;
        }

        void add(Object member) {
            if (known.add(member)) {
                inOrder.add(member);
            }
        }
    }

    // ---- rows

    /** The instance of the current row, null if the row has none. */
    @Nullable
    Object entity(ResultSet rows, QueryPlan.Node node) throws SQLException {
        InstanceState state = state(rows, node);
        return state == null ? null : state.get();
    }

    private @Nullable InstanceState state(ResultSet rows, QueryPlan.Node node) throws SQLException {
        Fetch fetch = node.fetch();
        EntityReader reader = fetch.reader();
        Object key = reader.key(rows, node.first());
        if (key == null) {
            return null;
        }
        InstanceState state = find(fetch, key);
        if (state == null) {
            Variant variant = reader.variant(rows, node.first(), key);
            state = create(variant, rows, node, key);
        } else if (fetch.isPlain() && !overwrites(state) && !checkVersion) {
            // The common case: nothing but missing columns can be of interest.
            fillMissing(state, rows, node, key);
            return state;
        } else {
            existing(state, rows, node, key);
        }
        readJoined(state, rows, node);
        return state;
    }

    private @Nullable InstanceState find(Fetch fetch, Object key) {
        if (target != null && target.layout().root() == fetch.mapper().root() && key.equals(target.key())) {
            return target;
        }
        InstanceState found = context.identityMap().get(fetch.mapper().root(), key);
        Object instance = found == null ? null : found.get();
        if (instance == null) {
            return null; // collected just now: its row makes a new one
        }
        held.add(instance);
        return found;
    }

    private InstanceState create(Variant variant, ResultSet rows, QueryPlan.Node node, Object key) throws SQLException {
        InstanceState state =
                variant.create(rows, node.first(), node.fetch().reader().types(), key, context, buffer);
        held.add(state.entity());
        keepOptions(state, node.fetch());
        context.enter(state);
        if (state.mapper().callbacks().has(Moment.POST_LOAD)) {
            created.add(state);
        }
        state.readMark(mark + 1);
        noteSelectIns(state, node.fetch(), true);
        return state;
    }

    private static void keepOptions(InstanceState state, Fetch fetch) {
        if (!fetch.options().isEmpty() || state.loadOptions() != null) {
            state.loadOptions(fetch.options().isEmpty() ? null : fetch.options());
        }
    }

    private boolean overwrites(InstanceState state) {
        return populateExisting || (overwritesTarget && state == target);
    }

    private boolean isFresh(InstanceState state) {
        return state.readMark() == mark + 1;
    }

    private void existing(InstanceState state, ResultSet rows, QueryPlan.Node node, Object key) throws SQLException {
        if (checkVersion && !overwrites(state)) {
            checkVersion(state, rows, node);
        }
        boolean first = (state.readMark() & ~1) != mark;
        if (first) {
            state.readMark(mark);
        }
        if (overwrites(state)) {
            if (first && !isFresh(state)) {
                overwrite(state, rows, node, key);
            } else {
                fillMissing(state, rows, node, key);
            }
            return;
        }
        if (!isFresh(state)) {
            fillMissing(state, rows, node, key);
        }
        if (first) {
            noteSelectIns(state, node.fetch(), false);
        }
    }

    private void overwrite(InstanceState state, ResultSet rows, QueryPlan.Node node, Object key) throws SQLException {
        Variant variant = node.fetch().reader().variant(rows, node.first(), key);
        if (populateExisting) {
            variant.resetUnread(state);
        }
        variant.fillMissing(state, rows, node.first(), node.fetch().reader().types(), true);
        variant.expireMissing(state);
        keepOptions(state, node.fetch());
        state.commitAll();
        state.readMark(mark + 1);
        noteSelectIns(state, node.fetch(), true);
    }

    private void fillMissing(InstanceState state, ResultSet rows, QueryPlan.Node node, Object key) throws SQLException {
        if (state.lacksColumns()) {
            Variant variant = node.fetch().reader().variant(rows, node.first(), key);
            if (variant.mapper() == state.mapper()) {
                if (variant.hasMissing(state)) {
                    variant.fillMissing(
                            state, rows, node.first(), node.fetch().reader().types(), false);
                    state.noLongerFullyExpired();
                }
                variant.expireMissing(state);
            }
        }
    }

    private static void checkVersion(InstanceState state, ResultSet rows, QueryPlan.Node node) throws SQLException {
        ColumnAttribute version = node.fetch().mapper().version();
        if (version == null || !state.isPresent(version)) {
            return;
        }
        int position = node.fetch().reader().columns().indexOf(version.column());
        Object current = node.fetch().reader().type(position).read(rows, node.first() + position);
        if (!version.sameValue(version.get(state.entity()), current)) {
            throw new StaleDataException(
                    "%s was changed since it was loaded: refresh it before it is locked. [stale-data]".formatted(state),
                    List.of(state.toString()));
        }
    }

    // ---- joined relationships

    private void readJoined(InstanceState state, ResultSet rows, QueryPlan.Node node) throws SQLException {
        List<Fetch.Joined> joined = node.fetch().joined();
        for (int i = 0; i < joined.size(); i++) {
            InstanceState child = state(rows, node.joined().get(i));
            if (state.mapper().isA(joined.get(i).relationship().mapper())) {
                Relationship own = state.layout().own(joined.get(i).relationship());
                if (own.isCollection()) {
                    addMember(state, own, child);
                } else {
                    setReference(state, own, child);
                }
            }
        }
    }

    private void addMember(InstanceState owner, Relationship relationship, @Nullable InstanceState child) {
        Place place = new Place(owner, relationship.name());
        Members found = members.get(place);
        if (found == null) {
            if (members.containsKey(place)) {
                return;
            }
            found = isWanted(owner, relationship) ? new Members(relationship) : null;
            members.put(place, found);
        }
        if (found != null && child != null) {
            found.add(child.entity());
        }
    }

    private void setReference(InstanceState owner, Relationship relationship, @Nullable InstanceState child) {
        Place place = new Place(owner, relationship.name());
        if (!members.containsKey(place)) {
            members.put(place, null);
            if (isWanted(owner, relationship)) {
                ReferenceAccess.setLoaded(owner, relationship, child == null ? null : child.entity());
            }
        }
    }

    private boolean isWanted(InstanceState owner, Relationship relationship) {
        return isFresh(owner) || (!owner.isPresent(relationship) && !owner.isRecorded(relationship.number()));
    }

    // ---- after the rows

    private void noteSelectIns(InstanceState state, Fetch fetch, boolean overwrite) {
        if (!fetch.selectIns().isEmpty() && (overwrite || topLevel)) {
            selectIns.computeIfAbsent(fetch, any -> new LinkedHashMap<>()).merge(state, overwrite, Boolean::logicalOr);
        }
    }

    /** For one instance alone, the identity map may answer (LD-26). */
    private static void loadNow(InstanceState state, Relationship relationship) {
        Relationship own = state.layout().own(relationship);
        if (!state.isRecorded(own.number())) {
            Relationships.load(state, own);
        }
    }

    /** To be called when all rows are read and the result is closed: more statements may follow. */
    void finish() {
        members.forEach((place, found) -> {
            if (found != null) {
                CollectionAccess.setLoaded(place.owner(), found.relationship, found.inOrder);
            }
        });
        selectIns.forEach((fetch, states) -> {
            for (Fetch.SelectIn selectIn : fetch.selectIns()) {
                if (target != null && states.size() == 1 && states.containsKey(target)) {
                    loadNow(target, selectIn.relationship());
                } else {
                    new SelectInLoader(context, selectIn, populateExisting).load(states);
                }
            }
        });
        for (InstanceState state : created) {
            if (state.mapper().callbacks().has(Moment.POST_LOAD)) {
                state.mapper().callbacks().run(Moment.POST_LOAD, state.entity());
            }
        }
    }
}
