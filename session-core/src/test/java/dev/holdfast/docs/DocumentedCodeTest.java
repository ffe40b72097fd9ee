package dev.holdfast.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.engine.Engine;
import dev.holdfast.junit.TestDatabase;
import dev.holdfast.mapping.Registry;
import dev.holdfast.session.Session;
import dev.holdfast.session.SessionFactory;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every Java block of the README and of the documents compiles. Those of the documents are also run on a small music store,
 * and their entities mapped; the README's example is run by the examples' own tests.
 */
class DocumentedCodeTest {
    private static final Path HOUSE = Path.of("").toAbsolutePath().getParent();

    @TempDir
    private Path classes;

    @TestFactory
    Stream<DynamicTest> blockRuns() throws IOException {
        List<CodeBlock> blocks =
                new ArrayList<>(CodeBlock.of(CodeBlock.README, Files.readString(HOUSE.resolve(CodeBlock.README))));
        try (Stream<Path> documents = Files.list(HOUSE.resolve("docs"))) {
            for (Path document : documents
                    .filter(DocumentedCodeTest::isWrittenByHand)
                    .sorted()
                    .toList()) {
                blocks.addAll(CodeBlock.of("docs/" + document.getFileName(), Files.readString(document)));
            }
        }
        return Stream.iterate(0, number -> number < blocks.size(), number -> number + 1)
                .map(number -> DynamicTest.dynamicTest(
                        blocks.get(number).where(), () -> check(blocks.get(number), "Block" + number)));
    }

    /** The cookbook is made of the examples' sources, which are compiled and run where they are. */
    private static boolean isWrittenByHand(Path document) {
        return !document.endsWith("cookbook.md");
    }

    private void check(CodeBlock block, String name) throws Exception {
        compile(block.source(name), name);
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
            Class<?> compiled = loader.loadClass("dev.holdfast.docs." + name);
            map(compiled);
            if (block.isRunnable()) {
                run(compiled);
            }
        }
    }

    private void compile(String source, String name) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
            JavaFileObject file =
                    new SimpleJavaFileObject(
                            URI.create("source:///dev/holdfast/docs/" + name + ".java"), JavaFileObject.Kind.SOURCE) {
                        @Override
                        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                            return source;
                        }
                    };
            compiler.getTask(null, files, diagnostics, List.of("--release", "17", "-proc:none"), null, List.of(file))
                    .call();
        }
        assertThat(diagnostics.getDiagnostics())
                .filteredOn(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .as(source)
                .isEmpty();
    }

    private static void map(Class<?> compiled) {
        Class<?>[] entities = Arrays.stream(compiled.getDeclaredClasses())
                .filter(type -> type.isAnnotationPresent(Entity.class))
                .toArray(Class<?>[]::new);
        if (entities.length > 0) {
            assertThat(Registry.of(entities).mappers()).hasSize(entities.length);
        }
    }

    private static void run(Class<?> compiled) throws Exception {
        Registry registry = Registry.of(Artist.class, Album.class, Track.class);
        try (Engine engine = TestDatabase.H2.freshEngine("documents")) {
            registry.metadata().createAll(engine);
            SessionFactory sessions = SessionFactory.of(engine, registry);
            Long key = sessions.call(DocumentedCodeTest::addArtist);
            try (Session session = sessions.open()) {
                set(compiled, "engine", engine);
                set(compiled, "registry", registry);
                set(compiled, "sessions", sessions);
                set(compiled, "session", session);
                set(compiled, "artist", session.getOne(Artist.class, key));
                call(compiled);
            }
        }
    }

    private static Long addArtist(Session session) {
        Artist artist = new Artist("Björk");
        Album debut = new Album("Debut");
        debut.setReleased(1993);
        debut.getTracks().add(new Track("Human Behaviour", 252));
        debut.getTracks().add(new Track("Venus as a Boy", 281));
        artist.getAlbums().add(debut);
        session.add(artist);
        session.flush();
        return artist.getId();
    }

    private static void set(Class<?> compiled, String name, Object value) throws ReflectiveOperationException {
        Field field = compiled.getDeclaredField(name);
        field.setAccessible(true);
        field.set(null, value);
    }

    private static void call(Class<?> compiled) throws Exception {
        Method run = compiled.getDeclaredMethod("run");
        run.setAccessible(true);
        try {
            run.invoke(null);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Exception failure) {
                throw failure;
            }
            throw e;
        }
    }
}
