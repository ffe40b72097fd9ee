package dev.holdfast.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Java block of a document. It becomes a class: the types that the block declares are members, its statements are the
 * body of {@code run()}. What statements may use without declaring it is in fields; {@code check} fails if what the document
 * says does not hold.
 *
 * @param where the document and the line of the block, for messages
 * @param types the types that the block declares and the documents' entities do not have already
 * @param statements the rest
 */
record CodeBlock(String where, List<String> types, String statements) {
    static final String README = "README.md";

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```java\\n(.*?)^```$");
    private static final Pattern TYPE_START =
            Pattern.compile("^(?:@[A-Z].*|(?:public |abstract |final |sealed )*(?:class|record|enum|interface) .*)");
    private static final Pattern TYPE =
            Pattern.compile("\\b((?:abstract |final )*)(class|record|enum|interface) (\\w+)");
    private static final Set<String> ENTITIES = Set.of("Artist", "Album", "Track");

    private static final String CLASS = """
            package dev.holdfast.docs;

            import static dev.holdfast.loading.Load.*;
            import static dev.holdfast.sql.Sql.*;
            import static jakarta.persistence.CascadeType.ALL;

            import dev.holdfast.engine.*;
            import dev.holdfast.error.*;
            import dev.holdfast.loading.QueryOption;
            import dev.holdfast.mapping.Cascade;
            import dev.holdfast.mapping.LoadStrategy;
            import dev.holdfast.mapping.Pk;
            import dev.holdfast.mapping.Registry;
            import dev.holdfast.mapping.annotation.*;
            import dev.holdfast.schema.ForeignKey;
            import dev.holdfast.schema.MetaData;
            import dev.holdfast.schema.NamingConvention;
            import dev.holdfast.session.*;
            import dev.holdfast.sql.Quoting;
            import dev.holdfast.sql.Row;
            import dev.holdfast.sql.SchemaMap;
            import dev.holdfast.sql.Select;
            import dev.holdfast.state.EntityStatus;
            import dev.holdfast.telemetry.Telemetry;
            import dev.holdfast.type.SqlTypes;
            import dev.holdfast.mapping.annotation.PostUpdate;
            import jakarta.persistence.*;
            import java.math.BigDecimal;
            import java.time.*;
            import java.util.*;
            import java.util.stream.*;

            class %s {
                static Engine engine;
                static Registry registry;
                static SessionFactory sessions;
                static Session session;
                static Artist artist;

                %s

                static void run() throws Exception {
                    %s
                }

                static void check(boolean holds) {
                    if (!holds) {
                        throw new AssertionError("the document says otherwise");
                    }
                }
            }
            """;

    CodeBlock {
        types = List.copyOf(types);
    }

    /** @param document its path as readers know it */
    static List<CodeBlock> of(String document, String text) {
        List<CodeBlock> blocks = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(text);
        while (matcher.find()) {
            long line = text.substring(0, matcher.start()).lines().count() + 1;
            blocks.add(
                    split(document + ", line " + line, matcher.group(1).lines().toList()));
        }
        return blocks;
    }

    private static CodeBlock split(String where, List<String> lines) {
        List<String> types = new ArrayList<>();
        StringBuilder statements = new StringBuilder();
        StringBuilder type = null;
        for (String line : lines) {
            if (type == null && TYPE_START.matcher(line).matches()) {
                type = new StringBuilder();
            }
            (type == null ? statements : type).append(line).append('\n');
            if (type != null && isEnd(line)) {
                addUnlessEntity(types, type.toString());
                type = null;
            }
        }
        return new CodeBlock(where, types, statements.toString());
    }

    private static boolean isEnd(String line) {
        return line.equals("}") || (!line.startsWith(" ") && line.endsWith("}"));
    }

    private static void addUnlessEntity(List<String> types, String type) {
        Matcher name = TYPE.matcher(type);
        if (name.find() && !ENTITIES.contains(name.group(3))) {
            types.add(type.substring(0, name.start()) + "static " + type.substring(name.start()));
        }
    }

    /** Whether there is something to run that needs no more than the fields. */
    boolean isRunnable() {
        return !statements.isBlank() && !where.startsWith(README);
    }

    /** The source of a class of that name. */
    String source(String name) {
        return CLASS.formatted(name, String.join("\n", types), statements);
    }

    @Override
    public String toString() {
        return where;
    }
}
