package dev.holdfast.agent;

import dev.holdfast.agent.ClassInfo.FieldInfo;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import net.bytebuddy.jar.asm.Opcodes;

/** {@code java -jar session-agent.jar}: what would be enhanced, and enhancing a directory of classes. */
final class CommandLine {
    private final PrintStream out;
    private final AgentOptions options = AgentOptions.of(null);
    private final Enhancer enhancer = new Enhancer(options);
    private int enhanced;
    private int rewritten;
    private int skipped;

    CommandLine(PrintStream out) {
        this.out = out;
    }

    /** Returns the exit code: 0, 1 if an entity cannot be enhanced, 2 if the arguments make no sense. */
    int run(String... arguments) {
        String command = arguments.length == 0 ? "" : arguments[0];
        try {
            if (command.equals("verify") && arguments.length == 2) {
                return verify(arguments[1]);
            }
            if (command.equals("weave") && (arguments.length == 2 || arguments.length == 3)) {
                return weave(arguments[1], arguments.length == 3 ? File.pathSeparator + arguments[2] : "");
            }
        } catch (IOException e) {
            out.println(e.getMessage());
            return 2;
        }
        String version = CommandLine.class.getPackage().getImplementationVersion();
        out.printf("""
                Holdfast session-agent %s: enhances the entity classes of an application.

                  java -javaagent:session-agent.jar -jar application.jar
                      enhances while classes are loaded; options follow as =key=value;key=value
                  java -jar session-agent.jar verify CLASSPATH
                      lists the entities in the directories and jars, and what would be done to them or why not
                  java -jar session-agent.jar weave DIRECTORY [CLASSPATH]
                      enhances the classes in the directory, in place; superclasses may be on the class path

                Options: %s
                """, version == null ? "(unpacked)" : version, AgentOptions.keys());
        return arguments.length == 0 ? 0 : 2;
    }

    private int verify(String classPath) throws IOException {
        try (ClassPathFiles files = new ClassPathFiles(classPath)) {
            FileSource source = new FileSource(files, options);
            for (Path path : files.classFiles(Integer.MAX_VALUE)) {
                byte[] file = Files.readAllBytes(path);
                Enhancement result = enhancer.enhance(file, source);
                report(result, path.toString(), file);
            }
        }
        return end();
    }

    private int weave(String directory, String rest) throws IOException {
        try (ClassPathFiles files = new ClassPathFiles(directory + rest)) {
            FileSource source = new FileSource(files, options);
            for (Path path : files.classFiles(1)) {
                byte[] file = Files.readAllBytes(path);
                Enhancement result = enhancer.enhance(file, source);
                report(result, path.toString(), file);
                if (result.bytes() != null) {
                    Files.write(path, result.bytes());
                }
            }
        }
        return end();
    }

    private int end() {
        out.printf("%d enhanced, %d rewritten, %d skipped%n", enhanced, rewritten, skipped);
        return skipped > 0 ? 1 : 0;
    }

    private void report(Enhancement result, String path, byte[] file) {
        if (result.status() == Enhancement.Status.UNTOUCHED) {
            return;
        }
        ClassInfo type = ClassInfoReader.read(file, options);
        String name = Hierarchy.dotted(type.name());
        switch (result.status()) {
            case ENHANCED -> {
                enhanced++;
                out.printf("enhanced   %s, %d fields%n", name, type.hookedCount());
                warn(type);
            }
            case ALREADY_ENHANCED -> {
                enhanced++;
                out.printf("enhanced   %s, before%n", name);
            }
            case REWRITTEN -> {
                rewritten++;
                out.printf("rewritten  %s uses fields of entities%n", name);
            }
            default -> {
                skipped++;
                out.printf("skipped    %s: %s (%s)%n", name, String.valueOf(result.reason()), path);
            }
        }
    }

    private void warn(ClassInfo type) {
        for (FieldInfo field : type.fields()) {
            if (field.hooked() && field.constant()) {
                out.printf(
                        "           warning: %s is a constant, compilers copy its value; loaded values are not seen%n",
                        field.name());
            } else if (field.hooked() && (field.access() & Opcodes.ACC_PUBLIC) != 0) {
                out.printf(
                        "           note: %s is public; classes outside reach of the agent see it unloaded%n",
                        field.name());
            }
        }
    }
}
