package dev.holdfast.examples.cookbook;

import static dev.holdfast.sql.Sql.alias;
import static dev.holdfast.sql.Sql.asNumber;
import static dev.holdfast.sql.Sql.avg;
import static dev.holdfast.sql.Sql.column;
import static dev.holdfast.sql.Sql.concat;
import static dev.holdfast.sql.Sql.count;
import static dev.holdfast.sql.Sql.countDistinct;
import static dev.holdfast.sql.Sql.currentRow;
import static dev.holdfast.sql.Sql.daysBetween;
import static dev.holdfast.sql.Sql.greatest;
import static dev.holdfast.sql.Sql.lag;
import static dev.holdfast.sql.Sql.least;
import static dev.holdfast.sql.Sql.literal;
import static dev.holdfast.sql.Sql.max;
import static dev.holdfast.sql.Sql.min;
import static dev.holdfast.sql.Sql.orderedBy;
import static dev.holdfast.sql.Sql.partitionBy;
import static dev.holdfast.sql.Sql.recursive;
import static dev.holdfast.sql.Sql.round;
import static dev.holdfast.sql.Sql.rowNumber;
import static dev.holdfast.sql.Sql.select;
import static dev.holdfast.sql.Sql.sum;
import static dev.holdfast.sql.Sql.truncated;
import static dev.holdfast.sql.Sql.unboundedPreceding;
import static dev.holdfast.sql.Sql.year;

import dev.holdfast.examples.chinook.model.Customer;
import dev.holdfast.examples.chinook.model.Customer_;
import dev.holdfast.examples.chinook.model.Employee_;
import dev.holdfast.examples.chinook.model.Genre;
import dev.holdfast.examples.chinook.model.Genre_;
import dev.holdfast.examples.chinook.model.InvoiceLine;
import dev.holdfast.examples.chinook.model.InvoiceLine_;
import dev.holdfast.examples.chinook.model.Invoice_;
import dev.holdfast.examples.chinook.model.Track;
import dev.holdfast.examples.chinook.model.Track_;
import dev.holdfast.sql.Cte;
import dev.holdfast.sql.EntityAlias;
import dev.holdfast.sql.Expression;
import dev.holdfast.sql.NumberExpression;
import dev.holdfast.sql.Row;
import dev.holdfast.sql.Select;
import dev.holdfast.type.SqlTypes;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/** Ten questions that take more than a join. */
final class HardQuestions {
    private HardQuestions() {}

    @Recipe("Who reports to whom, over all levels?")
    static Select<Row> managementChain() {
        Cte chain = recursive(
                "chain",
                select(
                                Employee_.id.as("id"),
                                literal(1, SqlTypes.INTEGER).as("level"),
                                Employee_.lastName.cast(SqlTypes.varchar(400)).as("path"))
                        .where(Employee_.reportsTo.isNull()),
                boss -> select(
                                Employee_.id,
                                asNumber(boss.get("level", Integer.class)).plus(1),
                                concat(boss.get("path", String.class), literal(" > "), Employee_.lastName))
                        .join(boss, Employee_.reportsTo.get(Employee_.id).eq(boss.get("id", Integer.class))));
        return select(
                        chain.get("id", Integer.class),
                        chain.get("level", Integer.class),
                        chain.get("path", String.class))
                .orderBy(chain.get("id", Integer.class));
    }

    @Recipe("What was earned each month, and by then?")
    static Select<Row> monthlyRevenue() {
        Cte months = select(truncated(Invoice_.invoiceDate, ChronoUnit.MONTHS).as("month"), Invoice_.total.as("total"))
                .cte("months");
        Expression<LocalDateTime> month = months.get("month", LocalDateTime.class);
        NumberExpression<BigDecimal> earned = sum(months.get("total", BigDecimal.class));
        return select(
                        month,
                        earned.as("earned"),
                        sum(earned).over(orderedBy(month)).as("by_then"))
                .groupBy(month)
                .orderBy(month);
    }

