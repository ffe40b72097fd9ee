package dev.holdfast.traces;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.agent.SessionAgent;
import dev.holdfast.error.InvalidRequestException;
import dev.holdfast.error.ResourceClosedException;
import dev.holdfast.error.StaleDataException;
import dev.holdfast.state.EntityStatus;
import dev.holdfast.traces.Difference.Kind;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A replayer that cannot fail is a defect: every kind of observation is shown wrong and must be reported. */
class ComparisonTest {
    @BeforeAll
    static void enhance() {
        SessionAgent.install();
    }

    @Test
    void whatTheReferenceShowedIsNoDifference() throws Exception {
        assertThat(new Scene().differences()).isEmpty();
    }

    /** One observation that is not what the reference showed, and how it must be reported. */
    record Wrong(String name, Kind kind, String place, Consumer<Scene> change) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Wrong> wrongSteps() {
        return Stream.of(
                new Wrong("an error", Kind.ERROR_KIND, "error", s -> s.fails(new InvalidRequestException("no [x]"))),
                new Wrong("a crash", Kind.ERROR_KIND, "error", s -> s.fails(new IllegalStateException("crash"))),
                new Wrong("order of a result", Kind.VALUES, "result", s -> s.result(List.of(s.unbound, s.address))),
                new Wrong("too short a result", Kind.VALUES, "result", s -> s.result(List.of(s.address))),
                new Wrong("no result", Kind.VALUES, "result", s -> s.result(StepOutcome.NONE)),
                new Wrong("a null result", Kind.VALUES, "result", s -> s.result(null)),
                new Wrong("a number as result", Kind.VALUES, "result", s -> s.result(2)),
                new Wrong(
                        "one statement more", Kind.ROUND_TRIPS, "sql", s -> s.sends("SELECT a", "SELECT b", "COMMIT")));
    }

    static Stream<Wrong> wrongObjects() {
        return Stream.of(
                new Wrong("a state", Kind.STATE, "states u1", s -> s.status(s.user, EntityStatus.DELETED, "s1")),
                new Wrong("a session", Kind.STATE, "states u1", s -> s.status(s.user, EntityStatus.PERSISTENT, "s2")),
                new Wrong("a key", Kind.STATE, "keys o1", s -> s.key(s.order, 45)),
                new Wrong("an untranslated key", Kind.STATE, "keys o1", s -> s.key(s.order, 4)),
                new Wrong("a lost key", Kind.STATE, "keys o1", s -> s.key(s.order, null)),
                new Wrong("a key too much", Kind.STATE, "keys a1", s -> s.key(s.address, 88)),
                new Wrong("a text", Kind.VALUES, "attrs u1.name", s -> s.value(s.user, "name", "bob")),
                new Wrong("a value for null", Kind.VALUES, "attrs u1.age", s -> s.value(s.user, "age", 1)),
                new Wrong("null for a value", Kind.VALUES, "attrs u1.name", s -> s.value(s.user, "name", null)),
                new Wrong("an identifier", Kind.VALUES, "attrs u1.id", s -> s.value(s.user, "id", 3)),
                new Wrong("a foreign key", Kind.VALUES, "attrs a1.user_id", s -> s.value(s.address, "userId", 3)),
                new Wrong("a reference", Kind.VALUES, "attrs a1.user", s -> s.value(s.address, "user", s.order)),
                new Wrong("no reference", Kind.VALUES, "attrs a1.user", s -> s.value(s.address, "user", null)),
                new Wrong(
                        "a collection",
                        Kind.VALUES,
                        "attrs u1.addresses",
                        s -> s.value(s.user, "addresses", List.of(s.unbound, s.address))),
                new Wrong("unloaded", Kind.VALUES, "attrs u1.name", s -> s.unload(s.user, "name")),
                new Wrong("unset", Kind.VALUES, "attrs u1.name", s -> s.unset(s.user, "name")),
                new Wrong("loaded", Kind.VALUES, "attrs u1.orders", s -> s.value(s.user, "orders", List.of())),
                new Wrong("forgotten", Kind.VALUES, "attrs u1.orders", s -> s.unset(s.user, "orders")),
                new Wrong("a value for unset", Kind.VALUES, "attrs a1.id", s -> s.value(s.address, "id", 7)),
                new Wrong("unloaded for unset", Kind.VALUES, "attrs u1.profile", s -> s.unload(s.user, "profile")),
                new Wrong("neither of either", Kind.VALUES, "attrs o1.descr", s -> s.value(s.order, "descr", "old")));
    }

    static Stream<Wrong> wrongTables() {
        return Stream.of(
                new Wrong(
                        "a value",
                        Kind.TABLES,
                        "tables users",
                        s -> s.empty("users").row("users", 33L, "bob", null)),
                new Wrong(
                        "a key",
                        Kind.TABLES,
                        "tables users",
                        s -> s.empty("users").row("users", 3L, "ann", null)),
                new Wrong(
                        "a foreign key",
                        Kind.TABLES,
                        "tables addresses",
                        s -> s.empty("addresses").row("addresses", 88L, "y", 3L)),
                new Wrong("a missing row", Kind.TABLES, "tables users", s -> s.empty("users")),
                new Wrong("another row", Kind.TABLES, "tables items", s -> s.row("items", 1L, "a", null)),
                new Wrong("unreadable", Kind.TABLES, "tables", s -> s.unreadable("locked")));
    }

