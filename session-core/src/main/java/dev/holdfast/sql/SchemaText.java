package dev.holdfast.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A statement's text, cut where lists of values go, and where it names schemas. Immutable.
 *
 * @param marks in the order of the text
 * @param syntax for the names of other schemas
 */
record SchemaText(List<String> pieces, List<SchemaMark> marks, SqlSyntax syntax) {
    SchemaText {
        pieces = List.copyOf(pieces);
        marks = List.copyOf(marks);
    }

    /** With other schemas in their places, once and for all. */
    SchemaText in(SchemaMap schemas) {
        List<StringBuilder> changed = new ArrayList<>();
        pieces.forEach(piece -> changed.add(new StringBuilder(piece)));
        for (int i = marks.size() - 1; i >= 0; i--) { // backwards, so that offsets stay right
            SchemaMark mark = marks.get(i);
            String other = schemas.apply(mark.schema());
            if (!Objects.equals(other, mark.schema())) {
                int end = mark.offset() + prefix(mark.schema()).length();
                changed.get(mark.piece()).replace(mark.offset(), end, prefix(other));
            }
        }
        return new SchemaText(changed.stream().map(StringBuilder::toString).toList(), List.of(), syntax);
    }

    private String prefix(@Nullable String schema) {
        return schema == null ? "" : syntax.identifier(schema) + ".";
    }
}
