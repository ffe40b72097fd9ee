package dev.holdfast.engine;

import dev.holdfast.engine.internal.ResultRow;
import dev.holdfast.engine.internal.RowLayout;
import dev.holdfast.engine.internal.ValueConversion;
import dev.holdfast.error.InvalidRequestException;
import dev.holdfast.error.MultipleResultsFoundException;
import dev.holdfast.error.NoResultFoundException;
import dev.holdfast.error.ResourceClosedException;
import dev.holdfast.sql.Expression;
import dev.holdfast.sql.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a statement gave: rows that were fully read, or a count. Needs no closing and can be read as often as you like.
 * Immutable, as far as the rows themselves are.
 *
 * @param <R> what a row is: an entity, a value, a record, or a {@link Row}
 */
public final class Result<R extends @Nullable Object> implements Iterable<R> {
    private static final int NO_COUNT = -1;

    private final List<String> columns;
    private final @Nullable List<R> rows;
    private final long count;
    private final Comparison comparison;
    private final @Nullable Row insertedKey;

    /** When {@link #unique()} takes two rows for the same. */
    private enum Comparison {
        EQUAL,
        SAME_OBJECT
    }

    private Result(
            List<String> columns,
            @Nullable List<? extends R> rows,
            long count,
            Comparison comparison,
            @Nullable Row insertedKey) {
        this.columns = columns;
        this.rows = rows == null ? null : Collections.unmodifiableList(rows);
        this.count = count;
        this.comparison = comparison;
        this.insertedKey = insertedKey;
    }

    /** A result of values. The list is taken over, not copied. */
    public static <R extends @Nullable Object> Result<R> of(List<? extends R> rows) {
        return of(List.of(), rows);
    }

    /** A result of rows with named columns. The list is taken over, not copied. */
    public static <R extends @Nullable Object> Result<R> of(List<String> columns, List<? extends R> rows) {
        Arguments.notNull(columns, "columns");
        return new Result<>(columns, Arguments.notNull(rows, "rows"), NO_COUNT, Comparison.EQUAL, null);
    }

    /** A result of entities: {@link #unique()} tells them apart by identity and never calls their {@code equals}. */
    public static <R extends @Nullable Object> Result<R> ofEntities(List<? extends R> entities) {
        List<R> rows = Collections.unmodifiableList(Arguments.notNull(entities, "entities"));
        return new Result<>(List.of(), rows, NO_COUNT, Comparison.SAME_OBJECT, null);
    }

    /** A result without rows: {@code count} of them were changed. */
    public static <R extends @Nullable Object> Result<R> ofCount(long count) {
        return new Result<>(List.of(), null, count, Comparison.EQUAL, null);
    }

    Result<R> withCount(long changed) {
        return new Result<>(columns, rows, changed, comparison, insertedKey);
    }

    Result<R> withInsertedKey(Row key) {
        return new Result<>(columns, rows, count, comparison, key);
    }

    // --- rows

    public List<R> all() {
        return rows();
    }

    /** The first row; empty if there is none, or if it is a single NULL. */
    public Optional<R> first() {
        List<R> found = rows();
        return found.isEmpty() ? Optional.empty() : Optional.ofNullable(found.get(0));
    }

    /**
     * The only row.
     *
     * @throws NoResultFoundException if there is none
     * @throws MultipleResultsFoundException if there are more
     */
    public R one() {
        List<R> found = rows();
        if (found.isEmpty()) {
            throw new NoResultFoundException("""
                    Exactly one row was asked for and there is none. Use oneOrEmpty() if that may be. [no-result]""");
        }
        requireAtMostOne(found);
        return found.get(0);
    }

    /** The only row, or empty if there is none; as {@link #one()} for more. */
    public Optional<R> oneOrEmpty() {
        List<R> found = rows();
        requireAtMostOne(found);
        return first();
    }

    private static void requireAtMostOne(List<?> found) {
        if (found.size() > 1) {
            throw new MultipleResultsFoundException("""
                    One row was asked for and there are %d. Narrow the query, use first(), or unique() if they are all \
                    the same. [multiple-results]""".formatted(found.size()));
        }
    }

    /** How many rows there are to read. */
    public int size() {
        return rows().size();
    }

    public boolean isEmpty() {
        return rows().isEmpty();
    }

    @Override
    public Iterator<R> iterator() {
        return rows().iterator();
    }

    public Stream<R> stream() {
        return rows().stream();
    }

    /** The rows in lists of {@code size}; the last one may be shorter. */
    public List<List<R>> partitions(int size) {
        Arguments.positive(size, "size");
        List<R> found = rows();
        List<List<R>> parts = new ArrayList<>();
        for (int from = 0; from < found.size(); from += size) {
            parts.add(found.subList(from, Math.min(found.size(), from + size)));
        }
        return parts;
    }

    /** Without the rows that are the same as an earlier one; the order is kept (CN-25). */
    public Result<R> unique() {
        return comparison == Comparison.EQUAL ? unique(row -> row) : withRows(uniqueObjects());
    }

    /** Without the rows whose key is the same as an earlier one's. */
    public Result<R> unique(Function<? super R, ? extends @Nullable Object> key) {
        Arguments.notNull(key, "key");
        Set<@Nullable Object> seen = new HashSet<>();
        List<R> kept = new ArrayList<>();
        for (R row : rows()) {
            if (seen.add(key.apply(row))) {
                kept.add(row);
            }
        }
        return withRows(kept);
    }

    private List<R> uniqueObjects() {
        Set<@Nullable Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<R> kept = new ArrayList<>();
        for (R row : rows()) {
            if (seen.add(row)) {
                kept.add(row);
            }
        }
        return kept;
    }

