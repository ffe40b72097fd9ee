package dev.holdfast.traces;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.error.InvalidRequestException;
import dev.holdfast.error.StaleDataException;
import dev.holdfast.state.EntityStatus;
import dev.holdfast.traces.Difference.Kind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The rules of {@code semantics.md} marked Δ on which Holdfast differs from the reference on purpose, as far as traces
 * show them. Each is as narrow as its rule and demands that Holdfast does what the rule says.
 */
enum DeliberateDifference {
    ST_07("ST-07", "a rollback gives a generated key back", GeneratedKeyRestored::new),
    ST_13("ST-13", "commit detaches deleted objects, also without expireOnCommit", DeletedDetachedByCommit::new),
    ST_15("ST-15", "delete of a deleted object is refused", DeleteOfDeleted::new),
    ST_17("ST-17", "close and expungeAll detach deleted objects", DeletedDetachedByClose::new),
    EX_18("EX-18", "a flush does not load an expired key", ExpiredKeyNotLoaded::new),
    LD_12("LD-12", "a second joined collection is loaded by select-in", SecondJoinedCollection::new),
    FL_17("FL-17", "rows in a cycle over a nullable foreign key are ordered by a post update", CycleResolved::new),
    MG_01("MG-01", "merge of an object pending here returns it", MergeOfPending::new),
    MG_04("MG-04", "merge of a versioned object whose row is gone is refused", MergeOfMissingVersion::new),
    MG_12("MG-12", "merge onto an expired object compares the versions", MergeOntoExpiredVersion::new),
    BK_16("BK-16", "an undecidable object has the changed attributes expired", UndecidableExpired::new),
    TX_13("TX-13", "an error that ended the transaction is remembered", ErrorEndedTransaction::new);

    private final String rule;
    private final String summary;
    private final Supplier<DeltaRule> start;

    DeliberateDifference(String rule, String summary, Supplier<DeltaRule> start) {
        this.rule = rule;
        this.summary = summary;
        this.start = start;
    }

    /** The rule's id in {@code semantics.md}. */
    String rule() {
        return rule;
    }

    String summary() {
        return summary;
    }

    /** The rule for a new trace. */
    DeltaRule start() {
        return start.get();
    }

    private static final class GeneratedKeyRestored implements DeltaRule {
        private final Map<String, Long> restored = new LinkedHashMap<>();

        @Override
        public boolean covers(Difference difference, StepContext context) {
            if (!difference.what().equals("attrs") || !context.trace().options().generatedKeys()) {
                return false;
            }
            String variable = difference.subject();
            EntityModel.Attribute attribute = context.entity(variable).attribute(difference.attribute());
            ObjectView view = context.after(variable);
            JsonNode label = context.expected().attributes(variable).path("loaded").path(attribute.name());
            boolean covered = attribute.generated()
                    && context.expected().state(variable).equals("transient")
                    && label.isNumber()
                    && view.status() == EntityStatus.TRANSIENT
                    && !view.isUnloaded(attribute)
                    && view.value(attribute) == null;
            if (covered) {
                restored.put(variable, label.asLong());
            }
            return covered;
        }

        /** Gives the object the key again, as if the program had kept it. */
        @Override
        public void settle(StepContext context, Keys keys) throws Throwable {
            for (Map.Entry<String, Long> each : restored.entrySet()) {
                EntityModel entity = context.entity(each.getKey());
                EntityModel.Attribute attribute = entity.attribute("id");
                Long key = context.labels().key(entity.rootTable(), each.getValue());
                if (key == null) {
                    key = keys.take(entity.rootTable());
                    context.labels().learn(entity.rootTable(), each.getValue(), key);
                }
                attribute.write(context.variables().object(each.getKey()), key.intValue());
            }
            restored.clear();
        }
    }

    /** The states that differ are corrected for good: the reference says nothing more of such an object. */
    private abstract static class DeletedDetached implements DeltaRule {
        abstract boolean applies(StepContext context);

        @Override
        public int adjust(StepContext context) {
            int count = 0;
            if (applies(context)) {
                for (String variable : context.expected().variables()) {
                    ObjectView view = context.after(variable);
                    if (view != null
                            && view.status() == EntityStatus.DETACHED
                            && isDeletedIn(context, context.expected().state(variable))) {
                        context.expected().state(variable, "detached");
                        count++;
                    }
                }
            }
            return count;
        }

