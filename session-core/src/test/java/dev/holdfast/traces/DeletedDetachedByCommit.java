package dev.holdfast.traces;

/** ST-13: commit detaches deleted objects; the reference keeps them without expireOnCommit. */
final class DeletedDetachedByCommit extends DeletedDetached {
    @Override
    boolean applies(StepContext context) {
        return context.is("commit")
                && context.succeeded()
                && !context.trace().options().expireOnCommit();
    }
}
