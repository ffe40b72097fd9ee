package dev.holdfast.traces;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.state.EntityStatus;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Runs one trace and compares it step by step. Used once, by one thread. */
final class TraceRun implements DeltaRule.Repairs {
    private static final System.Logger LOGGER = System.getLogger(TraceRun.class.getName());

    private final TraceEnvironment environment;
    private final Trace trace;
    private final Family family;
    private final Labels labels;
    private final Variables variables = new Variables();
    private final Expected expected;
    private final Matching matching;
    private final Comparison comparison;
    private final RoundTrips roundTrips = new RoundTrips();
    private final Map<DeliberateDifference, DeltaRule> rules = new EnumMap<>(DeliberateDifference.class);
    private final Map<DeliberateDifference, Integer> applied = new EnumMap<>(DeliberateDifference.class);
    private final Map<Difference.Kind, TraceResult.Finding> first = new EnumMap<>(Difference.Kind.class);
    private Map<String, SessionDriver> sessions = Map.of();
    private @Nullable Step current;
    private int allowances;
    private TraceResult.@Nullable Cut cut;

    TraceRun(TraceEnvironment environment, Trace trace) {
        this.environment = environment;
        this.trace = trace;
        this.family = environment.family();
        this.labels = new Labels(trace.options().generatedKeys());
        this.expected = new Expected(family.schema(), trace.options().sessions());
        this.matching = new Matching(family, labels, variables, this::view);
        this.comparison = new Comparison(family, matching, variables);
        for (DeliberateDifference difference : DeliberateDifference.values()) {
            rules.put(difference, difference.start());
        }
    }

    private ObjectView view(Object entity) {
        return SessionDriver.view(entity, sessions.values());
    }

    TraceResult run() throws SQLException {
        sessions = environment.open(trace);
        try {
            StepRunner runner = new StepRunner(family, variables, new Arguments(family, labels, variables), sessions);
            Observation before = observe(true);
            for (Step step : trace.steps()) {
                current = step;
                before = run(step, runner, before);
                if (cut != null) {
                    break;
                }
            }
        } catch (Throwable e) { // the session could not even be looked at: the trace has failed
            broken(e);
        } finally {
            close();
        }
        return new TraceResult(trace, first, applied, allowances, cut);
    }

    private void broken(Throwable failure) {
        if (current == null) {
            throw new IllegalStateException("trace " + trace.id() + " cannot begin", failure);
        }
        record(
                current,
                new Difference(
                        Difference.Kind.ERROR_KIND, "replay", "", null, "something to observe", describe(failure)));
    }

    private static String describe(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString().lines().limit(8).collect(Collectors.joining(" "));
    }

    private void close() throws SQLException {
        for (SessionDriver session : sessions.values()) {
            try {
                session.close();
            } catch (RuntimeException e) { // after the last step; the connection is taken back by force
                LOGGER.log(System.Logger.Level.WARNING, "closing a session of trace " + trace.id() + " failed", e);
            }
        }
        environment.database().keepNumbers(null);
    }

    private Observation run(Step step, StepRunner runner, Observation before) throws Throwable {
        StepOutcome outcome = outcome(step, runner);
        expected.apply(step.expect());
        Observation after = observe(step.expect().has("tables")
                || sessions.values().stream()
                        .map(session -> session.log().takeChanging())
                        .reduce(false, Boolean::logicalOr));
        learn(step, after);
        StepContext context = new StepContext(
                trace,
                environment.database().kind(),
                family,
                variables,
                labels,
                matching,
                step,
                outcome,
                expected,
                before,
                after);
        rules.forEach((difference, rule) -> count(difference, rule.adjust(context)));
        cut = divergence(context);
        if (cut != null) {
            return after;
        }
        judge(context);
        boolean settled = false;
        for (DeltaRule rule : rules.values()) {
            settled |= rule.settle(context, this);
        }
        environment.database().keepNumbers(connection());
        return settled ? observe(false) : after;
    }

    @Override
    public long takeKey(String table) throws SQLException {
        return environment.database().takeKey(table, connection());
    }

    @Override
    public boolean load(Object entity, EntityModel.Attribute attribute) throws Throwable {
        ObjectView view = view(entity);
        SessionDriver session = view.session() == null ? null : sessions.get(view.session());
        if (session == null || view.status() != EntityStatus.PERSISTENT || !view.isUnloaded(attribute)) {
            return false;
        }
        if (!session.view().usable()) {
            return false;
        }
        boolean begun = session.view().begun();
        try {
            session.withoutAutoflush(() -> StepRunner.read(attribute, entity));
            if (!begun) {
                session.commit(); // without expireOnCommit, else nothing would be left to be loaded
            }
        } finally {
            roundTrips.settled(session.log().take());
        }
        return true;
    }

