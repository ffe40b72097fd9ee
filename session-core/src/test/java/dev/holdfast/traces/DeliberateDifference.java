package dev.holdfast.traces;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.holdfast.error.InvalidRequestException;
import dev.holdfast.error.StaleDataException;
import dev.holdfast.state.EntityStatus;
import dev.holdfast.traces.Difference.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The rules of {@code semantics.md} marked Δ on which Holdfast differs from the reference on purpose, as far as traces
 * show them. Each is as narrow as its rule and demands that Holdfast does what the rule says.
 */
enum DeliberateDifference {
    ST_07("ST-07", "a rollback gives a generated key back", GeneratedKeyRestored::new),
    ST_13("ST-13", "commit detaches deleted objects, also without expireOnCommit", DeletedDetachedByCommit::new),
    ST_15("ST-15", "delete of a deleted object is refused", DeleteOfDeleted::new),
    SE_10("SE-10", "work that sends nothing takes no connection", NothingSentNothingConnected::new),
    ST_17("ST-17", "close and expungeAll detach deleted objects", DeletedDetachedByClose::new),
    EX_18("EX-18", "a flush does not load an expired key", ExpiredKeyNotLoaded::new),
    LD_12("LD-12", "a second joined collection is loaded by select-in", SecondJoinedCollection::new),
    FL_17("FL-17", "rows in a cycle over a nullable foreign key are ordered by a post update", CycleResolved::new),
    MG_01("MG-01", "merge of an object pending here returns it", MergeOfPending::new),
    MG_04("MG-04", "merge of a versioned object whose row is gone is refused", MergeOfMissingVersion::new),
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
                for (String variable : context.mentioned()) {
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

    /** A cascade that meets a deleted object leaves it alone; the reference marks it again. */
    private static final class DeleteOfDeleted implements DeltaRule {
        private final Set<String> marked = new HashSet<>();

        @Override
        public int adjust(StepContext context) {
            marked.removeIf(variable -> !context.expected().state(variable).startsWith("deleted"));
            int before = marked.size();
            if (context.is("delete")) {
                for (JsonNode each : context.expected().field(context.step().session(), "deleted")) {
                    ObjectView view = each.isTextual() ? context.before(each.asText()) : null;
                    if (view != null && view.status() == EntityStatus.DELETED) {
                        marked.add(each.asText());
                    }
                }
            }
            return Math.max(0, marked.size() - before);
        }

        @Override
        public boolean covers(Difference difference, StepContext context) {
            if (marked.isEmpty() || !difference.what().equals("sessions")) {
                return false;
            }
            Observation.SessionView view = context.after().sessions().get(difference.subject());
            JsonNode expected = context.expected().field(difference.subject(), difference.attribute());
            return switch (difference.attribute()) {
                case "deleted" -> context.matching()
                        .sameObjects(without(expected, context, context.matching()::reference), view.deleted());
                case "identityMap" -> context.matching()
                        .sameIdentities(without(expected, context, context.matching()::hasIdentity), view.identityMap());
                default -> false;
            };
        }

        private JsonNode without(JsonNode expected, StepContext context, BiPredicate<JsonNode, Object> is) {
            ArrayNode left = JsonNodeFactory.instance.arrayNode();
            for (JsonNode each : expected) {
                if (marked.stream().noneMatch(variable -> is.test(each, context.variables().object(variable)))) {
                    left.add(each);
                }
            }
            return left;
        }

        @Override
        public Effect diverges(StepContext context) {
            if (!context.is("delete") || context.step().expectedError() != null) {
                return Effect.CONTINUES;
            }
            ObjectView view = context.before(context.step().text("var"));
            return view != null
                            && (view.status() == EntityStatus.DELETED
                                    || view.status() == EntityStatus.DETACHED && view.wasDeleted())
                            && context.outcome().failure() instanceof InvalidRequestException
                    ? Effect.ENDS
                    : Effect.CONTINUES;
        }
    }

    /** The attributes that the reference's extra SELECT loaded are still unloaded here, and cost a SELECT when read. */
    private static final class ExpiredKeyNotLoaded implements DeltaRule {
        private final Map<String, Set<String>> owed = new LinkedHashMap<>();

        @Override
        public int adjust(StepContext context) {
            int count = 0;
            Set<String> along = new HashSet<>();
            for (String variable : context.mentioned()) {
                if (isDirty(variable, context) && isLoadedByReferenceOnly(variable, context)) {
                    count += owe(variable, context) ? 1 : 0;
                    references(variable, context).forEach(along::add);
                }
            }
            for (String variable : along) { // by the same SELECT, where the mapping loads a reference along
                if (isLoadedByReferenceOnly(variable, context)) {
                    owe(variable, context);
                }
            }
            return count;
        }

        private static Stream<String> references(String variable, StepContext context) {
            JsonNode loaded = context.expected().attributes(variable).path("loaded");
            return context.entity(variable).attributes().stream()
                    .filter(EntityModel.Attribute::relationship)
                    .map(attribute -> loaded.path(attribute.name()))
                    .flatMap(value -> StreamSupport.stream(
                            (value.isArray() ? value : JsonNodeFactory.instance.arrayNode().add(value)).spliterator(),
                            false))
                    .filter(JsonNode::isTextual)
                    .map(JsonNode::asText);
        }

        private static boolean isLoadedByReferenceOnly(String variable, StepContext context) {
            ObjectView before = context.before(variable);
            if (before == null || before.status() != EntityStatus.PERSISTENT) {
                return false;
            }
            EntityModel entity = context.entity(variable);
            JsonNode loaded = context.expected().attributes(variable).path("loaded");
            return entity.attributes().stream()
                            .anyMatch(each -> each.key() && loaded.has(each.name()) && before.isUnloaded(each))
                    && selects(entity, context.step().expectedSql()) > selects(entity, withoutKeySelect(context));
        }

        /** Whether the flush had to do with it. */
        private static boolean isDirty(String variable, StepContext context) {
            Object entity = context.variables().object(variable);
            return context.before().sessions().values().stream()
                    .flatMap(session -> Stream.concat(session.dirty().stream(), session.deleted().stream()))
                    .anyMatch(each -> each == entity);
        }

        /** What was sent, without the SELECT of the keys that a bulk statement matches. */
        private static List<String> withoutKeySelect(StepContext context) {
            List<String> sent = new ArrayList<>(context.outcome().sql());
            if (context.is("bulkUpdate", "bulkDelete") && sent.size() > 1) {
                sent.remove(sent.size() - 2);
            }
            return sent;
        }

        private static long selects(EntityModel entity, List<String> statements) {
            return statements.stream()
                    .filter(sql -> sql.startsWith("SELECT ") && sql.matches(".*\\b" + entity.rootTable() + "\\b.*"))
                    .count();
        }

        private boolean owe(String variable, StepContext context) {
            Set<String> attributes = owed.computeIfAbsent(variable, name -> new HashSet<>());
            boolean more = false;
            for (EntityModel.Attribute attribute : context.entity(variable).attributes()) {
                if (context.expected().attributes(variable).path("loaded").has(attribute.name())
                        && context.before(variable).isUnloaded(attribute)
                        && !context.after(variable).isLoaded(attribute)) {
                    more |= attributes.add(attribute.name());
                }
            }
            return more;
        }

        @Override
        public boolean covers(Difference difference, StepContext context) {
            return switch (difference.kind()) {
                case VALUES -> difference.what().equals("attrs") && isOwed(difference, context);
                case ROUND_TRIPS -> excess(context) <= paid(context);
                case ERROR_KIND -> "ObjectDeleted".equals(context.step().expectedError())
                        && context.outcome().failure() instanceof StaleDataException;
                default -> false;
            };
        }

        private boolean isOwed(Difference difference, StepContext context) {
            EntityModel.Attribute attribute =
                    context.entity(difference.subject()).attribute(difference.attribute());
            ObjectView after = context.after(difference.subject());
            Set<String> attributes = owed.getOrDefault(difference.subject(), Set.of());
            boolean stillExpired = !attributes.isEmpty()
                    && attribute.relationship()
                    && after.status() == EntityStatus.TRANSIENT
                    && difference.expected().equals("unset");
            return !after.isLoaded(attribute) && (attributes.contains(attribute.name()) || stillExpired);
        }

        /** A load that the reference did not need flushes first. */
        @Override
        public Effect diverges(StepContext context) {
            return paid(context) > 0
                            && !context.is("flush", "commit", "beginNested", "releaseNested")
                            && hasChanges(context.outcome().sql())
                            && !hasChanges(context.step().expectedSql())
                    ? Effect.ENDS
                    : Effect.CONTINUES;
        }

        private static boolean hasChanges(List<String> statements) {
            return statements.stream().anyMatch(sql -> sql.matches("(INSERT|UPDATE|DELETE) .*"));
        }

        private static int excess(StepContext context) {
            return context.outcome().sql().size() - context.step().expectedSql().size();
        }

        /** How many objects this step has loaded which the reference had loaded before. */
        private long paid(StepContext context) {
            return owed.entrySet().stream()
                    .filter(each -> each.getValue().stream()
                            .map(name -> context.entity(each.getKey()).attribute(name))
                            .anyMatch(attribute -> context.before(each.getKey()).isUnloaded(attribute)
                                    && context.after(each.getKey()).isLoaded(attribute)))
                    .count();
        }
    }

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
        public Effect diverges(StepContext context) {
            boolean resolved = "CircularDependency".equals(context.step().expectedError())
                    && context.family().name().equals("tree") // parent_id is nullable
                    && context.succeeded();
            if (!resolved) {
                return Effect.CONTINUES;
            }
            return context.is("commit") ? Effect.ENDS : Effect.SUSPENDS;
        }
    }