    static Stream<Wrong> wrongSessions() {
        return Stream.of(
                new Wrong(
                        "new",
                        Kind.STATE,
                        "sessions s1.new",
                        s -> s.sets(List.of(), List.of(s.user), List.of(s.unbound), List.of(s.unbound, s.user))),
                new Wrong(
                        "dirty",
                        Kind.STATE,
                        "sessions s1.dirty",
                        s -> s.sets(List.of(s.address), List.of(), List.of(s.unbound), List.of(s.unbound, s.user))),
                new Wrong(
                        "deleted",
                        Kind.STATE,
                        "sessions s1.deleted",
                        s -> s.sets(List.of(s.address), List.of(s.user), List.of(s.user), List.of(s.unbound, s.user))),
                new Wrong(
                        "identity map",
                        Kind.STATE,
                        "sessions s1.identityMap",
                        s -> s.sets(List.of(s.address), List.of(s.user), List.of(s.unbound), List.of(s.user, s.user))),
                new Wrong("begun", Kind.STATE, "sessions s1.tx.begun", s -> s.transaction(false, 1, true, true)),
                new Wrong(
                        "savepoints", Kind.STATE, "sessions s1.tx.savepoints", s -> s.transaction(true, 2, true, true)),
                new Wrong(
                        "connected", Kind.STATE, "sessions s1.tx.connected", s -> s.transaction(true, 1, false, true)),
                new Wrong("usable", Kind.STATE, "sessions s1.tx.usable", s -> s.transaction(true, 1, true, false)));
    }

    @ParameterizedTest
    @MethodSource({"wrongSteps", "wrongObjects", "wrongTables", "wrongSessions"})
    void everyWrongObservationIsReported(Wrong wrong) throws Exception {
        Scene scene = new Scene();

        wrong.change().accept(scene);

        List<Difference> differences = scene.differences();
        assertThat(differences).extracting(Difference::place).containsExactly(wrong.place());
        assertThat(differences).extracting(Difference::kind).containsExactly(wrong.kind());
    }

    @Test
    void nullAndEmptyAreAsGoodAsUnset() throws Exception {
        Scene scene = new Scene();

        scene.value(scene.user, "profile", null).value(scene.address, "id", null);

        assertThat(scene.differences()).isEmpty();
    }

    @Test
    void eitherMayBeLoadedWithItsValue() throws Exception {
        Scene scene = new Scene();

        scene.value(scene.order, "descr", "new");

        assertThat(scene.differences()).isEmpty();
    }

    @Test
    void errorsHaveTheKindsOfTheTraces() {
        assertThat(ErrorKinds.of(null)).isNull();
        assertThat(ErrorKinds.of(new StaleDataException("gone [x]", List.of()))).isEqualTo("StaleData");
        assertThat(ErrorKinds.of(new ResourceClosedException("closed [x]"))).isEqualTo("TransactionClosed");
        assertThat(ErrorKinds.of(new InvalidRequestException("no [x]"))).isEqualTo("InvalidRequest");
        assertThat(ErrorKinds.of(new InvalidRequestException("would blank a key [blank-primary-key]")))
                .isEqualTo("BlankPrimaryKey");
        assertThat(ErrorKinds.of(new IllegalStateException("crash"))).isEqualTo("IllegalStateException");
    }

    @Test
    void aSavepointMayBeSentLaterButOnlyOnce() throws IOException {
        RoundTrips roundTrips = new RoundTrips();

        assertThat(roundTrips.compare(step("\"SAVEPOINT\", \"SELECT a\""), List.of()))
                .isEmpty();
        assertThat(roundTrips.compare(step("\"INSERT a\""), List.of("SAVEPOINT", "INSERT a")))
                .isEmpty();
        assertThat(roundTrips.compare(step("\"INSERT a\""), List.of("SAVEPOINT", "INSERT a")))
                .isPresent();
        assertThat(roundTrips.compare(step(""), List.of("SELECT a"))).isPresent();
    }

    @Test
    void aFamilyThatPassesLessThanRequiredIsNamed() throws IOException {
        Trace trace = TraceFiles.parse("{\"id\": \"x\", \"family\": \"tree\"}");
        TraceResult failed = new TraceResult(
                trace, Map.of(Kind.STATE, new TraceResult.Finding(0, "flush", List.of())), Map.of(), 0, null);
        ReplayReport report = new ReplayReport(DatabaseKind.H2, List.of(failed), 1);

        assertThat(report.shortfalls(ReplayOptions.required("tree:95"))).hasSize(1);
        assertThat(report.shortfalls(ReplayOptions.required("shop:1"))).hasSize(1);
        assertThat(report.shortfalls(ReplayOptions.required(""))).isEmpty();
        assertThat(report.summary())
                .isEqualTo("traces: 0 passed of 1 (error kind 0, state 1, values 0, tables 0, round trips 0)");
    }

    private static Step step(String statements) throws IOException {
        return TraceFiles.parse("{\"steps\": [{\"op\": \"flush\", \"expect\": {\"sql\": [" + statements + "]}}]}")
                .steps()
                .get(0);
    }
}
