package dev.holdfast.traces;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step that has been run, with everything around it that a {@link DeliberateDifference} may look at.
 *
 * @param before what could be observed before the step
 * @param after what can be observed now
 */
record StepContext(
        Trace trace,
        DatabaseKind database,
        Family family,
        Variables variables,
        Labels labels,
        Matching matching,
        Step step,
        StepOutcome outcome,
        Expected expected,
        Observation before,
        Observation after) {

    /** The variables that the trace has mentioned and that are bound here. */
    List<String> mentioned() {
        return expected.variables().stream()
                .filter(variable -> variables.find(variable) != null)
                .toList();
    }

    /** The entity of a variable. */
    EntityModel entity(String variable) {
        return family.entityOf(variables.object(variable));
    }

    /** What could be seen of a variable's object before the step; null if there was none. */
    @Nullable
    ObjectView before(String variable) {
        return before.objects().get(variable);
    }

    /** What can be seen of a variable's object now; null if there is none. */
    @Nullable
    ObjectView after(String variable) {
        return after.objects().get(variable);
    }

    boolean succeeded() {
        return outcome.failure() == null;
    }

    boolean is(String... operations) {
        return List.of(operations).contains(step.operation());
    }
}
