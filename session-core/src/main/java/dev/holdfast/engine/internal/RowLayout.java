package dev.holdfast.engine.internal;

import dev.holdfast.error.AmbiguousColumnException;
import dev.holdfast.error.NoSuchColumnException;
import dev.holdfast.sql.Selectable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntBiFunction;
import org.jspecify.annotations.Nullable;

/** The columns that all rows of a result have, and how to find them. Immutable, thread-safe. */
public final class RowLayout {
    private static final int AMBIGUOUS = -1;
    private static final int MISSING = -2;

    private final List<String> names;
    private final List<? extends Selectable> items;
    private final ToIntBiFunction<List<? extends Selectable>, Selectable> finder;
    private volatile @Nullable Map<String, Integer> positions;

    private RowLayout(
            List<String> names,
            List<? extends Selectable> items,
            ToIntBiFunction<List<? extends Selectable>, Selectable> finder) {
        this.names = List.copyOf(names);
        this.items = items;
        this.finder = finder;
    }

    /** Columns that are known by name only. */
    public static RowLayout of(List<String> names) {
        return new RowLayout(names, List.of(), (items, wanted) -> MISSING);
    }

    /**
     * Columns that are the items of a SELECT list.
     *
     * @param finder the position of an item in a list of items, negative if it is not there
     */
    public static RowLayout of(
            List<String> names,
            List<? extends Selectable> items,
            ToIntBiFunction<List<? extends Selectable>, Selectable> finder) {
        return new RowLayout(names, items, finder);
    }

    public List<String> names() {
        return names;
    }

    public int size() {
        return names.size();
    }

    /** The position of a name; upper and lower case count only where that tells columns apart. */
    public int position(String name) {
        Map<String, Integer> known = positions();
        Integer found = known.get(name);
        if (found == null) {
            found = known.get(folded(name));
        }
        if (found == null) {
            throw new NoSuchColumnException(
                    "There is no column \"%s\" in this row. Its columns are %s. [no-such-column]"
                            .formatted(name, names));
        }
        if (found == AMBIGUOUS) {
            throw new AmbiguousColumnException("""
                    Several columns of this row are named "%s". Read them by position or expression, or give them names \
                    with as(). Its columns are %s. [ambiguous-column]""".formatted(name, names));
        }
        return found;
    }

    /** The position of an item of the SELECT list. */
    public int position(Selectable item) {
        int found = finder.applyAsInt(items, item);
        if (found < 0) {
            throw new NoSuchColumnException("""
                    The expression %s is not in the SELECT list of this row. Its columns are %s. [no-such-column]""".formatted(item, names));
        }
        return found;
    }

    private Map<String, Integer> positions() {
        Map<String, Integer> known = positions;
        if (known == null) {
            known = index();
            positions = known;
        }
        return known;
    }

    /** Names as they are, and folded ones under a prefix that no name has, so that exact matches come first. */
    private Map<String, Integer> index() {
        Map<String, Integer> index = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            index.merge(names.get(i), i, (first, second) -> AMBIGUOUS);
            index.merge(folded(names.get(i)), i, (first, second) -> AMBIGUOUS);
        }
        return index;
    }

    private static String folded(String name) {
        return '\0' + name.toLowerCase(Locale.ROOT);
    }

    /** A row of these columns. The array is taken over, not copied. */
    public ResultRow row(@Nullable Object[] values) {
        return new ResultRow(this, values);
    }

    /** Some of these columns, with the positions they have here. */
    public RowLayout part(List<Integer> chosen) {
        List<String> kept = new ArrayList<>();
        List<Selectable> keptItems = new ArrayList<>();
        for (int position : chosen) {
            kept.add(names.get(position));
            if (position < items.size()) {
                keptItems.add(items.get(position));
            }
        }
        return new RowLayout(kept, Collections.unmodifiableList(keptItems), finder);
    }
}
