package dev.holdfast.examples.cookbook;

import dev.holdfast.dialect.Dialect;
import dev.holdfast.dialect.Dialects;
import dev.holdfast.error.CompileException;
import dev.holdfast.mapping.Registry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code docs/cookbook.md} as it should be. */
final class CookbookPage {
    /** The databases whose SQL is shown, by a URL of each. */
    private static final List<Dialect> DIALECTS =
            List.of("jdbc:h2:mem:", "jdbc:sqlite:", "jdbc:postgresql:", "jdbc:mariadb:").stream()
                    .map(Dialects::forUrl)
                    .toList();

    private static final String INTRODUCTION = """
            # Cookbook

            %d statements from simple to hard over the Chinook music store, with the SQL that each database is sent. This page is made of the
            methods in `examples/src/main/java/dev/holdfast/examples/cookbook`: the build compiles them, executes each on H2, SQLite, PostgreSQL and
            MariaDB, compares the rows of the four with each other, and compares this page with what it makes of them. The language itself is explained
            in [sql.md](sql.md). A query goes through `session.execute(...)`; without entities `connection.execute(...)` does as well.
            """;

    private final Registry registry;
    private final StringBuilder text = new StringBuilder();

    CookbookPage(Registry registry) {
        this.registry = registry;
    }

    String text(List<Dish> dishes) {
        text.append(INTRODUCTION.formatted(dishes.size()));
        String chapter = "";
        int number = 1;
        for (Dish dish : dishes) {
            if (!dish.chapter().equals(chapter)) {
                chapter = dish.chapter();
                text.append("\n## ").append(chapter).append('\n');
            }
            add(number++, dish);
        }
        return text.toString();
    }

    private void add(int number, Dish dish) {
        text.append("\n### ").append(number).append(". ").append(dish.title()).append("\n\n");
        text.append("```java\n").append(dish.code()).append("```\n");
        byText(dish)
                .forEach((sql, names) -> text.append("\n*")
                        .append(names.size() == DIALECTS.size() ? "Everywhere" : String.join(", ", names))
                        .append("*\n\n")
                        .append(sql)
                        .append('\n'));
    }

    /** The different texts, each with the databases that are sent it. */
    private Map<String, List<String>> byText(Dish dish) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        for (Dialect dialect : DIALECTS) {
            texts.computeIfAbsent(sql(dialect, dish), key -> new ArrayList<>()).add(dialect.name());
        }
        return texts;
    }

    private String sql(Dialect dialect, Dish dish) {
        try {
            return "```sql\n" + dialect.compile(dish.statement(), registry).sql() + "\n```";
        } catch (CompileException refused) {
            return "> refused: " + refused.getMessage();
        }
    }
}