    private static final class MergeOfPending implements DeltaRule {
        @Override
        public Effect diverges(StepContext context) {
            if (!context.is("merge") || context.trace().options().autoflush()) {
                return Effect.CONTINUES;
            }
            String variable = context.step().text("var");
            ObjectView source = context.before(variable);
            return source != null
                            && source.status() == EntityStatus.PENDING
                            && context.step().session().equals(source.session())
                            && context.outcome().result() == context.variables().object(variable)
                            && !context.step().expect().path("result").asText().equals(variable)
                    ? Effect.ENDS
                    : Effect.CONTINUES;
        }
    }

    private static final class MergeOfMissingVersion implements DeltaRule {
        @Override
        public Effect diverges(StepContext context) {
            return context.is("merge")
                            && context.step().expectedError() == null
                            && context.family().name().equals("versioned")
                            && context.outcome().failure() instanceof StaleDataException
                    ? Effect.ENDS
                    : Effect.CONTINUES;
        }
    }

    /** In memory the reference has changed an object that it could not decide about; here the attribute is unloaded. */
    private static final class UndecidableExpired implements DeltaRule {
        private final Map<String, JsonNode> written = new LinkedHashMap<>();

        @Override
        public int adjust(StepContext context) {
            written.entrySet()
                    .removeIf(each -> !each.getValue().equals(expected(each.getKey(), context)));
            if (!context.is("bulkUpdate") || !context.succeeded() || List.of("none", "fetch").contains(context.step().text("synchronize"))) {
                return 0;
            }
            int count = 0;
            for (String variable : context.mentioned()) {
                if (isUndecidable(variable, context)) {
                    for (String name : (Iterable<String>) () -> context.step().argument("values").fieldNames()) {
                        count += note(variable, name, context);
                    }
                }
            }
            return count;
        }

