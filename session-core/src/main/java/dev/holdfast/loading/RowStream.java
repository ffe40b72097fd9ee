package dev.holdfast.loading;

import dev.holdfast.engine.Cursor;
import dev.holdfast.error.HoldfastException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads an open result in parts, each with its own eager loading (IM-16). */
abstract class RowStream<R> implements Iterator<R> {
    private final Cursor cursor;
    private final int partSize;
    private final Deque<R> part = new ArrayDeque<>();
    private boolean exhausted;

    RowStream(Cursor cursor, int partSize) {
        this.cursor = cursor;
        this.partSize = partSize;
    }

    abstract ReadRun startRun();

    abstract @Nullable R read(Cursor row, ReadRun run) throws SQLException;

    Stream<R> stream() {
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(cursor::close);
    }

    @Override
    public boolean hasNext() {
        if (part.isEmpty() && !exhausted) {
            readPart();
        }
        return !part.isEmpty();
    }

    private void readPart() {
        ReadRun run = startRun();
        try {
            while (part.size() < partSize && !exhausted) {
                if (cursor.next()) {
                    R row = read(cursor, run);
                    if (row != null) {
                        part.add(row);
                    }
                } else {
                    exhausted = true;
                }
            }
        } catch (SQLException failure) {
            throw new HoldfastException("A row of the stream could not be read. [stream-read]", failure);
        }
        run.finish();
    }

    @Override
    public R next() {
        if (!hasNext()) {
            throw new NoSuchElementException("The stream has ended.");
        }
        return part.remove();
    }
}
