package dev.holdfast.examples.cookbook;

import static dev.holdfast.sql.Sql.alias;
import static dev.holdfast.sql.Sql.count;
import static dev.holdfast.sql.Sql.max;
import static dev.holdfast.sql.Sql.select;
import static dev.holdfast.sql.Sql.sum;

import dev.holdfast.examples.chinook.model.Album_;
import dev.holdfast.examples.chinook.model.Artist_;
import dev.holdfast.examples.chinook.model.Customer_;
import dev.holdfast.examples.chinook.model.Employee_;
import dev.holdfast.examples.chinook.model.InvoiceLine_;
import dev.holdfast.examples.chinook.model.Invoice_;
import dev.holdfast.examples.chinook.model.Track;
import dev.holdfast.examples.chinook.model.Track_;
import dev.holdfast.sql.EntityAlias;
import dev.holdfast.sql.Expression;
import dev.holdfast.sql.Row;
import dev.holdfast.sql.Select;
import dev.holdfast.sql.Subquery;
import java.math.BigDecimal;

/** Queries inside queries, and queries combined. */
final class Subqueries {
    private Subqueries() {}

    @Recipe("A value from a query")
    static Select<Row> scalar() {
        Expression<Integer> longest = select(max(Track_.milliseconds)).scalarSubquery();
        EntityAlias<Track> track = alias(Track.class, "t");
        return select(track.get(Track_.id), track.get(Track_.name))
                .where(track.get(Track_.milliseconds).eq(longest));
    }

    @Recipe("A value from a query about the row itself")
    static Select<Row> correlated() {
        Expression<Long> albums = select(count(Album_.id))
                .where(Album_.artist.get(Artist_.id).eq(Artist_.id))
                .scalarSubquery();
        return select(Artist_.id, albums.as("albums")).orderBy(Artist_.id);
    }

    @Recipe("One of the values of a query")
    static Select<Row> inQuery() {
        Select<Integer> sold = select(InvoiceLine_.track.get(Track_.id));
        return select(Track_.id, Track_.name).where(Track_.id.notIn(sold)).orderBy(Track_.id);
    }

    @Recipe("Whether a query has rows")
    static Select<Row> existing() {
        return select(Customer_.id, Customer_.lastName)
                .where(select(Invoice_.id)
                        .where(
                                Invoice_.customer.get(Customer_.id).eq(Customer_.id),
                                Invoice_.total.gt(new BigDecimal("1.00")))
                        .exists())
                .orderBy(Customer_.id);
    }

    @Recipe("A query as a source")
    static Select<Row> derived() {
        Subquery lengths = select(
                        Track_.album.get(Album_.id).as("album"),
                        sum(Track_.milliseconds).as("length"))
                .groupBy(Track_.album.get(Album_.id))
                .subquery("lengths");
        return select(Album_.title, lengths.get("length", Integer.class))
                .join(lengths, lengths.get("album", Integer.class).eq(Album_.id))
                .orderBy(Album_.id);
    }

    @Recipe("Rows of two queries, each once")
    static Select<String> united() {
        return select(Customer_.address.city)
                .union(select(Employee_.address.city))
                .orderBy(Customer_.address.city);
    }

    @Recipe("Rows of one query that are not in another")
    static Select<Integer> except() {
        return select(Track_.id)
                .except(select(InvoiceLine_.track.get(Track_.id)))
                .orderBy(Track_.id);
    }
}
