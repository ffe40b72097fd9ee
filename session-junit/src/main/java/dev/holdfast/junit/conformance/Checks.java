package dev.holdfast.junit.conformance;

import dev.holdfast.dialect.Feature;
import dev.holdfast.engine.Connection;
import dev.holdfast.engine.Engine;
import dev.holdfast.sql.Expression;
import dev.holdfast.sql.Insert;
import dev.holdfast.sql.Predicate;
import dev.holdfast.sql.Sql;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;

/** Tests about one subject, on a database that has the tables of {@link Sample}. Each leaves no row behind. */
abstract class Checks {
    final Engine engine;

    Checks(Engine engine) {
        this.engine = engine;
    }

    abstract Stream<DynamicTest> tests();

    static DynamicTest test(String sentence, Executable body) {
        return DynamicTest.dynamicTest(sentence, body);
    }

    boolean has(Feature feature) {
        return engine.dialect().has(feature);
    }

    /** Skips the rest of a test that needs a feature. */
    void needs(Feature feature) {
        Assumptions.assumeTrue(has(feature), () -> engine.dialect().name() + " does not declare " + feature);
    }

    /** A new tag; its code is unique. */
    static Insert tag(String code) {
        return Sql.insert(Sample.TAG).set(Sample.CODE, code).set(Sample.HITS, 0);
    }

    static long tags(Connection connection, String... codes) {
        return count(connection, Sample.CODE, Sample.CODE.in(codes));
    }

    static long count(Connection connection, Expression<?> column, Predicate condition) {
        Long count = connection
                .execute(Sql.select(Sql.count(column)).where(condition))
                .scalarOne(Long.class);
        return Objects.requireNonNull(count);
    }

    /** Executes in a transaction that is rolled back, and fails unless this exception comes. */
    <T extends Throwable> T refused(Class<T> expected, ThrowingUse use) {
        try (Connection connection = engine.connect()) {
            T thrown = Assertions.assertThrows(expected, () -> use.with(connection));
            connection.rollback();
            return thrown;
        }
    }

    /** Something done with a connection. */
    interface ThrowingUse {
        void with(Connection connection) throws Exception;
    }
}
