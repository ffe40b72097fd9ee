package dev.holdfast.agent;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.instrument.Instrumentation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * Attaches with what the JDK has. A JVM may not attach to itself, so a second one does it: it loads a jar into this one that
 * holds nothing but {@link AttachedAgent}.
 */
final class OwnAttach {
    private static final long TIMEOUT_SECONDS = 60;

    private OwnAttach() {}

    static Instrumentation instrumentation() {
        try {
            Path jar = agentJar();
            try {
                runAttacher(jar);
                Object received = ClassLoader.getSystemClassLoader()
                        .loadClass(AttachedAgent.class.getName())
                        .getMethod("instrumentation")
                        .invoke(null);
                return (Instrumentation) received;
            } finally {
                jar.toFile().deleteOnExit(); // open in this JVM until it ends
            }
        } catch (IOException | ReflectiveOperationException e) {
            throw SelfAttach.refused(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw SelfAttach.refused(e);
        }
    }

    private static void runAttacher(Path jar) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        long process = ProcessHandle.current().pid();
        List<String> command = List.of(
                java,
                "-cp",
                jar.toString(),
                "--add-modules=jdk.attach",
                AttachedAgent.class.getName(),
                Long.toString(process),
                jar.toString());
        Process attacher = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new File(nullDevice())))
                .start();
        if (!attacher.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
            attacher.destroyForcibly();
            throw new IOException("attaching took more than " + TIMEOUT_SECONDS + " seconds");
        }
        if (attacher.exitValue() != 0) {
            String output = new String(attacher.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            throw new IOException(output.strip());
        }
    }

    private static String nullDevice() {
        return File.separatorChar == '\\' ? "NUL" : "/dev/null";
    }

    private static Path agentJar() throws IOException {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.putValue("Agent-Class", AttachedAgent.class.getName());
        Path jar = Files.createTempFile("holdfast-agent", ".jar");
        String entry = AttachedAgent.class.getName().replace('.', '/') + ".class";
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out, manifest);
                InputStream in = OwnAttach.class.getResourceAsStream("AttachedAgent.class")) {
            if (in == null) {
                throw new IOException(entry + " is missing");
            }
            entries.putNextEntry(new JarEntry(entry));
            in.transferTo(entries);
            entries.closeEntry();
        }
        return jar;
    }
}
