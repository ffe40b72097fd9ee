package dev.holdfast.junit;

import static dev.holdfast.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.engine.Connection;
import dev.holdfast.session.Session;
import dev.holdfast.sql.StatementKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

@SessionTest({Band.class, Song.class})
class StatementsTest {
    @BeforeEach
    void twoSongsOfOneBand(Session session) {
        Band band = new Band("Stereolab");
        band.songs().add(new Song("French Disko"));
        band.songs().add(new Song("Lo Boob Oscillator"));
        session.add(band);
        session.commit();
    }

    @OnEveryDatabase
    void whatTheSetUpSentDoesNotCount(Statements sql) {
        assertThat(sql.list()).isEmpty();
        sql.assertCount(0).assertNoLazyLoads();
    }

    @OnEveryDatabase
    void everyStatementHasItsReason(Session session, Statements sql) {
        Band band = session.execute(select(Band.class)).one();
        assertThat(band.songs()).hasSize(2);

        sql.assertCount(2).assertCount(StatementKind.SELECT, 2);
        assertThat(sql.list().get(0).isLazyLoad()).isFalse();
        assertThat(sql.list().get(1).isLazyLoad()).isTrue();
        assertThat(sql.list().get(1).cause().text()).isEqualTo("lazy load of Band.songs");
        assertThat(sql.list().get(1).rows()).isEqualTo(2);
        assertThat(sql.list().get(1).tables()).contains("song");
    }

    @Test
    void aWrongCountShowsTheStatementsAndTheirReasons(Session session, Statements sql) {
        session.execute(select(Band.class)).one().songs().size();

        assertThatThrownBy(() -> sql.assertCount(1))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageStartingWith("Expected 1 statement but 2 were sent:\n  1. SELECT ")
                .hasMessageContaining("\n     because: query of Band\n  2. SELECT ")
                .hasMessageEndingWith("\n     because: lazy load of Band.songs");
    }

    @Test
    void aLazyLoadShowsTheAttributeAndWhatToDo(Session session, Statements sql) {
        session.execute(select(Band.class)).one().songs().size();

        assertThatThrownBy(sql::assertNoLazyLoads)
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageStartingWith("Expected no lazy loads but 1 was sent:\n  1. SELECT ")
                .hasMessageEndingWith("\n     because: lazy load of Band.songs"
                        + "\nLoad Band.songs up front, with options(selectin(...)) or options(joined(...)).");
    }

    @Test
    void aFailedStatementIsShownAsFailed(Connection connection, Statements sql) {
        assertThatThrownBy(() -> connection.execute("SELECT nothing FROM nowhere"));

        assertThat(sql.list())
                .singleElement()
                .satisfies(one -> assertThat(one.failure()).isNotNull());
        assertThat(sql.toString()).contains("1 statement\n  1. SELECT nothing FROM nowhere\n     because: statement");
    }

    @Test
    void clearedStatementsAreForgotten(Session session, Statements sql) {
        session.execute(select(Band.class)).all();

        sql.clear();

        assertThat(sql.count()).isZero();
        assertThatCode(() -> sql.assertCount(0)).doesNotThrowAnyException();
    }
}
