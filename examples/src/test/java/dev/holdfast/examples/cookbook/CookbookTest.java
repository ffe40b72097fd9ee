package dev.holdfast.examples.cookbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.engine.Engine;
import dev.holdfast.error.CompileException;
import dev.holdfast.error.HoldfastException;
import dev.holdfast.examples.chinook.Chinook;
import dev.holdfast.junit.OnEveryDatabase;
import dev.holdfast.mapping.Registry;
import dev.holdfast.session.Session;
import dev.holdfast.session.SessionFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * The cookbook's statements run everywhere with the same rows, and its page shows them. {@code -Dholdfast.chinook=DIR} tries
 * them on another data set, {@code -Dholdfast.golden=write} writes the page.
 */
class CookbookTest {
    private static final Path PAGE = Path.of("../docs/cookbook.md");
    private static final Path DATA = Path.of(System.getProperty("holdfast.chinook", "src/test/resources/chinook"));

    private static final Registry REGISTRY = Chinook.registry();

    /** What the databases tried so far gave, recipe by recipe: the first that has the construct decides. */
    private static final Map<String, List<String>> SERVED = new HashMap<>();

    @OnEveryDatabase
    void everyRecipeGivesTheSameRowsEverywhere(Engine engine) {
        REGISTRY.metadata().createAll(engine);
        SessionFactory sessions = SessionFactory.of(engine, REGISTRY);
        Chinook.load(sessions, DATA);

        SoftAssertions softly = new SoftAssertions();
        for (Dish dish : Dish.all()) {
            served(sessions, dish, softly)
                    .ifPresent(rows -> softly.assertThat(rows)
                            .as(dish.title())
                            .isNotEmpty()
                            .isEqualTo(SERVED.computeIfAbsent(dish.title(), first -> rows)));
        }
        softly.assertAll();
    }

    /** The rows; empty if this database refuses the construct, which the page shows. */
    private static Optional<List<String>> served(SessionFactory sessions, Dish dish, SoftAssertions softly) {
        try (Session session = sessions.open()) {
            return Optional.of(Plate.of(session, dish.statement()).rows());
        } catch (CompileException refused) {
            return Optional.empty();
        } catch (HoldfastException failure) {
            softly.fail(dish.title(), failure);
            return Optional.empty();
        }
    }

    @Test
    void thePageShowsEveryRecipe() throws IOException {
        String page = new CookbookPage(REGISTRY).text(Dish.all());

        if ("write".equals(System.getProperty("holdfast.golden"))) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }
}