    private Result<R> withRows(List<R> kept) {
        return new Result<>(columns, kept, count, comparison, insertedKey);
    }

    // --- one column

    /** The first column of the first row; null if there is no row or it is NULL. */
    public @Nullable Object scalar() {
        List<R> found = rows();
        return found.isEmpty() ? null : firstColumn(found.get(0));
    }

    /** The first column of the first row as a type; null if there is no row or it is NULL. */
    public <T> @Nullable T scalar(Class<T> type) {
        return ValueConversion.as(Arguments.notNull(type, "type"), scalar());
    }

    /** The first column of the only row, as {@link #one()}. */
    public @Nullable Object scalarOne() {
        return firstColumn(one());
    }

    /** The first column of the only row as a type, as {@link #one()}. */
    public <T> @Nullable T scalarOne(Class<T> type) {
        return ValueConversion.as(Arguments.notNull(type, "type"), scalarOne());
    }

    /** The first column of the only row; empty if there is none or it is NULL, as {@link #oneOrEmpty()}. */
    public Optional<Object> scalarOneOrEmpty() {
        List<R> found = rows();
        requireAtMostOne(found);
        return Optional.ofNullable(scalar());
    }

    private static @Nullable Object firstColumn(@Nullable Object row) {
        return row instanceof Row columns ? columns.get(0) : row;
    }

    /** The first column of every row. */
    public Result<@Nullable Object> scalars() {
        return map(Result::firstColumn);
    }

    /** One column of every row. */
    public Result<@Nullable Object> scalars(int position) {
        return map(row -> asRow(row).get(position));
    }

    /** One column of every row. */
    public Result<@Nullable Object> scalars(String name) {
        Arguments.notNull(name, "name");
        return map(row -> asRow(row).get(name));
    }

    /** One column of every row as a type. */
    public <T> Result<@Nullable T> scalars(String name, Class<T> type) {
        Arguments.notNull(name, "name");
        Arguments.notNull(type, "type");
        return map(row -> asRow(row).get(name, type));
    }

    /** One column of every row. */
    public <T> Result<@Nullable T> scalars(Expression<T> expression) {
        Arguments.notNull(expression, "expression");
        return map(row -> asRow(row).get(expression));
    }

    // --- other forms

    /** Some columns of every row, by position. */
    public Result<Row> columns(int first, int... more) {
        List<Integer> chosen = new ArrayList<>(List.of(first));
        Arrays.stream(more).forEach(chosen::add);
        return project(layout -> chosen);
    }

    /** Some columns of every row, by name. */
    public Result<Row> columns(String first, String... more) {
        List<String> wanted = new ArrayList<>(List.of(Arguments.notNull(first, "first")));
        wanted.addAll(Arrays.asList(more));
        return project(layout -> wanted.stream().map(layout::position).toList());
    }

    private Result<Row> project(Function<RowLayout, List<Integer>> choice) {
        Result<Row> projected = map(row -> {
            ResultRow whole = asRow(row) instanceof ResultRow result ? result : copy(asRow(row));
            List<Integer> chosen = choice.apply(whole.layout());
            return whole.layout()
                    .part(chosen)
                    .row(chosen.stream().map(whole::get).toArray());
        });
        return projected.isEmpty() ? projected : of(projected.all().get(0).names(), projected.all());
    }

    private static ResultRow copy(Row row) {
        return RowLayout.of(row.names()).row(row.values().toArray());
    }

    /** Every row as a map from column name to value. */
    public Result<Map<String, @Nullable Object>> mappings() {
        return map(row -> asRow(row).asMap());
    }

    /**
     * Every row as a record: columns by position, converted to the types of its components.
     *
     * @throws dev.holdfast.error.InvalidArgumentException if their numbers differ
     */
    public <T extends Record> Result<T> into(Class<T> type) {
        Arguments.notNull(type, "type");
        return map(row -> ValueConversion.record(type, asRow(row)));
    }

    private <T extends @Nullable Object> Result<T> map(Function<R, T> change) {
        List<T> changed = new ArrayList<>(rows().size());
        for (R row : rows()) {
            changed.add(change.apply(row));
        }
        return new Result<>(columns, changed, count, Comparison.EQUAL, null);
    }

    private static Row asRow(@Nullable Object row) {
        if (row instanceof Row columns) {
            return columns;
        }
        throw new InvalidRequestException("""
                This result is of single values, not of rows with columns: read the values themselves. \
                [no-columns]""");
    }

    /** The names of the columns, in order. */
    public List<String> columns() {
        return columns;
    }

    // --- counts

    /** Whether the statement gave no rows to read, as INSERT, UPDATE, DELETE and DDL do. */
    public boolean isRowless() {
        return rows == null;
    }

    /** How many rows an INSERT, UPDATE or DELETE changed; -1 for a query. */
    public long rowCount() {
        return count;
    }

    /**
     * The primary key of the row that an INSERT of one row made, also where the database generated it.
     *
     * @throws InvalidRequestException for any other statement (CN-20)
     */
    public Row insertedPrimaryKey() {
        if (insertedKey == null) {
            throw new InvalidRequestException("""
                    Only an INSERT of a single row into a table with a primary key has an inserted primary key. \
                    [no-inserted-key]""");
        }
        return insertedKey;
    }

    private List<R> rows() {
        if (rows == null) {
            throw new ResourceClosedException("""
                    This result has no rows: the statement does not return any. Its rowCount() is %d. [no-rows]""".formatted(count));
        }
        return rows;
    }

    @Override
    public String toString() {
        return rows == null ? "Result[%d rows changed]".formatted(count) : "Result[%d rows]".formatted(rows.size());
    }
}
