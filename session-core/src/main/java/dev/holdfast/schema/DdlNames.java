package dev.holdfast.schema;

import dev.holdfast.error.IdentifierException;
import dev.holdfast.sql.SchemaMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names as DDL for one database writes them: checked, cut, quoted. */
final class DdlNames {
    private static final int HASH_MASK = 0xFFFF;
    private static final int HASH_SUFFIX = 5; // "_" and four hexadecimal digits

    private final DdlSyntax syntax;
    private final SchemaMap schemas;

    DdlNames(DdlSyntax syntax, SchemaMap schemas) {
        this.syntax = syntax;
        this.schemas = schemas;
    }

    /** A name as the user gave it, quoted. */
    String given(String name) {
        return syntax.quote(checked(name));
    }

    /** The table's name with its schema, quoted. */
    String of(Table table) {
        return qualified(table.schema(), table.name());
    }

    /** A name in a schema, which another one may stand for (SC-15). */
    String qualified(@Nullable String schema, String name) {
        String actual = schemas.apply(schema);
        return syntax.qualified(actual == null ? null : checked(actual), checked(name));
    }

    /** A schema's own name, quoted. */
    String ofSchema(String schema) {
        String actual = schemas.apply(schema);
        return given(actual == null ? schema : actual);
    }

    /** A table's name among those that exist. */
    String existing(Table table) {
        String actual = schemas.apply(table.schema());
        return actual == null ? table.name() : actual + "." + table.name();
    }

    /** A constraint's name, quoted; a generated one that is too long is cut and ends in a hash (SC-07). */
    String of(ConstraintName name) {
        return syntax.quote(stored(name));
    }

    /** A constraint's name as the database has it, without quotes. */
    String stored(ConstraintName name) {
        return name.given() ? checked(name.text()) : shortened(name.text());
    }

    /** What stands before an unnamed constraint to name it. */
    String constraint(@Nullable ConstraintName name) {
        return name == null ? "" : "CONSTRAINT " + of(name) + " ";
    }

    /** Columns in parentheses. */
    String list(List<Column<?>> columns) {
        return columns.stream().map(column -> syntax.quote(column.name())).collect(Collectors.joining(", ", "(", ")"));
    }

    private String checked(String name) {
        int longest = syntax.longestName();
        if (longest > 0 && syntax.lengthOf(name) > longest) {
            throw new IdentifierException(
                    "Name \"%s\" is too long for this database, which takes %d. Shorten it. [name-too-long]"
                            .formatted(name, longest));
        }
        String objection = syntax.objection(name);
        if (objection != null) {
            throw new IdentifierException(
                    "Name \"%s\" is not possible in this database, even quoted: %s. [impossible-name]"
                            .formatted(name, objection));
        }
        return name;
    }

    private String shortened(String name) {
        int longest = syntax.longestName();
        if (longest == 0 || syntax.lengthOf(name) <= longest) {
            return name;
        }
        String cut = name;
        while (syntax.lengthOf(cut) > longest - HASH_SUFFIX) {
            cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
        }
        return "%s_%04x".formatted(cut, name.hashCode() & HASH_MASK);
    }
}
