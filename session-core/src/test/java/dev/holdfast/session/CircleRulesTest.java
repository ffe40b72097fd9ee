package dev.holdfast.session;

import static dev.holdfast.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.dialect.Feature;
import dev.holdfast.engine.Engine;
import dev.holdfast.error.CircularDependencyException;
import dev.holdfast.error.StaleDataException;
import dev.holdfast.junit.Isolation;
import dev.holdfast.junit.OnEveryDatabase;
import dev.holdfast.junit.Requires;
import dev.holdfast.junit.Schema;
import dev.holdfast.junit.SessionTest;
import dev.holdfast.junit.Statements;
import dev.holdfast.mapping.Registry;
import dev.holdfast.sql.StatementKind;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Rows that refer to each other in a circle (FL-17), and graphs that are deep. */
@SessionTest(value = CircleRulesTest.TrainSchema.class, isolation = Isolation.RESET, ownDatabase = true)
class CircleRulesTest {
    private static final long SMALL_STACK = 256 * 1024;

    /** What these tests store. */
    public static final class TrainSchema implements Schema {
        @Override
        public Registry registry() {
            return Registry.of(Wagon.class, Team.class, Player.class, Knot.class);
        }
    }

    /** Knows its neighbours, each by a foreign key that may be NULL. */
    @Entity
    @Table(name = "wagon")
    public static class Wagon {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        Long id;

        @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.ALL)
        @JoinColumn(name = "next_id")
        Wagon next;