    @Recipe("Which are the three best-selling tracks of each genre?")
    static Select<Row> topOfGenre() {
        Cte sales = select(
                        Track_.genre.get(Genre_.id).as("genre"),
                        Track_.id.as("track"),
                        sum(InvoiceLine_.quantity).as("copies"))
                .join(Track_.invoiceLines)
                .groupBy(Track_.genre.get(Genre_.id), Track_.id)
                .cte("sales");
        Expression<Integer> genre = sales.get("genre", Integer.class);
        Expression<Integer> track = sales.get("track", Integer.class);
        Expression<Long> copies = sales.get("copies", Long.class);
        Cte places = select(
                        genre,
                        track,
                        copies,
                        rowNumber()
                                .over(partitionBy(genre).orderBy(copies.desc(), track))
                                .as("place"))
                .cte("places");
        return select(Genre_.name, Track_.name, places.get("copies", Long.class))
                .from(places)
                .join(Genre.class, Genre_.id.eq(places.get("genre", Integer.class)))
                .join(Track.class, Track_.id.eq(places.get("track", Integer.class)))
                .where(places.get("place", Long.class).le(3L))
                .orderBy(Genre_.id, places.get("place", Long.class));
    }

    @Recipe("How much did each country spend, a column for each year?")
    static Select<Row> yearsAsColumns() {
        NumberExpression<Long> year = year(Invoice_.invoiceDate);
        return select(
                        Customer_.address.country,
                        sum(Invoice_.total).filter(year.le(2021L)).as("until_2021"),
                        sum(Invoice_.total).filter(year.eq(2022L)).as("in_2022"),
                        sum(Invoice_.total).filter(year.ge(2023L)).as("since_2023"))
                .join(Customer_.invoices)
                .groupBy(Customer_.address.country)
                .orderBy(sum(Invoice_.total).desc(), min(Customer_.id));
    }

    @Recipe("Which tracks with numbers in a row were bought together?")
    static Select<Row> islands() {
        NumberExpression<Integer> track = InvoiceLine_.track.get(Track_.id);
        Expression<Integer> invoice = InvoiceLine_.invoice.get(Invoice_.id);
        Cte lines = select(
                        invoice.as("invoice"),
                        track.as("track"),
                        track.minus(rowNumber().over(partitionBy(invoice).orderBy(track)))
                                .as("island"))
                .cte("lines");
        Expression<Integer> number = lines.get("track", Integer.class);
        return select(
                        lines.get("invoice", Integer.class),
                        min(number).as("first"),
                        max(number).as("last"),
                        count().as("tracks"))
                .groupBy(lines.get("invoice", Integer.class), lines.get("island", Integer.class))
                .having(count().gt(1L))
                .orderBy(lines.get("invoice", Integer.class), min(number));
    }

    @Recipe("Which genres make up the first four fifths of what is sold?")
    static Select<Row> pareto() {
        Cte sales = select(
                        Track_.genre.get(Genre_.id).as("genre"),
                        sum(InvoiceLine_.unitPrice.times(InvoiceLine_.quantity)).as("sold"))
                .join(Track_.invoiceLines)
                .groupBy(Track_.genre.get(Genre_.id))
                .cte("sales");
        Expression<BigDecimal> sold = sales.get("sold", BigDecimal.class);
        Expression<Integer> genre = sales.get("genre", Integer.class);
        Cte shares = select(
                        genre,
                        sold,
                        sum(sold)
                                .over(orderedBy(sold.desc(), genre).rows(unboundedPreceding(), currentRow()))
                                .as("so_far"),
                        sum(sold).over().as("all_sales"))
                .cte("shares");
        NumberExpression<BigDecimal> before =
                asNumber(shares.get("so_far", BigDecimal.class)).minus(shares.get("sold", BigDecimal.class));
        return select(Genre_.name, shares.get("sold", BigDecimal.class))
                .from(shares)
                .join(Genre.class, Genre_.id.eq(shares.get("genre", Integer.class)))
                .where(before.lt(
                        asNumber(shares.get("all_sales", BigDecimal.class)).times(new BigDecimal("0.8"))))
                .orderBy(shares.get("sold", BigDecimal.class).desc(), Genre_.id);
    }

