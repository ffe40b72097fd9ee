package dev.holdfast.session;

import static dev.holdfast.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.fixtures.Artist;
import dev.holdfast.fixtures.MusicSchema;
import dev.holdfast.junit.OnEveryDatabase;
import dev.holdfast.junit.SessionTest;
import java.util.ArrayList;
import java.util.List;

/** What the session holds weakly and what strongly: ST-20 to ST-23. */
@SessionTest(MusicSchema.class)
class WeakRulesTest {
    private static void addHundred(Session session) {
        for (int i = 0; i < 100; i++) {
            session.add(new Artist("artist " + i));
        }
        session.flush();
    }

    private static void collect() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(20);
        }
    }

    @OnEveryDatabase
    void ST_20_cleanInstancesMayLeaveTheIdentityMap(Session session) throws InterruptedException {
        addHundred(session);

        collect();

        assertThat(session.identityMap().size()).isLessThan(100);
        assertThat(session.execute(select(Artist.class)).all()).hasSize(100);
    }

    @OnEveryDatabase
    void ST_21_pendingChangedAndMarkedInstancesStay(Session session) throws InterruptedException {
        addHundred(session);
        List<Artist> all = new ArrayList<>(session.execute(select(Artist.class)).all());
        all.subList(0, 50).forEach(artist -> artist.foundedIn(1968));
        all.clear();

        collect();

        assertThat(session.dirty()).hasSize(50);
        session.flush();
        assertThat(session.connection()
                        .execute("SELECT count(*) FROM artist WHERE founded = 1968")
                        .scalarOne(Long.class))
                .isEqualTo(50);
    }

    @OnEveryDatabase
    void ST_23_aStrongIdentityMapKeepsEverything(SessionFactory sessions) throws InterruptedException {
        try (Session session = sessions.open(options -> options.strongIdentityMap(true))) {
            addHundred(session);

            collect();

            assertThat(session.identityMap()).hasSize(100);
        }
    }
}
