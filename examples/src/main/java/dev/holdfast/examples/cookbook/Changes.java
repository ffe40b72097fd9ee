package dev.holdfast.examples.cookbook;

import static dev.holdfast.sql.Sql.assign;
import static dev.holdfast.sql.Sql.delete;
import static dev.holdfast.sql.Sql.excluded;
import static dev.holdfast.sql.Sql.insert;
import static dev.holdfast.sql.Sql.round;
import static dev.holdfast.sql.Sql.select;
import static dev.holdfast.sql.Sql.update;

import dev.holdfast.examples.chinook.model.Album;
import dev.holdfast.examples.chinook.model.Album_;
import dev.holdfast.examples.chinook.model.Artist_;
import dev.holdfast.examples.chinook.model.Genre;
import dev.holdfast.examples.chinook.model.Genre_;
import dev.holdfast.examples.chinook.model.MediaType_;
import dev.holdfast.examples.chinook.model.Track;
import dev.holdfast.examples.chinook.model.Track_;
import dev.holdfast.sql.Delete;
import dev.holdfast.sql.Insert;
import dev.holdfast.sql.Update;
import java.math.BigDecimal;

/** INSERT, UPDATE, DELETE. */
final class Changes {
    private Changes() {}

    @Recipe("A row")
    static Insert insertOne() {
        return insert(Genre.class).columns(Genre_.id, Genre_.name).values(1001, "Polka");
    }

    @Recipe("Several rows, and what became of them")
    static Insert insertReturning() {
        return insert(Genre.class)
                .columns(Genre_.id, Genre_.name)
                .values(1001, "Polka")
                .values(1002, "Ska")
                .returning(Genre_.id, Genre_.name);
    }

    @Recipe("The rows of a query")
    static Insert insertFromSelect() {
        return insert(Genre.class)
                .columns(Genre_.id, Genre_.name)
                .fromSelect(select(MediaType_.id.plus(2000), MediaType_.name));
    }

    @Recipe("A row unless it is there")
    static Insert unlessThere() {
        return insert(Genre.class)
                .columns(Genre_.id, Genre_.name)
                .values(1, "Other")
                .onConflict(Genre_.id)
                .doNothing();
    }

    @Recipe("A row, or new values for the one that is there")
    static Insert upsert() {
        return insert(Genre.class)
                .columns(Genre_.id, Genre_.name)
                .values(1, "Other")
                .onConflict(Genre_.id)
                .doUpdate(assign(Genre_.name, excluded(Genre_.name)));
    }

    @Recipe("New values from old ones")
    static Update dearer() {
        return update(Track.class)
                .set(Track_.unitPrice, round(Track_.unitPrice.times(new BigDecimal("1.1")), 2))
                .where(Track_.genre.get(Genre_.id).eq(1));
    }

    @Recipe("New values from another table")
    static Update fromQuery() {
        return update(Album.class)
                .set(
                        Album_.title,
                        select(Artist_.name)
                                .where(Artist_.id.eq(Album_.artist.get(Artist_.id)))
                                .scalarSubquery())
                .where(Album_.id.eq(1));
    }

    @Recipe("Rows nobody refers to")
    static Delete unused() {
        return delete(Track.class).where(Track_.invoiceLines.isEmpty(), Track_.id.gt(1_000_000));
    }
}
