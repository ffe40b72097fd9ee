package dev.holdfast.session;

import static dev.holdfast.loading.Load.joined;
import static dev.holdfast.loading.Load.selectin;
import static dev.holdfast.sql.Sql.column;
import static dev.holdfast.sql.Sql.entity;
import static dev.holdfast.sql.Sql.select;
import static dev.holdfast.sql.Sql.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.error.InvalidRequestException;
import dev.holdfast.fixtures.Artist;
import dev.holdfast.fixtures.Artist_;
import dev.holdfast.fixtures.MusicSchema;
import dev.holdfast.junit.OnEveryDatabase;
import dev.holdfast.junit.SessionTest;
import dev.holdfast.sql.Cte;
import dev.holdfast.sql.EntityAlias;
import dev.holdfast.sql.Select;
import dev.holdfast.sql.ValuesTable;

/** Entities out of what a statement computes: QL-13, QL-15, IM-19. */
@SessionTest(MusicSchema.class)
class ComputedSourceRulesTest {
    private static void addArtists(Session session) {
        session.add(new Artist("Can"));
        session.add(new Artist("Neu!"));
        session.add(new Artist("Faust"));
        session.flush();
    }

    @OnEveryDatabase
    void IM_19_entitiesOfACteAreTheOnesHeld(Session session) {
        addArtists(session);
        Artist can = session.execute(select(Artist.class).where(Artist_.name.eq("Can")))
                .one();

        Cte few = select(Artist.class).where(Artist_.name.ne("Neu!")).cte("few");
        EntityAlias<Artist> artist = entity(Artist.class, few);

        assertThat(session.execute(select(artist).orderBy(artist.get(Artist_.name)))
                        .all())
                .first()
                .isSameAs(can);
        session.expunge(can);
        assertThat(session.execute(select(artist).orderBy(artist.get(Artist_.name)))
                        .all())
                .extracting(Artist::name)
                .containsExactly("Can", "Faust");
    }

    @OnEveryDatabase
    void IM_19_entitiesOfASubqueryWithALimit(Session session) {
        addArtists(session);

        EntityAlias<Artist> first = entity(
                Artist.class,
                select(Artist.class).orderBy(Artist_.name).limit(2).subquery("first_ones"));

        assertThat(session.execute(select(first).orderBy(first.get(Artist_.name).desc()))
                        .all())
                .extracting(Artist::name)
                .containsExactly("Faust", "Can");
    }

    @OnEveryDatabase
    void QL_13_anEntityJoinedWithACteAndValues(Session session) {
        addArtists(session);
        Cte names =
                select(Artist_.name.as("name")).where(Artist_.name.ne("Can")).cte("names");
        ValuesTable marks = values("marks", column("name", String.class), column("mark", Integer.class))
                .row("Can", 1)
                .row("Faust", 2);

        Select<Artist> marked = select(Artist.class)
                .join(names, names.get("name", String.class).eq(Artist_.name))
                .join(marks, marks.get("name", String.class).eq(Artist_.name));

        assertThat(session.execute(marked).all()).extracting(Artist::name).containsExactly("Faust");
    }

    @OnEveryDatabase
    void QL_15_entitiesOfCombinedQueries(Session session) {
        addArtists(session);

        Select<Artist> both = select(Artist.class)
                .where(Artist_.name.eq("Can"))
                .union(select(Artist.class).where(Artist_.name.ne("Neu!")))
                .orderBy(Artist_.name.desc());

        assertThat(session.execute(both).all()).extracting(Artist::name).containsExactly("Faust", "Can");
        assertThat(session.execute(both.limit(1)
                                .union(select(Artist.class).where(Artist_.name.eq("Neu!")))
                                .orderBy(Artist_.name))
                        .all())
                .extracting(Artist::name)
                .containsExactly("Faust", "Neu!");
    }

    @OnEveryDatabase
    void QL_15_combinedQueriesLoadByFurtherQueriesOnly(Session session) {
        addArtists(session);
        Select<Artist> both = select(Artist.class)
                .where(Artist_.name.eq("Can"))
                .union(select(Artist.class).where(Artist_.name.eq("Faust")));

        assertThat(session.execute(both.options(selectin(Artist_.albums))).all())
                .hasSize(2);
        assertThatThrownBy(() -> session.execute(both.options(joined(Artist_.albums))))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("Artist.albums")
                .hasMessageContaining("[joined-over-union]");
        assertThatThrownBy(() -> session.execute(both.limit(1).options(joined(Artist_.label))))
                .hasMessageContaining("[joined-over-union]");
    }
}
