package dev.holdfast.examples.cookbook;

import static dev.holdfast.sql.Sql.caseWhen;
import static dev.holdfast.sql.Sql.column;
import static dev.holdfast.sql.Sql.count;
import static dev.holdfast.sql.Sql.countDistinct;
import static dev.holdfast.sql.Sql.select;
import static dev.holdfast.sql.Sql.sum;

import dev.holdfast.examples.chinook.model.Album_;
import dev.holdfast.examples.chinook.model.Customer_;
import dev.holdfast.examples.chinook.model.Genre_;
import dev.holdfast.examples.chinook.model.InvoiceLine_;
import dev.holdfast.examples.chinook.model.Invoice_;
import dev.holdfast.examples.chinook.model.Track;
import dev.holdfast.examples.chinook.model.Track_;
import dev.holdfast.sql.Row;
import dev.holdfast.sql.Select;

/** Aggregates, GROUP BY, HAVING, CASE. */
final class Grouping {
    private Grouping() {}

    @Recipe("How many")
    static Select<Long> howMany() {
        return select(count()).from(Track.class);
    }

    @Recipe("Sums by group, largest first")
    static Select<Row> sums() {
        return select(Customer_.address.country, sum(Invoice_.total).as("spent"))
                .join(Customer_.invoices)
                .groupBy(Customer_.address.country)
                .orderBy(column("spent").desc(), Customer_.address.country);
    }

    @Recipe("Only groups of a certain size")
    static Select<Row> having() {
        return select(Album_.id, count(Track_.id).as("tracks"))
                .join(Album_.tracks)
                .groupBy(Album_.id)
                .having(count(Track_.id).gt(1L))
                .orderBy(Album_.id);
    }

    @Recipe("Different values counted")
    static Select<Row> distinctValues() {
        return select(Invoice_.id, countDistinct(Track_.genre.get(Genre_.id)).as("genres"))
                .join(Invoice_.lines)
                .join(InvoiceLine_.track)
                .groupBy(Invoice_.id)
                .orderBy(Invoice_.id);
    }

    @Recipe("A value by cases")
    static Select<Row> cases() {
        return select(
                        Track_.id,
                        caseWhen(Track_.milliseconds.lt(200_000), "short")
                                .when(Track_.milliseconds.lt(400_000), "medium")
                                .otherwise("long")
                                .as("length"))
                .orderBy(Track_.id);
    }

    @Recipe("A pivot: one column for each case")
    static Select<Row> pivot() {
        return select(
                        Genre_.id,
                        sum(caseWhen(Track_.milliseconds.lt(250_000), 1).otherwise(0))
                                .as("short_tracks"),
                        sum(caseWhen(Track_.milliseconds.lt(250_000), 0).otherwise(1))
                                .as("long_tracks"))
                .from(Track.class)
                .join(Track_.genre)
                .groupBy(Genre_.id)
                .orderBy(Genre_.id);
    }
}