        private static boolean isUndecidable(String variable, StepContext context) {
            EntityModel entity = context.family().entity(context.step().text("entity"));
            ObjectView before = context.before(variable);
            if (before == null
                    || before.status() != EntityStatus.PERSISTENT
                    || !entity.type().isInstance(context.variables().object(variable))) {
                return false;
            }
            for (JsonNode condition : context.step().optional("where")) {
                if (before.isUnloaded(entity.attribute(condition.path(0).asText()))) {
                    return true;
                }
            }
            return false;
        }

        private int note(String variable, String name, StepContext context) {
            EntityModel.Attribute attribute = context.entity(variable).attribute(name);
            JsonNode value = expected(variable + "." + name, context);
            if (value != null && context.after(variable).isUnloaded(attribute)) {
                written.put(variable + "." + name, value);
                return 1;
            }
            return 0;
        }

        private static JsonNode expected(String place, StepContext context) {
            String[] parts = place.split("\\.");
            return context.expected().attributes(parts[0]).path("loaded").get(parts[1]);
        }

        @Override
        public boolean covers(Difference difference, StepContext context) {
            if (difference.kind() == Kind.ROUND_TRIPS) {
                return context.outcome().sql().size() - context.step().expectedSql().size() <= read(context);
            }
            return difference.what().equals("attrs")
                    && written.containsKey(difference.subject() + "." + difference.attribute());
        }

        /** How many of the attributes this step has read from the database. */
        private long read(StepContext context) {
            return written.keySet().stream()
                    .map(place -> place.split("\\."))
                    .filter(place -> {
                        EntityModel.Attribute attribute = context.entity(place[0]).attribute(place[1]);
                        return context.before(place[0]).isUnloaded(attribute)
                                && context.after(place[0]).isLoaded(attribute);
                    })
                    .count();
        }
    }

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

    private static final class NothingSentNothingConnected implements DeltaRule {
        private final Map<String, Boolean> idle = new LinkedHashMap<>();

        @Override
        public boolean covers(Difference difference, StepContext context) {
            return "tx.connected".equals(difference.attribute())
                    && difference.expected().equals("true")
                    && idle.getOrDefault(difference.subject(), true);
        }

        @Override
        public int adjust(StepContext context) {
            String session = context.step().session();
            boolean sent = !context.outcome().sql().isEmpty();
            boolean begun = context.after().sessions().get(session).begun();
            idle.put(session, !begun || idle.getOrDefault(session, true) && !sent);
            return 0;
        }
    }
}
