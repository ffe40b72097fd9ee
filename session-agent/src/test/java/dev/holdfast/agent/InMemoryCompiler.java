package dev.holdfast.agent;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles sources to class files without touching the disk. */
final class InMemoryCompiler {
    private static final Pattern PACKAGE = Pattern.compile("package\\s+([\\w.]+)\\s*;");
    private static final Pattern TYPE = Pattern.compile("(?m)^\\s*(?:@\\w+(?:\\([^)]*\\))?\\s+)*(?:public\\s+)?"
            + "(?:abstract\\s+|final\\s+)*(?:class|interface|record|enum|@interface)\\s+(\\w+)");

    private InMemoryCompiler() {}

    /** Internal names and class files of everything that the sources, one a compilation unit, compile to. */
    static Map<String, byte[]> compile(int release, List<String> sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        List<JavaFileObject> units = new ArrayList<>();
        sources.forEach(source -> units.add(new Source(source)));
        Outputs outputs = new Outputs(compiler.getStandardFileManager(problems, null, null));
        List<String> options = List.of(
                "--release",
                Integer.toString(release),
                "-proc:none",
                "-g",
                "-cp",
                System.getProperty("java.class.path"));
        if (!compiler.getTask(null, outputs, problems, options, null, units).call()) {
            throw new IllegalArgumentException(problems.getDiagnostics().toString());
        }
        Map<String, byte[]> files = new TreeMap<>();
        outputs.streams.forEach((name, stream) -> files.put(name, stream.toByteArray()));
        return files;
    }

    private static String fileName(String source) {
        Matcher type = TYPE.matcher(source);
        Matcher owner = PACKAGE.matcher(source);
        String directory = owner.find() ? owner.group(1).replace('.', '/') + "/" : "";
        return directory + (type.find() ? type.group(1) : "Unnamed") + ".java";
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(URI.create("memory:///" + fileName(text)), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class Outputs extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, ByteArrayOutputStream> streams = new TreeMap<>();

        Outputs(JavaFileManager next) {
            super(next);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///" + className.replace('.', '/') + ".class"), kind) {
                @Override
                public OutputStream openOutputStream() throws IOException {
                    return streams.computeIfAbsent(className.replace('.', '/'), name -> new ByteArrayOutputStream());
                }
            };
        }
    }
}
