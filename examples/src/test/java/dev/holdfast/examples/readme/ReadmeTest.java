package dev.holdfast.examples.readme;

import static dev.holdfast.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.engine.Engine;
import dev.holdfast.mapping.Registry;
import dev.holdfast.session.Session;
import dev.holdfast.session.SessionFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReadmeTest {
    private static final Path HERE = Path.of("src", "test", "java", "dev", "holdfast", "examples", "readme");

    @Test
    void exampleRuns() {
        Engine engine = Engine.create("jdbc:h2:mem:music");
        Registry registry = Registry.of(Artist.class, Album.class);
        registry.metadata().createAll(engine);
        SessionFactory sessions = SessionFactory.of(engine, registry);

        sessions.transact(
                session -> { // begin, commit; any exception rolls back
                    Artist artist = new Artist("Björk");
                    artist.getAlbums().add(new Album("Debut")); // album.getArtist() follows at once
                    session.add(artist); // the album comes along; INSERTs wait for the flush
                });

        try (Session session = sessions.open()) {
            Artist artist = session.query(Artist.class)
                    .where(Artist_.name.startsWith("B"))
                    .first()
                    .orElseThrow();
            artist.setName("Bjork"); // noticed, without comparison at flush
            artist.getAlbums().get(0).getTitle(); // loaded when read
            session.commit(); // one UPDATE, of one column
        }

        try (Session session = sessions.open()) {
            assertThat(session.scalar(select(Artist_.name))).isEqualTo("Bjork");
        }
        engine.close();
    }

    /** Every paragraph of the README's first Java example stands in this test or its entity. */
    @Test
    void exampleIsTheOneInTheReadme() throws IOException {
        String readme = Files.readString(Path.of("..", "README.md"));
        String example = readme.substring(readme.indexOf("```java") + 7);
        String sources =
                Files.readString(HERE.resolve("Artist.java")) + Files.readString(HERE.resolve("ReadmeTest.java"));

        for (String paragraph : example.substring(0, example.indexOf("```")).split("\n\n")) {
            assertThat(withoutSpace(sources)).contains(withoutSpace(paragraph.replaceFirst("\n}\n?$", "")));
        }
    }

    private static String withoutSpace(String text) {
        return text.replaceAll("\\s", "");
    }
}
