package dev.holdfast.mapping;

import dev.holdfast.sql.ColumnMatch;
import dev.holdfast.sql.NamedTable;
import dev.holdfast.sql.RelationShape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A relationship as statements see it. */
record LinkedShape(
        Class<?> target,
        List<ColumnMatch> matches,
        @Nullable NamedTable association,
        List<ColumnMatch> ownerLinks,
        List<ColumnMatch> targetLinks)
        implements RelationShape {

    static LinkedShape of(Relationship relationship) {
        Association association = relationship.association();
        if (association == null) {
            return new LinkedShape(relationship.target().javaType(), matches(relationship), null, List.of(), List.of());
        }
        return new LinkedShape(
                relationship.target().javaType(),
                List.of(),
                association.table(),
                association.local().stream()
                        .map(link -> new ColumnMatch(link.key().column(), link.column()))
                        .toList(),
                association.remote().stream()
                        .map(link -> new ColumnMatch(link.column(), link.key().column()))
                        .toList());
    }

    private static List<ColumnMatch> matches(Relationship relationship) {
        return relationship.pairs().stream()
                .map(pair ->
                        new ColumnMatch(pair.local().column(), pair.remote().column()))
                .toList();
    }
}