        @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.ALL)
        @JoinColumn(name = "previous_id")
        Wagon previous;

        static List<Wagon> train(int length) {
            List<Wagon> wagons = new ArrayList<>();
            for (int i = 0; i < length; i++) {
                wagons.add(new Wagon());
            }
            for (int i = 1; i < length; i++) {
                wagons.get(i - 1).next = wagons.get(i);
            }
            return wagons;
        }
    }

    /** Has a captain as soon as it has players. */
    @Entity
    @Table(name = "team")
    public static class Team {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        Long id;

        @Version
        int version;

        @Column(length = 40)
        String name;

        @ManyToOne(fetch = FetchType.LAZY)
        @JoinColumn(name = "captain_id")
        Player captain;

        @OneToMany(mappedBy = "team", cascade = CascadeType.ALL, orphanRemoval = true)
        List<Player> players = new ArrayList<>();
    }

    /** Plays in a team, always. */
    @Entity
    @Table(name = "player")
    public static class Player {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        Long id;

        @ManyToOne(fetch = FetchType.LAZY, optional = false)
        @JoinColumn(name = "team_id", nullable = false)
        Team team;
    }

    /** Is tied to another one, always. */
    @Entity
    @Table(name = "knot")
    public static class Knot {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        Long id;

        @ManyToOne(fetch = FetchType.LAZY, optional = false)
        @JoinColumn(name = "tied_to", nullable = false)
        Knot tiedTo;
    }

    private static long count(Engine engine, String what) {
        return engine.execute("SELECT count(*) FROM " + what).scalarOne(Long.class);
    }

    @OnEveryDatabase
    void FL_17_aCircleGoesInWithOneUpdateMore(Session session, Engine engine, Statements sql) {
        List<Wagon> train = Wagon.train(5);
        train.get(4).next = train.get(0);
        session.add(train.get(0));

        session.flush();

        assertThat(sql.count(StatementKind.UPDATE)).isEqualTo(1);
        session.commit();
        assertThat(count(engine, "wagon WHERE next_id IS NOT NULL")).isEqualTo(5);
        for (Wagon wagon : train) {
            assertThat(wagon.next.id).isNotNull();
        }
    }

    @OnEveryDatabase
    void FL_17_aCircleGoesOutWithOneUpdateMore(Session session, Engine engine, Statements sql) {
        List<Wagon> train = Wagon.train(4);
        train.get(3).next = train.get(0);
        session.add(train.get(0));
        session.commit();
        train.forEach(wagon -> assertThat(wagon.next.id).isNotNull());
        sql.clear();

        train.forEach(session::delete);
        session.flush();

        assertThat(sql.count(StatementKind.UPDATE)).isEqualTo(1);
        session.commit();
        assertThat(count(engine, "wagon")).isZero();
    }

    @OnEveryDatabase
    void FL_17_olderRowsFormACircleWithoutOneMoreUpdate(Session session, Engine engine, Statements sql) {
        Wagon old = new Wagon();
        session.add(old);
        session.commit();
        Wagon fresh = new Wagon();
        fresh.next = old;
        old.next = fresh;
        session.add(fresh);
        sql.clear();

        session.flush();

        assertThat(sql.count(StatementKind.INSERT)).isEqualTo(1);
        assertThat(sql.count(StatementKind.UPDATE)).isEqualTo(1);
        session.commit();
        assertThat(old.next).isSameAs(fresh);
        assertThat(fresh.next).isSameAs(old);
    }

    @OnEveryDatabase
    @Requires(Feature.RETURNING)
    void FL_17_twoClassesThatNeedEachOther(Session session, Engine engine, Statements sql) {
        Team team = new Team();
        Player captain = new Player();
        Player other = new Player();
        team.players.add(captain);
        team.players.add(other);
        team.captain = captain;
        session.add(team);

        session.commit();

        assertThat(sql.list().stream()
                        .map(one -> one.kind() + " " + one.tables().get(0)))
                .containsExactly("INSERT team", "INSERT player", "UPDATE team");
        assertThat(engine.execute("SELECT captain_id FROM team").scalarOne(Long.class))
                .isEqualTo(captain.id);
        assertThat(team.version).isEqualTo(1);

        session.delete(team);
        session.commit();
        assertThat(count(engine, "team") + count(engine, "player")).isZero();
    }

    @OnEveryDatabase
    void FL_17_aCaptainMayBeReplacedByANewPlayer(Session session, Engine engine) {
        Team team = new Team();
        Player first = new Player();
        team.players.add(first);
        team.captain = first;
        session.add(team);
        session.commit();

        Player second = new Player();
        team.players.add(second);
        team.players.remove(first);
        team.captain = second;
        session.commit();

        assertThat(engine.execute("SELECT captain_id FROM team").scalarOne(Long.class))
                .isEqualTo(second.id);
        assertThat(count(engine, "player")).isEqualTo(1);
        assertThat(team.version).isEqualTo(2);

        Player third = new Player();
        team.players.add(third);
        team.captain = third;
        team.name = "Reds";
        session.commit();

        assertThat(engine.execute("SELECT captain_id FROM team").scalarOne(Long.class))
                .isEqualTo(third.id);
        assertThat(team.version).isEqualTo(3);
    }

    @OnEveryDatabase
    void FL_17_aKeyWrittenLateIsCheckedLikeAnyOther(Session session) {
        Team team = new Team();
        session.add(team);
        session.commit();
        assertThat(team.version).isEqualTo(1);
        session.connection().execute("UPDATE team SET version = 7");
        Player captain = new Player();
        team.players.add(captain);
        team.captain = captain;

        assertThatThrownBy(session::flush)
                .isInstanceOf(StaleDataException.class)
                .hasMessageContaining("Team");
    }

    @OnEveryDatabase
    void FL_17_aCircleThatNothingOpensIsRefused(Session session, Engine engine, Statements sql) {
        Knot one = new Knot();
        Knot other = new Knot();
        one.tiedTo = other;
        other.tiedTo = one;
        session.addAll(List.of(one, other));

        assertThatThrownBy(session::flush)
                .isInstanceOf(CircularDependencyException.class)
                .hasMessageContaining("Knot")
                .hasMessageEndingWith("[circular-rows]");

        sql.assertCount(0);
        assertThat(session.isActive()).isFalse();
        session.rollback();
        session.add(new Wagon());
        session.commit();
        assertThat(count(engine, "wagon")).isEqualTo(1);
    }

    @OnEveryDatabase
    void FL_17_neighboursThatKnowEachOther(Session session, Engine engine) {
        List<Wagon> train = Wagon.train(300);
        for (int i = 1; i < train.size(); i++) {
            train.get(i).previous = train.get(i - 1);
        }
        session.addAll(train);

        session.commit();

        assertThat(count(engine, "wagon WHERE next_id IS NOT NULL AND previous_id IS NOT NULL"))
                .isEqualTo(298);
        session.deleteAll(train);
        session.commit();
        assertThat(count(engine, "wagon")).isZero();
    }

    @OnEveryDatabase
    void FL_17_aRolledBackCircleCanBeAddedAgain(Session session, Engine engine) {
        List<Wagon> train = Wagon.train(2);
        train.get(1).next = train.get(0);
        session.addAll(train);
        session.flush();
        session.rollback();

        session.addAll(train);
        session.commit();

        assertThat(count(engine, "wagon WHERE next_id IS NOT NULL")).isEqualTo(2);
    }

    @OnEveryDatabase
    void R_22_aLongTrainNeedsNoStack(SessionFactory sessions, Engine engine) throws InterruptedException {
        List<Wagon> train = Wagon.train(20_000);
        train.get(train.size() - 1).next = train.get(0);

        onSmallStack(() -> sessions.transact(session -> session.add(train.get(0))));

        assertThat(count(engine, "wagon WHERE next_id IS NOT NULL")).isEqualTo(20_000);
    }

    @OnEveryDatabase
    void R_22_aLongTrainIsDeletedWithoutStack(SessionFactory sessions, Engine engine) throws InterruptedException {
        List<Wagon> train = Wagon.train(3_000);
        train.get(train.size() - 1).next = train.get(0);
        sessions.transact(session -> session.add(train.get(0)));

        onSmallStack(() -> sessions.transact(session -> {
            List<Wagon> stored = session.execute(select(Wagon.class)).all();
            session.delete(stored.get(0));
        }));

        assertThat(count(engine, "wagon")).isZero();
    }

    private static void onSmallStack(Runnable work) throws InterruptedException {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread thread = new Thread(null, work, "small stack", SMALL_STACK);
        thread.setUncaughtExceptionHandler((any, thrown) -> failure.set(thrown));
        thread.start();
        thread.join();
        assertThat(failure.get()).isNull();
    }
}
