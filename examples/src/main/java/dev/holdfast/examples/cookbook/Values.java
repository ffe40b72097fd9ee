package dev.holdfast.examples.cookbook;

import static dev.holdfast.sql.Sql.coalesce;
import static dev.holdfast.sql.Sql.concat;
import static dev.holdfast.sql.Sql.daysBetween;
import static dev.holdfast.sql.Sql.extract;
import static dev.holdfast.sql.Sql.literal;
import static dev.holdfast.sql.Sql.lower;
import static dev.holdfast.sql.Sql.month;
import static dev.holdfast.sql.Sql.plus;
import static dev.holdfast.sql.Sql.replace;
import static dev.holdfast.sql.Sql.round;
import static dev.holdfast.sql.Sql.select;
import static dev.holdfast.sql.Sql.substring;
import static dev.holdfast.sql.Sql.year;

import dev.holdfast.examples.chinook.model.Customer_;
import dev.holdfast.examples.chinook.model.InvoiceLine_;
import dev.holdfast.examples.chinook.model.Invoice_;
import dev.holdfast.examples.chinook.model.Track_;
import dev.holdfast.sql.Extract;
import dev.holdfast.sql.Row;
import dev.holdfast.sql.Select;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Text, numbers, dates and times. */
final class Values {
    private Values() {}

    @Recipe("Parts of dates")
    static Select<Row> dateParts() {
        return select(
                        Invoice_.id,
                        year(Invoice_.invoiceDate),
                        month(Invoice_.invoiceDate),
                        extract(Extract.Field.DAY_OF_WEEK, Invoice_.invoiceDate))
                .orderBy(Invoice_.id);
    }

    @Recipe("Dates moved and compared")
    static Select<Row> dueDates() {
        return select(
                        Invoice_.id,
                        plus(Invoice_.invoiceDate, 14, ChronoUnit.DAYS).as("due"))
                .where(daysBetween(Invoice_.invoiceDate, literal(LocalDate.of(2050, 1, 1)))
                        .gt(1000L))
                .orderBy(Invoice_.id);
    }

    @Recipe("Text cut, joined and replaced")
    static Select<Row> textParts() {
        return select(
                        Customer_.id,
                        concat(substring(Customer_.firstName, 1, 1), literal(". "), lower(Customer_.email))
                                .as("name"),
                        replace(Customer_.email, "@", " at ").as("address"))
                .orderBy(Customer_.id);
    }

    @Recipe("A value instead of NULL")
    static Select<Row> instead() {
        return select(Track_.id, coalesce(Track_.composer, "unknown").as("composer"))
                .orderBy(Track_.id);
    }

    @Recipe("Prices computed")
    static Select<Row> computed() {
        return select(
                        InvoiceLine_.id,
                        round(
                                        InvoiceLine_.unitPrice
                                                .times(InvoiceLine_.quantity)
                                                .times(new BigDecimal("1.19")),
                                        2)
                                .as("gross"))
                .orderBy(InvoiceLine_.id);
    }
}