        private static boolean isDeletedIn(StepContext context, String state) {
            return state.equals(context.step().session().equals("s2") ? "deleted@s2" : "deleted");
        }
    }

    private static final class DeletedDetachedByCommit extends DeletedDetached {
        @Override
        boolean applies(StepContext context) {
            return context.is("commit") && context.succeeded() && !context.trace().options().expireOnCommit();
        }
    }

    private static final class DeletedDetachedByClose extends DeletedDetached {
        @Override
        boolean applies(StepContext context) {
            return context.is("close", "expungeAll");
        }
    }

    private static final class DeleteOfDeleted implements DeltaRule {
        @Override
        public boolean covers(Difference difference, StepContext context) {
            if (!context.is("delete") || difference.kind() != Kind.ERROR_KIND) {
                return false;
            }
            ObjectView view = context.before(context.step().text("var"));
            return view != null
                    && (view.status() == EntityStatus.DELETED || view.status() == EntityStatus.DETACHED)
                    && context.step().expectedError() == null
                    && context.outcome().failure() instanceof InvalidRequestException;
        }

        @Override
        public Effect effect(StepContext context) {
            return Effect.ENDS;
        }
    }

    private static final class ExpiredKeyNotLoaded implements DeltaRule {}

    private static final class SecondJoinedCollection implements DeltaRule {
        @Override
        public boolean covers(Difference difference, StepContext context) {
            if (!context.is("select") || difference.kind() != Kind.ROUND_TRIPS) {
                return false;
            }
            int more = context.outcome().sql().size() - context.step().expectedSql().size();
            return more <= collectionsBeyondTheFirst(context);
        }

        private static int collectionsBeyondTheFirst(StepContext context) {
            EntityModel entity = context.family().entity(context.step().text("entity"));
            int collections = 0;
            for (JsonNode eager : context.step().optional("eager")) {
                String path = eager.path(0).asText();
                if (eager.path(1).asText().equals("joined")
                        && !path.contains(".")
                        && entity.attribute(path).shape() == EntityModel.Shape.COLLECTION) {
                    collections++;
                }
            }
            return Math.max(0, collections - 1);
        }
    }

    private static final class CycleResolved implements DeltaRule {
        @Override
        public boolean covers(Difference difference, StepContext context) {
            return difference.kind() == Kind.ERROR_KIND
                    && "CircularDependency".equals(context.step().expectedError())
                    && context.family().name().equals("tree") // parent_id is nullable
                    && context.succeeded();
        }

        @Override
        public Effect effect(StepContext context) {
            return context.is("commit") ? Effect.ENDS : Effect.SUSPENDS;
        }
    }

    private static final class MergeOfPending implements DeltaRule {
        @Override
        public boolean covers(Difference difference, StepContext context) {
            if (!context.is("merge") || context.trace().options().autoflush() || !difference.what().equals("result")) {
                return false;
            }
            ObjectView source = context.before(context.step().text("var"));
            return source != null
                    && source.status() == EntityStatus.PENDING
                    && context.step().session().equals(source.session())
                    && context.outcome().result()
                            == context.variables().object(context.step().text("var"));
        }

        @Override
        public Effect effect(StepContext context) {
            return Effect.ENDS;
        }
    }

    private static final class MergeOfMissingVersion implements DeltaRule {
        @Override
        public boolean covers(Difference difference, StepContext context) {
            return context.is("merge")
                    && difference.kind() == Kind.ERROR_KIND
                    && context.step().expectedError() == null
                    && context.family().name().equals("versioned")
                    && context.outcome().failure() instanceof StaleDataException;
        }

        @Override
        public Effect effect(StepContext context) {
            return Effect.ENDS;
        }
    }

    private static final class MergeOntoExpiredVersion implements DeltaRule {}

    private static final class UndecidableExpired implements DeltaRule {}

    private static final class ErrorEndedTransaction implements DeltaRule {
        @Override
        public boolean covers(Difference difference, StepContext context) {
            return context.database() == DatabaseKind.POSTGRESQL
                    && context.is("rawSql", "bulkUpdate", "bulkDelete")
                    && "Integrity".equals(context.step().expectedError())
                    && "Integrity".equals(ErrorKinds.of(context.outcome().failure()))
                    && (difference.kind() == Kind.TABLES || "tx.usable".equals(difference.attribute()));
        }
    }
}
