package dev.holdfast.session;

import static dev.holdfast.session.Inspect.state;
import static dev.holdfast.sql.Sql.delete;
import static dev.holdfast.sql.Sql.select;
import static dev.holdfast.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.fixtures.Genre;
import dev.holdfast.fixtures.Genre_;
import dev.holdfast.fixtures.MusicSchema;
import dev.holdfast.fixtures.Track;
import dev.holdfast.fixtures.Track_;
import dev.holdfast.junit.OnEveryDatabase;
import dev.holdfast.junit.SessionTest;
import dev.holdfast.junit.Statements;
import dev.holdfast.state.EntityStatus;
import org.junit.jupiter.api.BeforeEach;

/** Statements on entities, section 12 of the rules. */
@SessionTest(MusicSchema.class)
class BulkRulesTest {
    private Track paperhouse;
    private Track vitamin;

    @BeforeEach
    void twoTracks(Session session) {
        paperhouse = new Track("Paperhouse", 447);
        vitamin = new Track("Vitamin C", 214);
        session.add(paperhouse);
        session.add(vitamin);
        session.flush();
    }

    @OnEveryDatabase
    void BK_01_pendingChangesAreFlushedFirst(Session session) {
        vitamin.lasts(1000);

        long rows = session.execute(
                        update(Track.class).set(Track_.title, "long").where(Track_.seconds.gt(900)))
                .rowCount();

        assertThat(rows).isEqualTo(1);
        assertThat(vitamin.title()).isEqualTo("long");
    }

    @OnEveryDatabase
    void BK_12_heldInstancesFollowAnUpdate(Session session, Statements sql) {
        long rows = session.execute(update(Track.class)
                        .set(Track_.seconds, Track_.seconds.times(2))
                        .where(Track_.title.eq("Vitamin C")))
                .rowCount();

        assertThat(rows).isEqualTo(1);
        sql.assertCount(1);
        assertThat(vitamin.seconds()).isEqualTo(428);
        assertThat(paperhouse.seconds()).isEqualTo(447);
        assertThat(session.dirty()).isEmpty();
    }

    @OnEveryDatabase
    void BK_14_whatCannotBeEvaluatedIsFetched(Session session) {
        session.execute(
                update(Track.class)
                        .set(Track_.seconds, 1)
                        .where(Track_.title.lower().eq("vitamin c")),
                Synchronize.FETCH);

        assertThat(vitamin.seconds()).isEqualTo(1);
        assertThat(paperhouse.seconds()).isEqualTo(447);
    }

    @OnEveryDatabase
    void BK_17_heldInstancesFollowADelete(Session session) {
        session.execute(delete(Track.class).where(Track_.seconds.lt(300)));

        assertThat(state(vitamin).status()).isEqualTo(EntityStatus.DELETED);
        assertThat(session.execute(select(Track.class)).one()).isSameAs(paperhouse);
    }

    @OnEveryDatabase
    void BK_17_aRollbackBringsThemBack(Session session) {
        session.commit();
        session.execute(delete(Track.class).where(Track_.seconds.lt(300)));

        session.rollback();

        assertThat(state(vitamin).status()).isEqualTo(EntityStatus.PERSISTENT);
        assertThat(vitamin.title()).isEqualTo("Vitamin C");
    }

    @OnEveryDatabase
    void BK_18_withoutSynchronisingNothingInMemoryChanges(Session session) {
        session.execute(update(Track.class).set(Track_.seconds, 1), Synchronize.NONE);

        assertThat(vitamin.seconds()).isEqualTo(214);
        session.refresh(vitamin);
        assertThat(vitamin.seconds()).isEqualTo(1);
    }

    @OnEveryDatabase
    void BK_13_nullFollowsSqlLogic(Session session) {
        Genre nameless = new Genre("none", null);
        session.add(nameless);
        session.flush();

        session.execute(update(Genre.class).set(Genre_.name, "named").where(Genre_.name.ne("named")));

        assertThat(nameless.name()).isNull();
    }
}
