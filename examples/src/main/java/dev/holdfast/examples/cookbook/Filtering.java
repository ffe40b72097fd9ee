package dev.holdfast.examples.cookbook;

import static dev.holdfast.sql.Sql.or;
import static dev.holdfast.sql.Sql.select;

import dev.holdfast.examples.chinook.model.Artist;
import dev.holdfast.examples.chinook.model.Artist_;
import dev.holdfast.examples.chinook.model.Track_;
import dev.holdfast.sql.Row;
import dev.holdfast.sql.Select;
import java.math.BigDecimal;
import java.util.List;

/** SELECT, WHERE, ORDER BY, LIMIT. */
final class Filtering {
    private Filtering() {}

    @Recipe("Entities whose attribute begins with a text")
    static Select<Artist> beginningWith() {
        return select(Artist.class).where(Artist_.name.startsWith("A")).orderBy(Artist_.name, Artist_.id);
    }

    @Recipe("Some columns instead of whole entities")
    static Select<Row> someColumns() {
        return select(Track_.name, Track_.milliseconds).orderBy(Track_.id).limit(10);
    }

    @Recipe("Conditions combined")
    static Select<Row> conditions() {
        return select(Track_.id, Track_.name)
                .where(
                        or(Track_.composer.isNull(), Track_.milliseconds.gt(200_000)),
                        Track_.unitPrice.between(new BigDecimal("0.50"), new BigDecimal("1.50")))
                .orderBy(Track_.id);
    }

    @Recipe("One of several values")
    static Select<Row> oneOf() {
        return select(Track_.id, Track_.name)
                .where(Track_.id.in(List.of(1, 3, 5)))
                .orderBy(Track_.id);
    }
}
