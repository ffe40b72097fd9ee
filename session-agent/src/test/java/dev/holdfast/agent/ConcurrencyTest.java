package dev.holdfast.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.instrument.Managed;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import net.bytebuddy.ByteBuddy;
import org.junit.jupiter.api.Test;

class ConcurrencyTest {
    @Test
    void I1_scanningAClassTakesMicroseconds() throws Exception {
        List<byte[]> files = libraryClasses();
        long best = Long.MAX_VALUE;
        int candidates = 0;
        for (int round = 0; round < 5; round++) {
            long start = System.nanoTime();
            for (byte[] file : files) {
                candidates += new ClassScan(file).isCandidate() ? 1 : 0;
            }
            best = Math.min(best, System.nanoTime() - start);
        }

        assertThat(candidates).isZero();
        assertThat(best / files.size()).as("nanoseconds a class").isLessThan(30_000);
    }

    private static List<byte[]> libraryClasses() throws Exception {
        List<byte[]> files = new ArrayList<>();
        String jar = ByteBuddy.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI()
                .getPath();
        try (JarFile entries = new JarFile(jar)) {
            for (JarEntry entry : (Iterable<JarEntry>) entries.stream()::iterator) {
                if (entry.getName().endsWith(".class")) {
                    files.add(read(entries, entry));
                }
            }
        }
        return files;
    }

    private static byte[] read(JarFile entries, JarEntry entry) throws IOException {
        try (InputStream in = entries.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    @Test
    void I4_eightThreadsEnhanceEverything() throws Exception {
        int count = 400;
        List<String> sources = new ArrayList<>();
        sources.add("@MappedSuperclass class Root { @Id long id; }");
        for (int i = 0; i < count; i++) {
            sources.add("@Entity class E" + i + " extends " + (i % 3 == 0 && i > 0 ? "E" + i / 2 : "Root") + " { int f"
                    + i + "; }");
        }
        Woven woven = Woven.of(sources.toArray(new String[0]));
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Class<?>>> types = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                String name = "E" + i;
                types.add(threads.submit(() -> woven.type(name)));
            }
            for (Future<Class<?>> type : types) {
                assertThat(Managed.class).isAssignableFrom(type.get());
                assertThat(type.get().getDeclaredMethod("$hf$layout").isSynthetic())
                        .isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(woven.log().summary())
                .startsWith((count + 1) + " entity classes enhanced")
                .contains("0 skipped");
    }

    @Test
    void I5_exactlyOneInterfaceIsAdded() {
        Woven woven = Woven.of("@Entity class Base {}", "@Entity class Sub extends Base {}");

        assertThat(woven.type("Base").getInterfaces()).containsExactly(Managed.class);
        assertThat(woven.type("Sub").getInterfaces()).isEmpty();
    }
}
