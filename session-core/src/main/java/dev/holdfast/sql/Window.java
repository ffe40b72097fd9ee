package dev.holdfast.sql;

import dev.holdfast.error.InvalidArgumentException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows that belong to a row: {@code partitionBy(Track_.genre.get(Genre_.id)).orderBy(Track_.milliseconds.desc())}.
 * Every method returns a new window. Begin with {@link Sql#partitionBy} or {@link Sql#orderedBy}.
 *
 * @param frame which of the sorted rows; null for the default, which is from the first to the current row and its
 *     equals if there is an order
 */
public record Window(
        List<Expression<?>> partition,
        List<Ordering> ordering,
        @Nullable Frame frame) implements Clause {
    /** All rows. */
    public static final Window ALL = new Window(List.of(), List.of(), null);

    public Window {
        partition = List.copyOf(partition);
        ordering = List.copyOf(ordering);
    }

    /** Only rows that have the same values as the current one, of these and earlier expressions. */
    public Window partitionBy(Expression<?>... expressions) {
        return new Window(Arguments.append(partition, expressions, "partitionBy(expression)"), ordering, frame);
    }

    /** Sorts the rows, after the keys given before. */
    public Window orderBy(SortKey... keys) {
        List<Ordering> more = Arguments.all(keys, "orderBy(key)").stream()
                .map(SortKey::ordering)
                .toList();
        return new Window(partition, Arguments.append(ordering, more, "orderBy(key)"), frame);
    }

    /** The rows between two, counted one by one: {@code rows(preceding(2), currentRow())}. */
    public Window rows(Frame.Bound from, Frame.Bound to) {
        return with(Frame.Unit.ROWS, from, to);
    }

    /** The rows whose sort key is at most so much smaller or larger than the current one's. */
    public Window range(Frame.Bound from, Frame.Bound to) {
        return with(Frame.Unit.RANGE, from, to);
    }

    /** The rows between two, where those with equal sort keys count as one. */
    public Window groups(Frame.Bound from, Frame.Bound to) {
        return with(Frame.Unit.GROUPS, from, to);
    }

    private Window with(Frame.Unit unit, Frame.Bound from, Frame.Bound to) {
        return new Window(
                partition,
                ordering,
                new Frame(unit, Arguments.notNull(from, "from"), Arguments.notNull(to, "to"), Frame.Exclusion.NONE));
    }

    /**
     * Without some of the rows of the frame.
     *
     * @throws InvalidArgumentException if there is no frame
     */
    public Window exclude(Frame.Exclusion exclusion) {
        if (frame == null) {
            throw new InvalidArgumentException(
                    "exclude() leaves rows out of a frame: call rows(), range() or groups() before. [no-frame]");
        }
        return new Window(
                partition,
                ordering,
                new Frame(frame.unit(), frame.from(), frame.to(), Arguments.notNull(exclusion, "exclusion")));
    }

    @Override
    public void writeTo(SqlWriter out) {
        String before = "";
        if (!partition.isEmpty()) {
            out.raw("PARTITION BY ").list(partition, ", ");
            before = " ";
        }
        if (!ordering.isEmpty()) {
            out.raw(before).raw("ORDER BY ").orderings(ordering);
            before = " ";
        }
        if (frame != null) {
            out.raw(before).node(frame);
        }
    }

    @Override
    public List<SqlNode> children() {
        List<SqlNode> children = new ArrayList<>(partition);
        children.addAll(ordering);
        if (frame != null) {
            children.add(frame);
        }
        return children;
    }

    @Override
    public Object structure() {
        return List.of(partition.size(), ordering.size());
    }
}
