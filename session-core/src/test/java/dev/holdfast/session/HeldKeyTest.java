package dev.holdfast.session;

import static dev.holdfast.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.error.InvalidArgumentException;
import dev.holdfast.fixtures.Album_;
import dev.holdfast.fixtures.Artist;
import dev.holdfast.fixtures.Artist_;
import dev.holdfast.fixtures.MusicSchema;
import dev.holdfast.junit.OnEveryDatabase;
import dev.holdfast.junit.SessionTest;
import dev.holdfast.junit.Statements;

/** The key of the entity a to-one relationship refers to, read from the owner's own row. */
@SessionTest(MusicSchema.class)
class HeldKeyTest {
    @OnEveryDatabase
    void theForeignKeyIsReadWithoutAJoin(Session session, Statements sql) {
        Artist can = new Artist("Can");
        can.release("Future Days");
        session.add(can);
        session.flush();

        var found = session.execute(select(Album_.title, Album_.artist.get(Artist_.id))
                .where(Album_.artist.get(Artist_.id).eq(can.id())));

        assertThat(found.one().get(Album_.artist.get(Artist_.id))).isEqualTo(can.id());
        assertThat(String.join("\n", sql.texts())).doesNotContain("JOIN");
    }

    @OnEveryDatabase
    void otherAttributesNeedAJoin(Session session) {
        assertThatThrownBy(() -> session.execute(select(Album_.artist.get(Artist_.name))))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("does not hold artist.name")
                .hasMessageContaining("join the relationship");
    }
}
