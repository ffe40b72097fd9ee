package dev.holdfast.unitofwork;

import dev.holdfast.mapping.Mapper;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Shows each registered instance to one processor before anything is sent. Equal to others of the same processor. */
final class Preprocessor {
    private final Processor processor;
    private final BitSet processed = new BitSet();
    private boolean actionsSetUp;

    Preprocessor(Processor processor) {
        this.processor = processor;
    }

    /** Whether there was an instance it had not seen. */
    boolean execute(UnitOfWork uow) {
        List<Work> deletes = new ArrayList<>();
        List<Work> saves = new ArrayList<>();
        for (Mapper mapper : processor.watchedMappers()) {
            for (Work work : uow.worksOf(mapper)) {
                if (!work.listOnly && !processed.get(work.index)) {
                    (work.delete ? deletes : saves).add(work);
                }
            }
        }
        if (!deletes.isEmpty()) {
            processor.presortDeletes(uow, deletes);
            markProcessed(deletes);
        }
        if (!saves.isEmpty()) {
            processor.presortSaves(uow, saves);
            markProcessed(saves);
        }
        setUpActions(uow, deletes, saves);
        return !deletes.isEmpty() || !saves.isEmpty();
    }

    private void markProcessed(List<Work> works) {
        works.forEach(work -> processed.set(work.index));
    }

    private void setUpActions(UnitOfWork uow, List<Work> deletes, List<Work> saves) {
        if (!actionsSetUp
                && ((!deletes.isEmpty() && processor.hasChanges(uow, deletes, true))
                        || (!saves.isEmpty() && processor.hasChanges(uow, saves, false)))) {
            processor.setUpActions(uow);
            actionsSetUp = true;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Preprocessor preprocessor && preprocessor.processor == processor;
    }

    @Override
    public int hashCode() {
        return processor.hashCode();
    }
}