    private StepOutcome outcome(Step step, StepRunner runner) {
        @Nullable Object result = StepOutcome.NONE;
        @Nullable Throwable failure = null;
        try {
            result = runner.run(step);
        } catch (Throwable e) { // what a step throws is what is compared
            failure = e;
        }
        List<String> sql = new ArrayList<>();
        sessions.values().forEach(session -> sql.addAll(session.log().take()));
        return new StepOutcome(failure, result, sql);
    }

    private void judge(StepContext context) {
        List<Difference> differences =
                new ArrayList<>(comparison.compare(context.step(), context.outcome(), expected, context.after()));
        roundTrips.compare(context.step(), context.outcome().sql()).ifPresent(differences::add);
        List<Difference> left = new ArrayList<>();
        for (Difference difference : differences) {
            if (!covered(difference, context)) {
                left.add(difference);
            }
        }
        left.forEach(difference -> record(context.step(), difference));
    }

    private TraceResult.@Nullable Cut divergence(StepContext context) {
        for (Map.Entry<DeliberateDifference, DeltaRule> rule : rules.entrySet()) {
            if (rule.getValue().diverges(context)) {
                count(rule.getKey(), 1);
                return new TraceResult.Cut(
                        context.step().number(), rule.getKey().rule());
            }
        }
        if (OtherDatabases.cannotRun(context)) {
            allowances++;
            return new TraceResult.Cut(context.step().number(), "database");
        }
        return null;
    }

    private boolean covered(Difference difference, StepContext context) {
        for (Map.Entry<DeliberateDifference, DeltaRule> entry : rules.entrySet()) {
            if (entry.getValue().covers(difference, context)) {
                count(entry.getKey(), 1);
                return true;
            }
        }
        if (OtherDatabases.allow(difference, context)) {
            allowances++;
            return true;
        }
        return false;
    }

    private void count(DeliberateDifference difference, int times) {
        if (times > 0) {
            applied.merge(difference, times, Integer::sum);
        }
    }

    private void record(Step step, Difference difference) {
        TraceResult.Finding finding = first.computeIfAbsent(
                difference.kind(), kind -> new TraceResult.Finding(step.number(), step.summary(), new ArrayList<>()));
        if (finding.step() == step.number()) {
            finding.differences().add(difference);
        }
    }

    private @Nullable Connection connection() {
        for (SessionDriver session : sessions.values()) {
            if (session.connected()) {
                return session.connection();
            }
        }
        return null;
    }

    private Observation observe(boolean readTables) {
        Map<String, ObjectView> objects = new LinkedHashMap<>();
        variables.names().forEach(name -> objects.put(name, view(variables.object(name))));
        objects.values().forEach(view -> view.values().values().forEach(this::see));
        Map<String, Observation.SessionView> views = new LinkedHashMap<>();
        sessions.forEach((name, session) -> views.put(name, session.view()));
        views.values().forEach(view -> variables.seeAll(view.identityMap()));
        if (!readTables) {
            return new Observation(objects, views, null, null);
        }
        try {
            return new Observation(objects, views, environment.database().rows(connection()), null);
        } catch (SQLException e) { // compared as unreadable tables
            return new Observation(objects, views, null, String.valueOf(e.getMessage()));
        }
    }

    private void see(@Nullable Object value) {
        if (value instanceof Iterable<?> members) {
            members.forEach(variables::see);
        } else {
            variables.see(value);
        }
    }

    /** Learns the keys that stand for the labels which a step shows for the first time. */
    private void learn(Step step, Observation after) {
        step.expect().path("keys").properties().forEach(key -> {
            ObjectView view = after.objects().get(key.getKey());
            if (view != null && view.key() != null && !key.getValue().isNull()) {
                EntityModel entity = family.entityOf(variables.object(key.getKey()));
                List<JsonNode> parts = Matching.parts(key.getValue());
                for (int i = 0; i < parts.size() && i < view.key().size(); i++) {
                    learn(matching.keyTable(entity, i), parts.get(i), view.key().get(i));
                }
            }
        });
        step.expect().path("attrs").properties().forEach(attributes -> {
            ObjectView view = after.objects().get(attributes.getKey());
            if (view != null) {
                EntityModel entity = family.entityOf(variables.object(attributes.getKey()));
                attributes.getValue().path("loaded").properties().forEach(value -> {
                    EntityModel.Attribute attribute = entity.attribute(value.getKey());
                    learn(attribute.keyTable(), value.getValue(), view.value(attribute));
                });
            }
        });
    }

    private void learn(@Nullable String table, JsonNode label, @Nullable Object key) {
        if (table != null && label.isNumber() && key instanceof Number number) {
            labels.learn(table, label.asLong(), number.longValue());
            environment.database().noteKey(table, number.longValue());
        }
    }
}
