package dev.holdfast.engine;

import static dev.holdfast.sql.Sql.insert;
import static dev.holdfast.sql.Sql.select;
import static dev.holdfast.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.junit.TestDatabase;
import dev.holdfast.schema.Column;
import dev.holdfast.schema.MetaData;
import dev.holdfast.schema.Table;
import dev.holdfast.sql.Expression;
import dev.holdfast.sql.Sql;
import dev.holdfast.type.SqlType;
import dev.holdfast.type.SqlTypes;
import dev.holdfast.type.TypeSamples;
import dev.holdfast.type.TypeSamples.Sample;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** P-20 through the engine: every type, as a column of a table, on every database. */
class TypeSuiteTest {
    private static final Map<TestDatabase, Engine> ENGINES = new EnumMap<>(TestDatabase.class);

    static Stream<Arguments> samples() {
        return TestDatabase.configured().stream()
                .flatMap(database -> TypeSamples.ALL.stream().map(sample -> Arguments.of(database.label(), sample)));
    }

    static Stream<Arguments> samplesOfArrays() {
        return samples().filter(row -> ((Sample<?>) row.get()[1]).hasArrays());
    }

    static Stream<Arguments> samplesWithDefault() {
        return samples().filter(row -> !((Sample<?>) row.get()[1]).defaultText().isEmpty());
    }

    private static Engine engine(String database) {
        return ENGINES.computeIfAbsent(TestDatabase.named(database), one -> one.freshEngine("types"));
    }

    @AfterAll
    static void close() {
        ENGINES.values().forEach(Engine::close);
        ENGINES.clear();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("samples")
    void P_20_valuesComeBackAsTheyWereSent(String database, Sample<?> sample) {
        try (Cells<?> cells = new Cells<>(engine(database), sample)) {
            cells.roundTrip();
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("samples")
    void P_20_rowsAreFoundByTheirValue(String database, Sample<?> sample) {
        try (Cells<?> cells = new Cells<>(engine(database), sample)) {
            cells.foundByValue();
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("samples")
    void P_20_nullComesBackAsNullAndCanBeReplaced(String database, Sample<?> sample) {
        try (Cells<?> cells = new Cells<>(engine(database), sample)) {
            cells.nullAndUpdate();
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("samplesWithDefault")
    void P_20_defaultsInTheTableAreValues(String database, Sample<?> sample) {
        try (Cells<?> cells = new Cells<>(engine(database), sample)) {
            cells.defaultValue();
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("samplesOfArrays")
    void P_20_arraysOfItComeBackAsTheyWereSent(String database, Sample<?> sample) {
        try (Cells<?> cells = new Cells<>(engine(database), arraysOf(sample))) {
            cells.roundTrip();
            cells.foundByValue();
        }
    }

    /** An array with a NULL equals no array in standard SQL, so that H2 finds none. */
    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("samplesOfArrays")
    void P_20_arraysOfItMayHaveNulls(String database, Sample<?> sample) {
        try (Cells<?> cells = new Cells<>(engine(database), arraysWithNull(sample))) {
            cells.roundTrip();
        }
    }

    private static <T> Sample<List<T>> arraysOf(Sample<T> sample) {
        return arrays(sample, sample.values());
    }

    private static <T> Sample<List<T>> arraysWithNull(Sample<T> sample) {
        List<T> withNull = new ArrayList<>(sample.values());
        withNull.add(null);
        return arrays(sample, Collections.unmodifiableList(withNull));
    }

    private static <T> Sample<List<T>> arrays(Sample<T> sample, List<T> values) {
        SqlType<List<T>> type = SqlTypes.array(sample.type());
        return new Sample<>("array of " + sample.name(), type, "", List.of(values, List.of()));
    }

    /** A table with a key, a column of the type, and one with a default. */
    private static final class Cells<T> implements AutoCloseable {
        private final Engine engine;
        private final Sample<T> sample;
        private final SqlType<T> type;
        private final MetaData metaData = new MetaData();
        private final Table table;
        private final Column<Integer> id;
        private final Column<T> value;

        Cells(Engine engine, Sample<T> sample) {
            this.engine = engine;
            this.sample = sample;
            this.type = sample.type();
            this.table = metaData.define("cells", t -> {
                t.column("id", SqlTypes.INTEGER, c -> c.primaryKey().assigned());
                t.column("v", type);
                t.column("d", type, c -> {
                    if (!sample.defaultText().isEmpty()) {
                        c.defaultText(sample.defaultText());
                    }
                });
            });
            this.id = table.column("id", Integer.class);
            this.value = column("v");
            metaData.dropAll(engine);
            metaData.createAll(engine);
        }

        @SuppressWarnings("unchecked")
        private Column<T> column(String name) {
            return (Column<T>) table.column(name);
        }

        void roundTrip() {
            insertAll();

            List<T> read = engine.execute(select(value).from(table).orderBy(id)).all();

            assertThat(read).hasSameSizeAs(sample.values());
            for (int i = 0; i < read.size(); i++) {
                same(read.get(i), sample.values().get(i));
            }
        }

        private void insertAll() {
            engine.execute(Sql.delete(table));
            for (int i = 0; i < sample.values().size(); i++) {
                engine.execute(insert(table)
                        .columns(id, value)
                        .values(i, sample.values().get(i)));
            }
        }

        private void same(T read, T expected) {
            assertThat(type.sameValue(expected, read))
                    .as("%s came back as %s", expected, read)
                    .isTrue();
        }

        void foundByValue() {
            insertAll();
            for (int i = 0; i < sample.values().size(); i++) {
                T wanted = sample.values().get(i);
                assertThat(ids(value.eq(wanted))).as("= %s", wanted).containsExactly(i);
                assertThat(ids(value.in(List.of(wanted)))).as("in (%s)", wanted).containsExactly(i);
            }
            assertThat(ids(value.in(sample.values()))).hasSameSizeAs(sample.values());
        }

        private List<Integer> ids(Expression<Boolean> condition) {
            return engine.execute(select(id)
                            .from(table)
                            .where((dev.holdfast.sql.Predicate) condition)
                            .orderBy(id))
                    .all();
        }

        void nullAndUpdate() {
            engine.execute(Sql.delete(table));
            engine.execute(insert(table).columns(id, value).values(1, null));
            assertThat(ids(value.isNull())).containsExactly(1);
            assertThat(engine.execute(select(value).from(table)).one()).isNull();

            T first = Objects.requireNonNull(sample.values().get(0));
            engine.execute(update(table).set(value, first).where(id.eq(1)));
            same(engine.execute(select(value).from(table)).one(), first);
        }

        void defaultValue() {
            engine.execute(insert(table).columns(id).values(1));

            same(
                    engine.execute(select(column("d")).from(table)).one(),
                    sample.values().get(0));
        }

        @Override
        public void close() {
            metaData.dropAll(engine);
        }
    }
}
