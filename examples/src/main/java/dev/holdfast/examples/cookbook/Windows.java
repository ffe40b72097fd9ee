package dev.holdfast.examples.cookbook;

import static dev.holdfast.sql.Sql.count;
import static dev.holdfast.sql.Sql.denseRank;
import static dev.holdfast.sql.Sql.following;
import static dev.holdfast.sql.Sql.lag;
import static dev.holdfast.sql.Sql.max;
import static dev.holdfast.sql.Sql.min;
import static dev.holdfast.sql.Sql.orderedBy;
import static dev.holdfast.sql.Sql.partitionBy;
import static dev.holdfast.sql.Sql.preceding;
import static dev.holdfast.sql.Sql.rank;
import static dev.holdfast.sql.Sql.rowNumber;
import static dev.holdfast.sql.Sql.select;
import static dev.holdfast.sql.Sql.sum;
import static dev.holdfast.sql.Sql.textAgg;

import dev.holdfast.examples.chinook.model.Album_;
import dev.holdfast.examples.chinook.model.Genre_;
import dev.holdfast.examples.chinook.model.Invoice_;
import dev.holdfast.examples.chinook.model.Track;
import dev.holdfast.examples.chinook.model.Track_;
import dev.holdfast.sql.Row;
import dev.holdfast.sql.Select;
import dev.holdfast.sql.Window;
import java.math.BigDecimal;

/** Functions of the rows around a row. */
final class Windows {
    private Windows() {}

    @Recipe("The number of a row")
    static Select<Row> numbered() {
        return select(
                        Track_.name,
                        rowNumber()
                                .over(orderedBy(Track_.milliseconds.desc(), Track_.id))
                                .as("place"))
                .orderBy(Track_.id);
    }

    @Recipe("The place within a group")
    static Select<Row> ranked() {
        Window byLength = partitionBy(Track_.genre.get(Genre_.id)).orderBy(Track_.milliseconds.desc());
        return select(Track_.id, rank().over(byLength), denseRank().over(byLength))
                .orderBy(Track_.id);
    }

    @Recipe("A running total")
    static Select<Row> runningTotal() {
        return select(
                        Invoice_.id,
                        sum(Invoice_.total).over(orderedBy(Invoice_.id)).as("so_far"))
                .orderBy(Invoice_.id);
    }

    @Recipe("The largest of a row and its neighbours")
    static Select<Row> nearby() {
        return select(
                        Invoice_.id,
                        max(Invoice_.total)
                                .over(orderedBy(Invoice_.id).rows(preceding(1), following(1)))
                                .as("largest_nearby"))
                .orderBy(Invoice_.id);
    }

    @Recipe("The row before")
    static Select<Row> before() {
        return select(Invoice_.id, lag(Invoice_.id).over(orderedBy(Invoice_.id)).as("before"))
                .orderBy(Invoice_.id);
    }

    @Recipe("A value beside the group it belongs to")
    static Select<Row> besideGroup() {
        return select(
                        Track_.id,
                        Track_.milliseconds
                                .minus(min(Track_.milliseconds).over(partitionBy(Track_.album.get(Album_.id))))
                                .as("longer_than_shortest"))
                .orderBy(Track_.id);
    }

    @Recipe("Totals of some of the rows")
    static Select<Row> filtered() {
        return select(
                        count().as("all_tracks"),
                        count().filter(Track_.composer.isNull()).as("without_composer"),
                        sum(Track_.milliseconds)
                                .filter(Track_.unitPrice.gt(BigDecimal.ONE))
                                .as("expensive_length"))
                .from(Track.class);
    }

    @Recipe("The texts of a group in one")
    static Select<Row> texts() {
        return select(Album_.id, textAgg(Track_.name, ", ").orderBy(Track_.id).as("tracks"))
                .join(Album_.tracks)
                .groupBy(Album_.id)
                .orderBy(Album_.id);
    }
}
