package dev.holdfast.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import net.bytebuddy.ClassFileVersion;
import net.bytebuddy.build.EntryPoint;
import net.bytebuddy.build.Plugin;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.scaffold.inline.MethodNameTransformer;
import net.bytebuddy.pool.TypePool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildTest {
    private static final String[] SOURCES = {
        "@MappedSuperclass abstract class Base<T> implements java.io.Serializable { @Id T id; private final int version = hash();"
                + " int hash() { return 1; } }",
        "@Entity class Album extends Base<Long> implements Comparable<Album>, Cloneable { String title; List<String> tracks = new ArrayList<>();"
                + " Album() { title = \"x\"; } Album(Album a) { title = a.title; } public int compareTo(Album o) { return title.compareTo(o.title); }"
                + " Runnable r() { return () -> { for (String t : tracks) { title += t; } }; } public Object clone() throws CloneNotSupportedException { return super.clone(); } }",
        "class Clerk { String work(Album a) { try { return a.title; } finally { a.tracks = null; } } }",
        "class Bystander { int x; int x() { return x; } }"
    };

    @TempDir
    Path directory;

    @Test
    void J4_J5_pluginGivesTheBytesOfTheAgentWithoutTheAnnotationsJar() throws IOException {
        Map<String, byte[]> plain = InMemoryCompiler.compile(17, Woven.withImports(SOURCES));
        write(plain, directory.resolve("in"));
        Files.createDirectory(directory.resolve("out"));
        Woven woven = new Woven(plain, null);

        Plugin.Engine.Default.of(
                        EntryPoint.Default.DECORATE,
                        ClassFileVersion.JAVA_V17,
                        MethodNameTransformer.Suffixing.withRandomSuffix())
                .with(ClassFileLocator.ForClassLoader.ofPlatformLoader())
                .apply(
                        new Plugin.Engine.Source.ForFolder(
                                directory.resolve("in").toFile()),
                        new Plugin.Engine.Target.ForFolder(
                                directory.resolve("out").toFile()),
                        new Plugin.Factory.Simple(new HoldfastPlugin()));

        Map<String, byte[]> built = read(directory.resolve("out"));
        assertThat(built).containsOnlyKeys("shop/Album", "shop/Base", "shop/Bystander", "shop/Clerk");
        for (String name : plain.keySet()) {
            byte[] byAgent = new EntityTransformer(AgentOptions.defaults(), woven.log(), null)
                    .transform(null, woven.loader(), name, null, null, plain.get(name));
            assertThat(built.get(name)).as(name).isEqualTo(byAgent == null ? plain.get(name) : byAgent);
        }
        assertThat(built.get("shop/Bystander")).isEqualTo(plain.get("shop/Bystander"));
        assertThat(built.get("shop/Clerk")).isNotEqualTo(plain.get("shop/Clerk"));
    }

    @Test
    void A13_pluginOverAClassThatAlreadyIsEnhanced() throws IOException {
        Map<String, byte[]> plain = InMemoryCompiler.compile(17, Woven.withImports(SOURCES));
        write(plain, directory);
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        assertThat(new CommandLine(new PrintStream(text, true, StandardCharsets.UTF_8))
                        .run("weave", directory.toString()))
                .isZero();
        Map<String, byte[]> once = read(directory);

        new CommandLine(new PrintStream(text, true, StandardCharsets.UTF_8)).run("weave", directory.toString());

        assertThat(read(directory)).usingRecursiveComparison().isEqualTo(once);
        assertThat(text.toString(StandardCharsets.UTF_8))
                .contains("enhanced   shop.Album, 2 fields", "rewritten  shop.Clerk", "enhanced   shop.Album, before");
    }

    @Test
    void J5_wovenClassesAreThoseOfTheAgentAndRun() throws IOException {
        Map<String, byte[]> plain = InMemoryCompiler.compile(17, Woven.withImports(SOURCES));
        write(plain, directory);
        new CommandLine(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8))
                .run("weave", directory.toString());
        Map<String, byte[]> woven = read(directory);

        Woven loaded = new Woven(woven, null);
        Object album = loaded.make("Album");
        Recorder recorder = Recorder.attach(album);
        Woven.call(loaded.make("Clerk"), "work", album);

        assertThat(loaded.status("Album")).isEqualTo(Enhancement.Status.ALREADY_ENHANCED);
        assertThat(recorder.events).containsExactly("read 2", "assign 3");
    }

    @Test
    void verifyTellsWhatCannotBeEnhanced() throws IOException {
        write(
                InMemoryCompiler.compile(
                        17,
                        Woven.withImports(
                                "@Entity class Fine { final int limit = 5; public String open; }",
                                "@Entity class Lost extends Gone {}",
                                "class Gone {}")),
                directory);
        Files.delete(directory.resolve("shop/Gone.class"));
        ByteArrayOutputStream text = new ByteArrayOutputStream();

        int exit = new CommandLine(new PrintStream(text, true, StandardCharsets.UTF_8))
                .run("verify", directory.toString());

        assertThat(exit).isEqualTo(1);
        assertThat(text.toString(StandardCharsets.UTF_8))
                .contains("enhanced   shop.Fine, 2 fields")
                .contains("warning: limit is a constant")
                .contains("note: open is public")
                .contains("skipped    shop.Lost: its superclass shop.Gone cannot be read")
                .contains("1 enhanced, 0 rewritten, 1 skipped");
    }

    @Test
    void withoutArgumentsTheJarExplainsItself() {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        CommandLine commandLine = new CommandLine(new PrintStream(text, true, StandardCharsets.UTF_8));

        assertThat(commandLine.run()).isZero();
        assertThat(commandLine.run("nonsense")).isEqualTo(2);
        assertThat(commandLine.run("verify", "no-such-directory")).isEqualTo(2);

        assertThat(text.toString(StandardCharsets.UTF_8))
                .contains("-javaagent:session-agent.jar", "verify CLASSPATH", "weave DIRECTORY")
                .contains("no-such-directory is neither a directory nor a jar");
    }

    @Test
    void J13_unknownOptionsAreReportedAndIgnored() {
        AgentOptions options =
                AgentOptions.of("bogus=1; callers = sometimes ;log=info;include=shop.legacy.*, shop.One");

        assertThat(options.mistakes()).hasSize(2);
        assertThat(options.mistakes().get(0)).startsWith("unknown option 'bogus', known are [enabled, ");
        assertThat(options.callers()).isEqualTo(AgentOptions.Callers.ON);
        assertThat(options.includes("shop/legacy/Order")).isTrue();
        assertThat(options.includes("shop/One")).isTrue();
        assertThat(options.includes("shop/OneMore")).isFalse();
        assertThat(options.log()).isEqualTo("info");
    }

    @Test
    void classesWithoutAnnotationsCanBeIncluded() {
        Woven woven = Woven.withOptions("include=shop.Plain", "class Plain { int a; }");

        assertThat(Woven.managed(woven.make("Plain")).$hf$layout()).isEqualTo("1;shop.Plain@0:a,I");
    }

    @Test
    void pluginRefusesAnEntityThatItCannotEnhance() {
        Map<String, byte[]> plain =
                InMemoryCompiler.compile(17, Woven.withImports("@Entity class Lost extends Gone {}", "class Gone {}"));
        byte[] file = plain.get("shop/Lost");

        assertThatThrownBy(() -> new HoldfastPlugin()
                        .onPreprocess(
                                new TypePool.Default(
                                                TypePool.CacheProvider.NoOp.INSTANCE,
                                                ClassFileLocator.Simple.of("shop.Lost", file),
                                                TypePool.Default.ReaderMode.FAST)
                                        .describe("shop.Lost")
                                        .resolve(),
                                ClassFileLocator.Simple.of("shop.Lost", file)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "shop.Lost cannot be enhanced: its superclass shop.Gone cannot be read through its class loader. [agent-skipped]");
    }

    static void write(Map<String, byte[]> files, Path root) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = root.resolve(file.getKey().replace('/', File.separatorChar) + ".class");
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }

    private static Map<String, byte[]> read(Path root) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (ClassPathFiles all = new ClassPathFiles(root.toString())) {
            for (Path path : all.classFiles(1)) {
                String name = root.relativize(path).toString().replace(File.separatorChar, '/');
                files.put(name.substring(0, name.length() - ".class".length()), Files.readAllBytes(path));
            }
        }
        return files;
    }
}
