package dev.holdfast.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.agent.ChildJvm.Outcome;
import dev.holdfast.instrument.Managed;
import jakarta.persistence.Entity;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgentProcessTest {
    private static final String ALBUM =
            "@Entity public class Album { @Id Long id; public int year; public int year() { return year; } }";
    private static final String RECORDER = """
            package shop; import dev.holdfast.instrument.*;
            public class Recorder extends Interceptor {
                public Recorder(Object o) { super(o); ((Managed) o).$hf$state(this); ((Managed) o).$hf$reads(0, -1); ((Managed) o).$hf$writes(0, -1); }
                protected void onRead(Managed self, int index) { System.out.println("read " + index); }
                protected void onWrite(Managed self, int index) { System.out.println("write " + index); }
                protected Object onAssign(Managed self, int index, Object value) { System.out.println("assign " + index); return value; }
            }""";
    private static final String MAIN = """
            public class Main {
                public static void main(String[] arguments) {
                    Album album = new Album();
                    new Recorder(album);
                    album.year = 3;
                    System.out.println("year " + album.year());
                }
            }""";

    @TempDir
    Path directory;

    @Test
    void premainEnhancesEntitiesAndTheirCallers() throws Exception {
        Outcome outcome = new ChildJvm(directory, ALBUM, RECORDER, MAIN)
                .withAgent("summary=true;bogus=1;dump=" + directory.resolve("dump"))
                .run("shop.Main");

        assertThat(outcome.exit()).as(outcome.output()).isZero();
        assertThat(outcome.output())
                .contains("write 1", "read 1", "year 3")
                .contains("[holdfast-agent] WARN unknown option 'bogus'")
                .contains("[holdfast-agent] 1 entity classes enhanced, 1 other classes rewritten, 0 skipped");
        assertThat(directory.resolve("dump/shop/Album.class")).exists();
    }

    @Test
    void disabledAgentDoesNothing() throws Exception {
        Outcome outcome = new ChildJvm(
                        directory,
                        ALBUM,
                        "public class Main { public static void main(String[] a) {"
                                + " System.out.println(new Album().getClass().getInterfaces().length); } }")
                .withAgent("")
                .option("-Dholdfast.agent.enabled=false")
                .run("shop.Main");

        assertThat(outcome.output().strip()).isEqualTo("0");
    }

    @Test
    void H1_attachesItselfWithByteBuddysAgent() throws Exception {
        Outcome outcome = new ChildJvm(directory, ALBUM, RECORDER, MAIN, attachThenMain())
                .withByteBuddyAgent()
                .option("-XX:+EnableDynamicAgentLoading")
                .run("shop.Start");

        assertThat(outcome.output()).contains("write 1", "read 1", "year 3", "installed true");
    }

    @Test
    void H1_attachesItselfWithTheJdkAlone() throws Exception {
        Outcome outcome = new ChildJvm(directory, ALBUM, RECORDER, MAIN, attachThenMain())
                .option("-XX:+EnableDynamicAgentLoading")
                .run("shop.Start");

        assertThat(outcome.output()).contains("write 1", "read 1", "year 3", "installed true");
    }

    @Test
    void H1_refusedAttachSaysWhatToDo() throws Exception {
        Outcome outcome = new ChildJvm(directory, ALBUM, RECORDER, MAIN, attachThenMain())
                .option("-XX:-EnableDynamicAgentLoading")
                .run("shop.Start");

        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.output())
                .contains(
                        "java.lang.IllegalStateException: The agent cannot attach itself to this JVM.",
                        "-javaagent:session-agent.jar",
                        "[agent-refused]");
    }

    private static String attachThenMain() {
        return "public class Start { public static void main(String[] arguments) throws Exception {"
                + " dev.holdfast.agent.SessionAgent.install(); dev.holdfast.agent.SessionAgent.install();"
                + " Class.forName(\"shop.Main\").getMethod(\"main\", String[].class).invoke(null, (Object) arguments);"
                + " System.out.println(\"installed \" + dev.holdfast.agent.SessionAgent.isInstalled()); } }";
    }

    @Test
    void G9_classLoadedBeforeTheAgentIsNamed() throws Exception {
        Outcome outcome = new ChildJvm(
                        directory,
                        ALBUM,
                        "@Entity public class Single extends Album {}",
                        "public class Start { public static void main(String[] arguments) throws Exception { new Album();"
                                + " dev.holdfast.agent.SessionAgent.install();"
                                + " System.out.println(Class.forName(\"shop.Single\").getDeclaredConstructor().newInstance().getClass().getDeclaredMethods().length);"
                                + " System.out.println(dev.holdfast.agent.SessionAgent.reasonFor(\"shop.Single\")); } }")
                .withByteBuddyAgent()
                .option("-XX:+EnableDynamicAgentLoading")
                .run("shop.Start");

        assertThat(outcome.output().lines())
                .contains(
                        "[holdfast-agent] WARN shop.Album is not enhanced: it was loaded before the agent was there; start"
                                + " the JVM with -javaagent, or enhance it at build time")
                .contains("0", "its superclass shop.Album is not enhanced: it was loaded before the agent was there");
    }

    @Test
    void H2_H5_anotherAgentMayRetransformAndRedefine() throws Exception {
        String other = """
                package shop; import java.lang.instrument.*; import java.security.ProtectionDomain;
                public class Start {
                    public static void main(String[] arguments) throws Exception {
                        Instrumentation other = net.bytebuddy.agent.ByteBuddyAgent.install();
                        other.addTransformer(new ClassFileTransformer() {}, true);
                        Album album = new Album();
                        new Recorder(album);
                        other.retransformClasses(Album.class);
                        System.out.println("retransformed " + album.year());
                        byte[] plain = Album.class.getResourceAsStream("Album.class").readAllBytes();
                        other.redefineClasses(new ClassDefinition(Album.class, plain));
                        System.out.println("redefined " + album.year());
                    }
                }""";
        Outcome outcome = new ChildJvm(directory, ALBUM, RECORDER, other)
                .withByteBuddyAgent()
                .withAgent("")
                .option("-XX:+EnableDynamicAgentLoading")
                .run("shop.Start");

        assertThat(outcome.output().lines().filter(line -> !line.contains("WARNING")))
                .containsExactly("read 1", "retransformed 0", "read 1", "redefined 0");
    }

    @Test
    void I1_I2_noByteBuddyBeforeTheFirstEntityAndFewAfterwards() throws Exception {
        Outcome without = new ChildJvm(
                        directory.resolve("a"), "public class Main { public static void main(String[] a) {} }")
                .withAgent("")
                .option("-Xlog:class+load")
                .run("shop.Main");
        Outcome with = new ChildJvm(directory.resolve("b"), ALBUM, RECORDER, MAIN)
                .withAgent("")
                .option("-Xlog:class+load")
                .run("shop.Main");

        assertThat(without.output().lines().filter(line -> line.contains(" net.bytebuddy.")))
                .isEmpty();
        assertThat(with.output().lines().filter(line -> line.contains(" net.bytebuddy.")))
                .hasSizeBetween(10, 50);
    }

    /** As if all classes of a library were entities: whatever compilers write must verify and initialise. */
    @Test
    void A9_everyClassOfALibraryVerifies() throws Exception {
        String main = """
                package shop; import java.util.jar.*;
                public class Main {
                    public static void main(String[] arguments) throws Exception {
                        int enhanced = 0;
                        String jar = Class.forName("com.fasterxml.jackson.databind.ObjectMapper")
                                .getProtectionDomain().getCodeSource().getLocation().getPath();
                        for (JarEntry entry : (Iterable<JarEntry>) new JarFile(jar).stream()::iterator) {
                            String name = entry.getName();
                            if (name.startsWith("com/fasterxml/") && name.endsWith(".class")) {
                                Class<?> type = Class.forName(name.substring(0, name.length() - 6).replace('/', '.'));
                                enhanced += dev.holdfast.instrument.Managed.class.isAssignableFrom(type) ? 1 : 0;
                            }
                        }
                        System.out.println(enhanced > 500 ? "many enhanced" : "few enhanced: " + enhanced);
                    }
                }""";
        Outcome outcome = new ChildJvm(directory, ALBUM, main)
                .with(ObjectMapper.class, JsonProperty.class, JsonParser.class)
                .withAgent("include=com.fasterxml.*")
                .run("shop.Main");

        assertThat(outcome.output().strip()).isEqualTo("many enhanced");
    }

    /** Linking an invokedynamic loads classes, and that may be the class that is being loaded. */
    @Test
    void I2_transformationUsesNoInvokedynamic() throws IOException {
        Set<String> offPath = Set.of(
                "AttachedAgent",
                "ClassPathFiles",
                "CommandLine",
                "HoldfastPlugin",
                "OwnAttach",
                "SelfAttach",
                "SessionAgent");
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(ChildJvm.location(SessionAgent.class), "dev/holdfast/agent"))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String name = file.getFileName().toString().replaceAll("(\\$.*)?\\.class", "");
                if (!offPath.contains(name)) {
                    new ClassReader(Files.readAllBytes(file)).accept(new DynamicCalls(name, found), 0);
                }
            }
        }

        assertThat(found).isEmpty();
    }

    private static final class DynamicCalls extends ClassVisitor {
        private final String type;
        private final List<String> found;

        DynamicCalls(String type, List<String> found) {
            super(Opcodes.ASM9);
            this.type = type;
            this.found = found;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String method, String descriptor, String signature, String[] exceptions) {
            boolean ofRecord = Set.of("toString", "hashCode", "equals").contains(method);
            return new MethodVisitor(api) {
                @Override
                public void visitInvokeDynamicInsn(String name, String shape, Handle bootstrap, Object... arguments) {
                    if (!ofRecord) {
                        found.add(type + "." + method);
                    }
                }
            };
        }
    }

    @Test
    void G6_modulePathNeedsNeitherRequiresNorOpens() throws Exception {
        Path core = module(
                "core",
                "module core { exports dev.holdfast.instrument; requires org.jspecify; }",
                Path.of(ChildJvm.location(Managed.class)),
                "dev/holdfast/instrument");
        compileModule(
                "shop",
                List.of(ChildJvm.location(Entity.class)),
                "module shop { requires jakarta.persistence; }",
                "package shop; import jakarta.persistence.*; @Entity class Album { private int year; int year() { return year; } }",
                """
                package shop;
                public class Main {
                    public static void main(String[] arguments) throws Exception {
                        Album album = new Album();
                        Class<?> managed = Class.forName("dev.holdfast.instrument.Managed");
                        System.out.println(managed.isInstance(album) + " " + album.year());
                        System.out.println(Main.class.getModule().isOpen("shop", managed.getModule()));
                        System.out.println(Main.class.getModule().isOpen("shop"));
                        System.out.println(album.getClass().getMethod("$hf$layout").invoke(album));
                    }
                }""");
        String modulePath = String.join(
                File.pathSeparator,
                core.toString(),
                directory.resolve("shop").toString(),
                ChildJvm.location(Entity.class),
                ChildJvm.location(Nullable.class));

        Outcome outcome = new ChildJvm(directory, ALBUM)
                .withAgent("")
                .run(List.of(
                        "-cp",
                        String.join(
                                File.pathSeparator,
                                ChildJvm.location(SessionAgent.class),
                                ChildJvm.location(ByteBuddy.class)),
                        "-p",
                        modulePath,
                        "--add-modules=core",
                        "-m",
                        "shop/shop.Main"));

        assertThat(outcome.output().lines()).containsExactly("true 0", "true", "false", "1;shop.Album@0:year,I");
    }

    /** A module from class files that exist, in a directory or a jar. */
    private Path module(String name, String declaration, Path classes, String folder) throws IOException {
        Path root = directory.resolve(name);
        if (Files.isDirectory(classes)) {
            copy(classes.resolve(folder), root.resolve(folder));
        } else {
            try (FileSystem jar = FileSystems.newFileSystem(classes)) {
                copy(jar.getPath(folder), root.resolve(folder));
            }
        }
        compileModule(name, List.of(ChildJvm.location(Nullable.class)), declaration);
        return root;
    }

    private static void copy(Path classes, Path directory) throws IOException {
        Files.createDirectories(directory);
        try (Stream<Path> files = Files.list(classes)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (!file.endsWith("package-info.class")) {
                    Files.copy(file, directory.resolve(file.getFileName().toString()));
                }
            }
        }
    }

    private void compileModule(String name, List<String> modulePath, String... sources) throws IOException {
        Path root = Files.createDirectories(directory.resolve(name));
        List<String> arguments = new ArrayList<>(List.of(
                "-proc:none",
                "-d",
                root.toString(),
                "-cp",
                root.toString(),
                "-p",
                String.join(File.pathSeparator, modulePath)));
        arguments.add("--patch-module=" + name + "=" + root);
        for (int i = 0; i < sources.length; i++) {
            String file = i == 0 ? "module-info.java" : i == 1 ? "Album.java" : "Main.java";
            Path source = Files.createDirectories(directory.resolve(name + "-sources"))
                    .resolve(file);
            Files.writeString(source, sources[i]);
            arguments.add(source.toString());
        }
        int result = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(new String[0]));
        assertThat(result).isZero();
    }
}
