package dev.holdfast.agent;

import dev.holdfast.instrument.Managed;
import jakarta.persistence.Entity;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.agent.ByteBuddyAgent;
import org.jspecify.annotations.Nullable;

/** Runs a program in a JVM of its own: what an agent does before {@code main} can be seen nowhere else. */
final class ChildJvm {
    record Outcome(int exit, String output) {}

    private final Path directory;
    private final List<String> options = new ArrayList<>();
    private final List<String> classPath = new ArrayList<>();

    ChildJvm(Path directory, String... sources) throws IOException {
        this.directory = directory;
        Path classes = Files.createDirectories(directory.resolve("classes"));
        Map<String, byte[]> files = InMemoryCompiler.compile(17, Woven.withImports(sources));
        BuildTest.write(files, classes);
        classPath.add(classes.toString());
        for (Class<?> type :
                List.of(SessionAgent.class, Managed.class, Entity.class, ByteBuddy.class, Nullable.class)) {
            classPath.add(location(type));
        }
    }

    ChildJvm option(String option) {
        options.add(option);
        return this;
    }

    ChildJvm withByteBuddyAgent() {
        return with(ByteBuddyAgent.class);
    }

    /** Adds the jars or directories of the classes to the class path. */
    ChildJvm with(Class<?>... types) {
        for (Class<?> type : types) {
            classPath.add(location(type));
        }
        return this;
    }

    /** With {@code -javaagent}; the jar only says which class it is. */
    ChildJvm withAgent(String arguments) throws IOException {
        Path jar = directory.resolve("agent.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", SessionAgent.class.getName());
        try (OutputStream out = Files.newOutputStream(jar)) {
            new JarOutputStream(out, manifest).close();
        }
        return option("-javaagent:" + jar + (arguments.isEmpty() ? "" : "=" + arguments));
    }

    Outcome run(String mainClass) throws IOException, InterruptedException {
        return run(List.of("-cp", String.join(File.pathSeparator, classPath), mainClass));
    }

    Outcome run(List<String> rest) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xshare:auto");
        command.addAll(options);
        command.addAll(rest);
        Path output = directory.resolve("output.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException("no end after two minutes");
        }
        return new Outcome(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
    }

    static String location(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
