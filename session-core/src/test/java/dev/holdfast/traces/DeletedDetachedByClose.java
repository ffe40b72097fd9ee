package dev.holdfast.traces;

/** ST-17: close and expungeAll detach deleted objects; the reference keeps them. */
final class DeletedDetachedByClose extends DeletedDetached {
    @Override
    boolean applies(StepContext context) {
        return context.is("close", "expungeAll");
    }
}
