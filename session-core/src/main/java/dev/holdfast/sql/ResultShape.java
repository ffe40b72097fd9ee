package dev.holdfast.sql;

import dev.holdfast.error.InvalidArgumentException;
import java.util.List;

/**
 * What one row of a result becomes in Java.
 *
 * @param <R> that Java type
 */
public sealed interface ResultShape<R> {
    /** One entity. */
    record OfEntity<E>(EntityItem<E> item) implements ResultShape<E> {}

    /** The value of one expression. */
    record OfValue<T>(Expression<T> expression) implements ResultShape<T> {}

    /** A {@link Row} of values and entities. */
    record OfRow() implements ResultShape<Row> {}

    /** A Java record, its components in the order of the SELECT list. */
    final class OfRecord<R> implements ResultShape<R> {
        private final RecordFactory<R> factory;

        private OfRecord(RecordFactory<R> factory) {
            this.factory = factory;
        }

        static <R> OfRecord<R> of(Class<R> type, List<Selectable> items) {
            if (!type.isRecord()) {
                throw new InvalidArgumentException(
                        "into(%s): not a record. [into-record]".formatted(type.getSimpleName()));
            }
            return new OfRecord<>(RecordFactory.of(type, items));
        }

        public Class<R> type() {
            return factory.type();
        }

        /** A record of these values, one for each component. */
        public R create(@org.jspecify.annotations.Nullable Object[] values) {
            return factory.create(values);
        }
    }
}
