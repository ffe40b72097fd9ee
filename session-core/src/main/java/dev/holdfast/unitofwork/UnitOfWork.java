package dev.holdfast.unitofwork;

import dev.holdfast.mapping.Mapper;
import dev.holdfast.mapping.Relationship;
import dev.holdfast.state.InstanceState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One flush. Register what is new, changed and deleted, then {@link #execute()}. Used once, by one thread.
 */
public final class UnitOfWork {
    private final FlushContext context;
    private final List<Work> all = new ArrayList<>();
    private final Map<Mapper, List<Work>> byMapper = new LinkedHashMap<>();
    private final Map<Preprocessor, Preprocessor> preprocessors = new LinkedHashMap<>();
    private final ActionGraph graph = new ActionGraph();
    private final DeferredKeys deferredKeys = new DeferredKeys(this);
    private final Map<Mapper, Set<Processor>> processorsByRoot = new HashMap<>();
    private final Map<Mapper, PostUpdates> postUpdates = new HashMap<>();
    private final Map<Object, Set<Object>> memos = new HashMap<>();
    private final Set<KeyPart> cascadedKeys = new HashSet<>();

    public UnitOfWork(FlushContext context) {
        this.context = context;
    }

    /** A key column of an instance that the database's ON UPDATE CASCADE has already changed. */
    record KeyPart(InstanceState state, String attribute) {}

    /** Instances whose foreign key is written by an UPDATE of its own, and the relationships it is for (FL-18). */
    record PostUpdates(Set<InstanceState> states, Set<Relationship> relationships) {
        PostUpdates() {
            this(new LinkedHashSet<>(), new LinkedHashSet<>());
        }
    }

    FlushContext context() {
        return context;
    }

    ActionGraph graph() {
        return graph;
    }

    DeferredKeys deferredKeys() {
        return deferredKeys;
    }

    // ---- registration

    /** Registers an instance of the session to be saved or deleted. */
    public void register(InstanceState state, boolean delete) {
        register(state, delete, false, false, null);
    }

    /** Whether anything was registered. */
    public boolean hasWork() {
        return !all.isEmpty();
    }

    /**
     * Registers an instance on behalf of a relationship.
     *
     * @param cancelDelete a planned deletion is taken back (CA-23)
     * @param along for the warning if the instance is not in the session (CA-09); null to say nothing
     */
    boolean register(
            InstanceState state, boolean delete, boolean listOnly, boolean cancelDelete, @Nullable Relationship along) {
        if (!context.contains(state)) {
            if (along != null && !state.isDeleted()) {
                warnNotInSession(state, along);
            }
            return false;
        }
        Work work = work(state);
        if (work == null) {
            work = new Work(state, all.size(), delete, listOnly);
            state.work(work);
            all.add(work);
            addToMapper(work);
        } else if (!listOnly && (delete || cancelDelete)) {
            work.delete = delete;
            work.listOnly = false;
        }
        return true;
    }

    void warnNotInSession(InstanceState state, Relationship along) {
        context.warn("%s is not in the session: what %s says of it is ignored. Add it to the session. [not-in-session]"
                .formatted(state, along));
    }

    private void addToMapper(Work work) {
        List<Work> works = byMapper.get(work.mapper());
        if (works == null) {
            works = new ArrayList<>();
            byMapper.put(work.mapper(), works);
            setUp(work.mapper());
        }
        works.add(work);
    }

    private void setUp(Mapper mapper) {
        Mapper root = mapper.root();
        graph.edge(new Action.SaveAll(root), new Action.DeleteAll(root));
        for (Processor processor : Processors.of(mapper)) {
            if (processor.takesPart()) {
                Preprocessor preprocessor = new Preprocessor(processor);
                preprocessors.putIfAbsent(preprocessor, preprocessor);
            }
        }
    }

    static @Nullable Work work(InstanceState state) {
        return (Work) state.work();
    }

    /** Whether the instance is going to be deleted by this flush. */
    boolean isDeleted(InstanceState state) {
        Work work = work(state);
        return work != null && work.delete;
    }

    /** Whether this flush sends a DELETE for the instance: its row is not taken over by another one (FL-36). */
    boolean sendsDelete(InstanceState state) {
        Work work = work(state);
        return work != null && work.delete && !work.listOnly;
    }

    /** Its row is taken over by another instance: nothing is sent for it (FL-36). */
    private static void removeActions(InstanceState state) {
        Work work = work(state);
        if (work != null) {
            work.listOnly = true;
        }
    }

    /** The row of another instance becomes that of this one (FL-36). */
    static void takeOver(InstanceState state, InstanceState former) {
        removeActions(former);
        Work work = work(state);
        if (work != null) {
            work.takesOverRow = true;
        }
    }

    boolean takesOverRow(InstanceState state) {
        Work work = work(state);
        return work != null && work.takesOverRow;
    }

    /** This flush has counted the version of the instance up. */
    static void versionCounted(InstanceState state) {
        Work work = work(state);
        if (work != null) {
            work.versionCounted = true;
        }
    }

    static boolean isVersionCounted(InstanceState state) {
        Work work = work(state);
        return work != null && work.versionCounted;
    }

    List<Work> worksOf(Mapper mapper) {
        return byMapper.getOrDefault(mapper, List.of());
    }

    /** The instances of a hierarchy to be saved or deleted. */
    List<InstanceState> states(Mapper root, boolean delete) {
        List<InstanceState> states = new ArrayList<>();
        for (Mapper mapper : root.family()) {
            for (Work work : worksOf(mapper)) {
                if (work.delete == delete && !work.listOnly) {
                    states.add(work.state);
                }
            }
        }
        return states;
    }

    boolean hasMapperOf(Mapper mapper) {
        return byMapper.containsKey(mapper);
    }

    /** What a processor has to remember during this flush. */
    Set<Object> memo(Object key) {
        return memos.computeIfAbsent(key, any -> Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    Set<Object> pairs(Object key) {
        return memos.computeIfAbsent(key, any -> new HashSet<>());
    }

    void use(Processor processor) {
        processorsByRoot
                .computeIfAbsent(processor.relationship().mapper().root(), any -> new LinkedHashSet<>())
                .add(processor);
    }

    Set<Processor> processorsOf(Mapper root) {
        return processorsByRoot.getOrDefault(root, Set.of());
    }

    void postUpdate(InstanceState state, Relationship relationship) {
        PostUpdates updates = postUpdates.computeIfAbsent(state.mapper().root(), any -> new PostUpdates());
        updates.states().add(state);
        updates.relationships().add(relationship);
    }

    PostUpdates postUpdatesOf(Mapper root) {
        return postUpdates.computeIfAbsent(root, any -> new PostUpdates());
    }

    void keyCascaded(InstanceState state, String attribute) {
        cascadedKeys.add(new KeyPart(state, attribute));
    }

    boolean isKeyCascaded(InstanceState state, String attribute) {
        return !cascadedKeys.isEmpty() && cascadedKeys.contains(new KeyPart(state, attribute));
    }

    // ---- execution

    /** Plans and sends all statements. Throws before any SQL if rows depend on each other in a circle (FL-17). */
    public void execute() {
        preprocess();
        for (List<Action> level : graph.levels(this)) {
            Set<Action> open = new LinkedHashSet<>(level);
            while (!open.isEmpty()) {
                Action next = open.iterator().next();
                open.remove(next);
                next.execute(this, open);
            }
        }
    }

    /** Until nothing new turns up: a processor may register further instances. */
    private void preprocess() {
        boolean found = true;
        while (found) {
            found = false;
            for (Preprocessor preprocessor : new ArrayList<>(preprocessors.values())) {
                found |= preprocessor.execute(this);
            }
        }
    }

    /** The instances that were saved. */
    public List<InstanceState> saved() {
        return select(false);
    }

    /** The instances whose rows are gone. */
    public List<InstanceState> deleted() {
        return select(true);
    }

    private List<InstanceState> select(boolean delete) {
        List<InstanceState> states = new ArrayList<>(all.size());
        for (Work work : all) {
            if (work.delete == delete) {
                states.add(work.state);
            }
        }
        return states;
    }

    /** Lets go of the instances. To be called whatever has happened. */
    public void close() {
        all.forEach(work -> work.state.work(null));
    }
}
