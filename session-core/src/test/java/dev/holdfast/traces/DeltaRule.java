package dev.holdfast.traces;

/** How a rule on which Holdfast differs on purpose shows in one trace. One thread at a time. */
interface DeltaRule {
    /**
     * Looks at a step before it is compared; may correct what is expected.
     *
     * @return how often the rule has been applied by that
     */
    default int adjust(StepContext context) {
        return 0;
    }

    /** Whether a difference is what the rule demands. */
    default boolean covers(Difference difference, StepContext context) {
        return false;
    }

    /**
     * Whether the session has done what the rule says, and the script goes on from a state that is not its own: the
     * trace ends here.
     */
    default boolean diverges(StepContext context) {
        return false;
    }

    /**
     * Puts things right after the comparison, so that the rest of the script means the same here.
     *
     * @return whether anything was done
     */
    default boolean settle(StepContext context, Repairs repairs) throws Throwable {
        return false;
    }

    /** What may be done between two steps. */
    interface Repairs {
        /** Gives a key that no row has or will get. */
        long takeKey(String table) throws Throwable;

        /**
         * Reads an unloaded attribute of a persistent object, without flushing.
         *
         * @return false if the session cannot do so now, or need not
         */
        boolean load(Object entity, EntityModel.Attribute attribute) throws Throwable;
    }
}
