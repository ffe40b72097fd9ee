package dev.holdfast.examples.cookbook;

import static dev.holdfast.sql.Sql.or;
import static dev.holdfast.sql.Sql.select;
import static dev.holdfast.sql.Sql.tuple;

import dev.holdfast.examples.chinook.model.Artist;
import dev.holdfast.examples.chinook.model.Artist_;
import dev.holdfast.examples.chinook.model.Customer_;
import dev.holdfast.examples.chinook.model.Genre_;
import dev.holdfast.examples.chinook.model.MediaType_;
import dev.holdfast.examples.chinook.model.Track_;
import dev.holdfast.sql.Row;
import dev.holdfast.sql.Select;
import java.math.BigDecimal;
import java.util.List;

/** SELECT, WHERE, ORDER BY, LIMIT. */
final class Filtering {
    record Length(String name, int milliseconds) {}

    private Filtering() {}

    @Recipe("Entities whose attribute begins with a text")
    static Select<Artist> beginningWith() {
        return select(Artist.class).where(Artist_.name.startsWith("A")).orderBy(Artist_.id);
    }

    @Recipe("Some columns instead of whole entities")
    static Select<Row> someColumns() {
        return select(Track_.name, Track_.milliseconds).orderBy(Track_.id).limit(10);
    }

    @Recipe("Rows as records")
    static Select<Length> asRecords() {
        return select(Track_.name, Track_.milliseconds)
                .orderBy(Track_.id)
                .limit(10)
                .into(Length.class);
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

    @Recipe("None of several values, NULL or not")
    static Select<Row> noneOf() {
        return select(Track_.id, Track_.name)
                .where(Track_.composer.notIn("A. Loop", "AC/DC"), Track_.composer.isNotNull())
                .orderBy(Track_.id);
    }

    @Recipe("A text somewhere inside, without regard to case")
    static Select<Row> containing() {
        return select(Track_.id, Track_.name).where(Track_.name.icontains("EA")).orderBy(Track_.id);
    }

    @Recipe("A percent sign that means itself")
    static Select<Row> literalPercent() {
        return select(Artist_.id, Artist_.name)
                .where(Artist_.name.contains("%").not())
                .orderBy(Artist_.id);
    }

    @Recipe("Different, where NULL is a value of its own")
    static Select<Integer> differentWithNull() {
        return select(Track_.id)
                .where(Track_.composer.isDistinctFrom("A. Loop"))
                .orderBy(Track_.id);
    }

    @Recipe("NULLs last, then the longest first")
    static Select<Row> nullsLast() {
        return select(Track_.id, Track_.bytes)
                .orderBy(Track_.bytes.desc().nullsLast(), Track_.id)
                .limit(5);
    }

    @Recipe("A page of rows")
    static Select<Artist> page() {
        return select(Artist.class).orderBy(Artist_.id).limit(2).offset(1);
    }

    @Recipe("Each value once")
    static Select<Row> eachOnce() {
        return select(Customer_.address.country, Customer_.address.city)
                .distinct()
                .orderBy(Customer_.address.country, Customer_.address.city);
    }

    @Recipe("Several columns compared as one")
    static Select<Row> tuples() {
        return select(Track_.id, Track_.name)
                .where(tuple(Track_.mediaType.get(MediaType_.id), Track_.genre.get(Genre_.id))
                        .in(List.of(List.of(1, 1), List.of(2, 2))))
                .orderBy(Track_.id);
    }
}
