package dev.holdfast.unitofwork;

import dev.holdfast.engine.StatementCause;
import dev.holdfast.engine.StatementContext;
import dev.holdfast.mapping.ColumnAttribute;
import dev.holdfast.mapping.ColumnTraits.Generation;
import dev.holdfast.sql.StatementKind;
import dev.holdfast.state.InstanceState;
import dev.holdfast.state.ScalarAccess;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keys that are known before the INSERT: of sequences, and UUIDs (FL-28). */
final class Sequences {
    private final FlushContext context;

    Sequences(FlushContext context) {
        this.context = context;
    }

    private record SequenceName(@Nullable String schema, String name) {
        static SequenceName of(ColumnAttribute key) {
            return new SequenceName(key.column().sequenceSchema(), Objects.requireNonNull(key.sequence()));
        }
    }

    void assign(List<InstanceState> inserts) {
        Map<SequenceName, List<InstanceState>> bySequence = new LinkedHashMap<>();
        for (InstanceState state : inserts) {
            for (ColumnAttribute key : state.mapper().identifier()) {
                if (key.traits().generated() && isUnset(state, key)) {
                    if (key.traits().generation() == Generation.UUID) {
                        set(state, key, uuid(key));
                    } else if (comesFromSequence(key)) {
                        bySequence
                                .computeIfAbsent(SequenceName.of(key), any -> new ArrayList<>())
                                .add(state);
                    }
                }
            }
        }
        bySequence.forEach(this::assign);
    }

    private static Object uuid(ColumnAttribute key) {
        UUID uuid = UUID.randomUUID();
        return key.type().javaType() == String.class ? uuid.toString() : uuid;
    }

    /** Not where the database has no sequences: there it numbers the rows itself, see {@link TablePlan#isNumbered}. */
    private boolean comesFromSequence(ColumnAttribute key) {
        return key.traits().generation() == Generation.SEQUENCE
                && context.dialect().generation(key.column()) == dev.holdfast.schema.Generation.SEQUENCE;
    }

    /** For generated keys in primitive fields, 0 counts as unset (J13). */
    static boolean isUnset(InstanceState state, ColumnAttribute key) {
        Object value = key.get(state.entity());
        return value == null || (key.primitive() && value instanceof Number number && number.longValue() == 0);
    }

    private static void set(InstanceState state, ColumnAttribute key, Object value) {
        state.keyGenerated(key);
        ScalarAccess.setDuringFlush(state, key, value);
    }

    private void assign(SequenceName sequence, List<InstanceState> states) {
        List<Long> values = next(sequence, states.size());
        for (int i = 0; i < values.size(); i++) {
            InstanceState state = states.get(i);
            for (ColumnAttribute key : state.mapper().identifier()) {
                if (comesFromSequence(key) && sequence.equals(SequenceName.of(key))) {
                    set(state, key, key.type().convert(values.get(i)));
                }
            }
        }
    }

    private List<Long> next(SequenceName sequence, int count) {
        StatementCause cause =
                new StatementCause(StatementCause.Kind.SEQUENCE, sequence.name(), count, context.cause());
        StatementContext what = new StatementContext(cause, StatementKind.SELECT, List.of(sequence.name()), 1);
        return context.connection()
                .query(
                        context.statements().sequenceNext(sequence.schema(), sequence.name(), count),
                        dev.holdfast.engine.Binder.NONE,
                        what,
                        Sequences::readAll);
    }

    private static List<Long> readAll(ResultSet rows) throws SQLException {
        List<Long> values = new ArrayList<>();
        while (rows.next()) {
            values.add(rows.getLong(1));
        }
        return values;
    }
}
