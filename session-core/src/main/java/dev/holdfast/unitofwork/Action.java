package dev.holdfast.unitofwork;

import dev.holdfast.mapping.Mapper;
import dev.holdfast.state.InstanceState;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** A step of a flush. Two actions that do the same are equal, so that each is planned once. */
sealed interface Action {
    /**
     * Carries the action out.
     *
     * @param others actions that may run at the same time; those that were carried out together with this one are removed
     */
    void execute(UnitOfWork uow, Set<Action> others);

    /** Actions that do not depend on each other run in this order. */
    String sortKey();

    private static List<InstanceState> together(
            InstanceState first, Set<Action> others, java.util.function.Function<Action, InstanceState> match) {
        List<InstanceState> states = new ArrayList<>();
        states.add(first);
        for (Iterator<Action> each = others.iterator(); each.hasNext(); ) {
            InstanceState state = match.apply(each.next());
            if (state != null) {
                states.add(state);
                each.remove();
            }
        }
        return states;
    }

    /** Inserts and updates all rows of a hierarchy. */
    record SaveAll(Mapper root) implements Action {
        @Override
        public void execute(UnitOfWork uow, Set<Action> others) {
            new Saver(uow, root).save(uow.states(root, false));
        }

        @Override
        public String sortKey() {
            return "SaveUpdateAll " + root.javaType().getName();
        }
    }

    /** Deletes all rows of a hierarchy. */
    record DeleteAll(Mapper root) implements Action {
        @Override
        public void execute(UnitOfWork uow, Set<Action> others) {
            new Deleter(uow, root).delete(uow.states(root, true));
        }

        @Override
        public String sortKey() {
            return "DeleteAll " + root.javaType().getName();
        }
    }

    /** Writes foreign keys that were left out before. */
    record PostUpdateAll(Mapper root, boolean delete) implements Action {
        @Override
        public void execute(UnitOfWork uow, Set<Action> others) {
            new PostUpdater(uow, root).update(delete);
        }

        @Override
        public String sortKey() {
            return "PostUpdateAll " + root.javaType().getName() + delete;
        }
    }

    /** Nothing of its own: the rows of a hierarchy are saved, and what waits for that may go on. */
    record Saved(Mapper root) implements Action {
        @Override
        public void execute(UnitOfWork uow, Set<Action> others) {
            throw new IllegalStateException("is no step of its own");
        }

        @Override
        public String sortKey() {
            return "Saved " + root.javaType().getName();
        }
    }

    /** Writes foreign keys that were left out to open a circle of rows. */
    record WriteKeys(Mapper root) implements Action {
        @Override
        public void execute(UnitOfWork uow, Set<Action> others) {
            uow.deferredKeys().writeAll(root);
        }

        @Override
        public String sortKey() {
            return "WriteKeys " + root.javaType().getName();
        }
    }

    /** Sets foreign keys to NULL, so that rows which refer to each other can be deleted. */
    record ClearKeys(Mapper root) implements Action {
        @Override
        public void execute(UnitOfWork uow, Set<Action> others) {
            uow.deferredKeys().clearAll(root);
        }

        @Override
        public String sortKey() {
            return "ClearKeys " + root.javaType().getName();
        }
    }

    /** Copies keys along a relationship, for all instances. */
    record ProcessAll(Processor processor, boolean delete) implements Action {
        @Override
        public void execute(UnitOfWork uow, Set<Action> others) {
            List<InstanceState> states = new ArrayList<>();
            for (Mapper mapper : processor.watchedMappers()) {
                for (Work work : uow.worksOf(mapper)) {
                    if (work.delete == delete && !work.listOnly) {
                        states.add(work.state);
                    }
                }
            }
            processor.process(uow, states, delete);
        }

        @Override
        public String sortKey() {
            return "ProcessAll " + processor.relationship() + delete;
        }
    }

    /** Inserts or updates the row of one instance whose row depends on others of the same table. */
    record SaveState(InstanceState state) implements Action {
        @Override
        public void execute(UnitOfWork uow, Set<Action> others) {
            Mapper root = state.mapper().root();
            new Saver(uow, root)
                    .save(together(
                            state,
                            others,
                            other -> other instanceof SaveState save
                                            && save.state.mapper().root() == root
                                    ? save.state
                                    : null));
        }

        @Override
        public String sortKey() {
            return "ProcessState " + state.mapper().root().javaType().getName();
        }
    }

    /** Deletes the row of one instance. */
    record DeleteState(InstanceState state) implements Action {
        @Override
        public void execute(UnitOfWork uow, Set<Action> others) {
            Mapper root = state.mapper().root();
            List<InstanceState> states = together(
                    state,
                    others,
                    other -> other instanceof DeleteState delete
                                    && delete.state.mapper().root() == root
                            ? delete.state
                            : null);
            states.removeIf(each -> !uow.sendsDelete(each));
            new Deleter(uow, root).delete(states);
        }

        @Override
        public String sortKey() {
            return "DeleteState " + state.mapper().root().javaType().getName();
        }
    }

    /** Copies keys along a relationship of one instance. */
    record ProcessState(Processor processor, boolean delete, InstanceState state) implements Action {
        @Override
        public void execute(UnitOfWork uow, Set<Action> others) {
            processor.process(
                    uow,
                    together(
                            state,
                            others,
                            other -> other instanceof ProcessState same
                                            && same.processor == processor
                                            && same.delete == delete
                                    ? same.state
                                    : null),
                    delete);
        }

        @Override
        public String sortKey() {
            return "ProcessState " + processor.relationship();
        }
    }
}