    @Recipe("Who bought from every genre that customer 1 bought from?")
    static Select<Row> division() {
        EntityAlias<Customer> other = alias(Customer.class, "other");
        Select<Integer> bought = select(Track_.genre.get(Genre_.id))
                .join(Track_.invoiceLines)
                .join(InvoiceLine_.invoice)
                .where(Invoice_.customer.get(Customer_.id).eq(1));
        Select<Integer> missing = select(Genre_.id)
                .where(
                        Genre_.id.in(bought),
                        Genre_.id.notIn(select(Track_.genre.get(Genre_.id))
                                .join(Track_.invoiceLines)
                                .join(InvoiceLine_.invoice)
                                .where(
                                        Invoice_.customer.get(Customer_.id).eq(other.get(Customer_.id)),
                                        Track_.genre.isNotNull())));
        return select(other.get(Customer_.id), other.get(Customer_.lastName))
                .where(missing.exists().not())
                .orderBy(other.get(Customer_.id));
    }

    @Recipe("What is the median length of the tracks of each genre?")
    static Select<Row> median() {
        Expression<Integer> genre = Track_.genre.get(Genre_.id);
        Cte sorted = select(
                        genre.as("genre"),
                        Track_.milliseconds.as("length"),
                        rowNumber()
                                .over(partitionBy(genre).orderBy(Track_.milliseconds, Track_.id))
                                .as("place"),
                        count().over(partitionBy(genre)).as("tracks"))
                .where(Track_.genre.isNotNull())
                .cte("sorted");
        NumberExpression<Long> twice = asNumber(sorted.get("place", Long.class)).times(2);
        Expression<Long> tracks = sorted.get("tracks", Long.class);
        return select(
                        sorted.get("genre", Integer.class),
                        round(avg(sorted.get("length", Integer.class)).cast(SqlTypes.decimal(14, 2)), 1)
                                .as("median"))
                .where(twice.between(tracks, asNumber(tracks).plus(2)))
                .groupBy(sorted.get("genre", Integer.class))
                .orderBy(sorted.get("genre", Integer.class));
    }

    @Recipe("How many days lie between the purchases of a customer?")
    static Select<Row> gaps() {
        Expression<Integer> customer = Invoice_.customer.get(Customer_.id);
        Cte purchases = select(
                        customer.as("customer"),
                        daysBetween(
                                        lag(Invoice_.invoiceDate)
                                                .over(partitionBy(customer).orderBy(Invoice_.invoiceDate, Invoice_.id)),
                                        Invoice_.invoiceDate)
                                .as("days"))
                .cte("purchases");
        Expression<Long> days = purchases.get("days", Long.class);
        return select(
                        purchases.get("customer", Integer.class),
                        count().as("purchases"),
                        min(days).as("shortest"),
                        max(days).as("longest"))
                .groupBy(purchases.get("customer", Integer.class))
                .orderBy(max(days).desc().nullsLast(), purchases.get("customer", Integer.class));
    }

    @Recipe("Which genres are bought together most often?")
    static Select<Row> basket() {
        EntityAlias<InvoiceLine> line = alias(InvoiceLine.class, "other_line");
        EntityAlias<Track> track = alias(Track.class, "other_track");
        Expression<Integer> one = Track_.genre.get(Genre_.id);
        Expression<Integer> other = track.get(Track_.genre).get(Genre_.id);
        return select(
                        least(one, other).as("genre"),
                        greatest(one, other).as("with_genre"),
                        countDistinct(InvoiceLine_.invoice.get(Invoice_.id)).as("invoices"))
                .from(InvoiceLine.class)
                .join(InvoiceLine_.track)
                .join(line, line.get(InvoiceLine_.invoice).get(Invoice_.id).eq(InvoiceLine_.invoice.get(Invoice_.id)))
                .join(
                        track,
                        track.get(Track_.id).eq(line.get(InvoiceLine_.track).get(Track_.id)))
                .where(line.get(InvoiceLine_.id).gt(InvoiceLine_.id))
                .groupBy(least(one, other), greatest(one, other))
                .orderBy(column("invoices").desc(), column("genre"), column("with_genre"))
                .limit(10);
    }
}
