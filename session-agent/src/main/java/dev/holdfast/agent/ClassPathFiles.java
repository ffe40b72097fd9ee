package dev.holdfast.agent;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The directories and jars of a class path, and behind them the JDK that runs us. Close it. */
final class ClassPathFiles implements FileSource.Files, Closeable {
    private final List<Path> roots = new ArrayList<>();
    private final List<FileSystem> jars = new ArrayList<>();

    ClassPathFiles(String classPath) throws IOException {
        for (String part : Parts.of(classPath, File.pathSeparatorChar)) {
            Path path = Path.of(part);
            if (Files.isDirectory(path)) {
                roots.add(path);
            } else if (Files.isRegularFile(path)) {
                FileSystem jar = FileSystems.newFileSystem(path);
                jars.add(jar);
                roots.add(jar.getPath("/"));
            } else {
                throw new IOException(path + " is neither a directory nor a jar");
            }
        }
    }

    /** The class files below the first {@code count} parts, in the order of their names. */
    List<Path> classFiles(int count) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path root : roots.subList(0, Math.min(count, roots.size()))) {
            try (Stream<Path> all = Files.walk(root)) {
                all.filter(path -> path.toString().endsWith(".class"))
                        .filter(path -> !path.toString().contains("META-INF"))
                        .filter(path -> !path.endsWith("module-info.class"))
                        .sorted()
                        .forEach(files::add);
            }
        }
        return files;
    }

    @Override
    public byte @Nullable [] read(String internalName) {
        String name = internalName + ".class";
        try {
            for (Path root : roots) {
                Path file = root.resolve(name);
                if (Files.isRegularFile(file)) {
                    return Files.readAllBytes(file);
                }
            }
            try (InputStream in = ClassLoader.getPlatformClassLoader().getResourceAsStream(name)) {
                return in == null ? null : in.readAllBytes();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    @Override
    public void close() throws IOException {
        for (FileSystem jar : jars) {
            jar.close();
        }
    }
}
