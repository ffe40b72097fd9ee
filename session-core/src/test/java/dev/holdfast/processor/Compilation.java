package dev.holdfast.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Sources compiled with the processor, as {@code javac -Xlint:all -Werror} would. */
final class Compilation {
    private final Path directory;
    private final boolean successful;
    private final List<Diagnostic<? extends JavaFileObject>> diagnostics;

    private Compilation(Path directory, boolean successful, List<Diagnostic<? extends JavaFileObject>> diagnostics) {
        this.directory = directory;
        this.successful = successful;
        this.diagnostics = diagnostics;
    }

    /** Compiles sources, each of which starts with a package declaration, into an empty directory. */
    static Compilation of(Path directory, List<Processor> processors, String... sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(directory));
            files.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(directory));
            JavaCompiler.CompilationTask task = compiler.getTask(
                    null,
                    files,
                    diagnostics,
                    List.of("--release", "17", "-Xlint:all,-processing,-classfile,-path", "-Werror"),
                    null,
                    Stream.of(sources).map(Source::new).toList());
            task.setProcessors(processors);
            return new Compilation(directory, task.call(), diagnostics.getDiagnostics());
        }
    }

    boolean successful() {
        return successful;
    }

    List<String> messages() {
        return diagnostics.stream()
                .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                .toList();
    }

    /** The lines of the reported elements' sources, from 1. */
    List<Long> lines() {
        return diagnostics.stream().map(Diagnostic::getLineNumber).toList();
    }

    String generated(String qualifiedName) {
        try {
            return Files.readString(directory.resolve(qualifiedName.replace('.', '/') + ".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean wrote(String qualifiedName) {
        return Files.exists(directory.resolve(qualifiedName.replace('.', '/') + ".java"));
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(URI.create("source:///" + path(text)), Kind.SOURCE);
            this.text = text;
        }

        private static String path(String text) {
            String packageName = text.lines()
                    .filter(line -> line.startsWith("package "))
                    .map(line -> line.substring(8, line.indexOf(';')).replace('.', '/') + "/")
                    .findFirst()
                    .orElse("");
            String className = text.replaceAll(
                    "(?s).*?\\n(?:public |abstract |final )*(?:class|record|interface|enum) (\\w+).*", "$1");
            return packageName + className + ".java";
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
