package dev.holdfast.examples.cookbook;

import static dev.holdfast.sql.Sql.alias;
import static dev.holdfast.sql.Sql.count;
import static dev.holdfast.sql.Sql.entity;
import static dev.holdfast.sql.Sql.select;

import dev.holdfast.examples.chinook.model.Album;
import dev.holdfast.examples.chinook.model.Album_;
import dev.holdfast.examples.chinook.model.Artist;
import dev.holdfast.examples.chinook.model.Artist_;
import dev.holdfast.examples.chinook.model.Customer;
import dev.holdfast.examples.chinook.model.Customer_;
import dev.holdfast.examples.chinook.model.Employee;
import dev.holdfast.examples.chinook.model.Employee_;
import dev.holdfast.examples.chinook.model.Invoice;
import dev.holdfast.examples.chinook.model.Invoice_;
import dev.holdfast.examples.chinook.model.Playlist_;
import dev.holdfast.examples.chinook.model.Track;
import dev.holdfast.examples.chinook.model.Track_;
import dev.holdfast.sql.EntityAlias;
import dev.holdfast.sql.Row;
import dev.holdfast.sql.Select;
import java.math.BigDecimal;

/** Joins along relationships, by foreign keys, by conditions. */
final class Joining {
    private Joining() {}

    @Recipe("Along a relationship")
    static Select<Row> alongRelationships() {
        return select(Artist_.name, Album_.title).join(Artist_.albums).orderBy(Artist_.id, Album_.id);
    }

    @Recipe("Through a many-to-many relationship")
    static Select<Row> manyToMany() {
        return select(Playlist_.name, Track_.name).join(Playlist_.tracks).orderBy(Playlist_.id, Track_.id);
    }

    @Recipe("Rows without a partner stay")
    static Select<Row> outer() {
        return select(Employee_.lastName, Customer_.lastName)
                .from(Employee.class)
                .leftJoin(Employee_.customers)
                .orderBy(Employee_.id, Customer_.id);
    }

    @Recipe("A table with itself")
    static Select<Row> withItself() {
        EntityAlias<Employee> manager = alias(Employee.class, "manager");
        return select(Employee_.lastName, manager.get(Employee_.lastName).as("manager"))
                .leftJoin(Employee_.reportsTo, manager)
                .orderBy(Employee_.id);
    }

    @Recipe("Only the partners that satisfy a condition")
    static Select<Row> conditionOnPartners() {
        EntityAlias<Invoice> large = alias(Invoice.class, "large");
        return select(Customer_.lastName, large.get(Invoice_.total))
                .from(Customer.class)
                .leftJoin(Customer_.invoices, large, large.get(Invoice_.total).gt(new BigDecimal("1.50")))
                .orderBy(Customer_.id, large.get(Invoice_.id));
    }

    @Recipe("By any condition")
    static Select<Row> byCondition() {
        EntityAlias<Track> longer = alias(Track.class, "longer");
        return select(Track_.id, count(longer.get(Track_.id)).as("longer_tracks"))
                .from(Track.class)
                .leftJoin(longer, longer.get(Track_.milliseconds).gt(Track_.milliseconds))
                .groupBy(Track_.id)
                .orderBy(Track_.id)
                .limit(5);
    }

    @Recipe("An entity and a column in one row")
    static Select<Row> entityAndColumn() {
        return select(entity(Album.class), Artist_.name).join(Album_.artist).orderBy(Album_.id);
    }

    @Recipe("Entities that have a partner of some kind")
    static Select<Artist> withPartner() {
        return select(Artist.class)
                .where(Artist_.albums.any(Album_.tracks.any(Track_.milliseconds.gt(250_000))))
                .orderBy(Artist_.id);
    }

    @Recipe("Entities whose only partner is of some kind")
    static Select<Album> whosePartner() {
        return select(Album.class)
                .where(Album_.artist.has(Artist_.name.startsWith("A")))
                .orderBy(Album_.id);
    }

    @Recipe("Entities without partners")
    static Select<Track> withoutPartner() {
        return select(Track.class).where(Track_.invoiceLines.isEmpty()).orderBy(Track_.id);
    }
}
