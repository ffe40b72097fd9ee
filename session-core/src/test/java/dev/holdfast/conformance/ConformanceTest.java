package dev.holdfast.conformance;

import dev.holdfast.engine.Engine;
import dev.holdfast.junit.TestDatabase;
import dev.holdfast.junit.conformance.DialectConformance;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Nested;

/** Holdfast's own dialects pass what every dialect must. */
class ConformanceTest {
    /** The suite on one of the databases of this run. */
    abstract static class OnDatabase extends DialectConformance {
        private final TestDatabase database;

        OnDatabase(TestDatabase database) {
            this.database = database;
        }

        @Override
        protected Engine open() {
            Assumptions.assumeTrue(TestDatabase.configured().contains(database), database + " is not in this run");
            return database.freshEngine("conformance");
        }
    }

    @Nested
    class H2 extends OnDatabase {
        H2() {
            super(TestDatabase.H2);
        }
    }

    @Nested
    class Sqlite extends OnDatabase {
        Sqlite() {
            super(TestDatabase.SQLITE);
        }
    }

    @Nested
    class Postgresql extends OnDatabase {
        Postgresql() {
            super(TestDatabase.POSTGRESQL);
        }
    }

    @Nested
    class MariaDb extends OnDatabase {
        MariaDb() {
            super(TestDatabase.MARIADB);
        }
    }
}
