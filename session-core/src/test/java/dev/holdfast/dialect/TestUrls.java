package dev.holdfast.dialect;

import dev.holdfast.junit.DatabaseAddress;
import dev.holdfast.junit.TestDatabase;
import java.util.ArrayList;
import java.util.List;

/** The databases that dialects are tried on: H2 and SQLite in memory, and the servers of this build's test databases. */
final class TestUrls {
    private TestUrls() {}

    static List<String> all() {
        List<String> urls = new ArrayList<>(List.of("jdbc:h2:mem:", "jdbc:sqlite::memory:"));
        for (TestDatabase database : TestDatabase.configured()) {
            boolean server = database == TestDatabase.POSTGRESQL || database == TestDatabase.MARIADB;
            if (server && database.missing().isEmpty()) {
                urls.add(withUser(database.fresh("dialect")));
            }
        }
        return List.copyOf(urls);
    }

    private static String withUser(DatabaseAddress address) {
        char start = address.url().indexOf('?') < 0 ? '?' : '&';
        return address.url() + start + "user=" + address.user() + "&password=" + address.password();
    }
}
