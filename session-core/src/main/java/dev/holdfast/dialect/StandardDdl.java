package dev.holdfast.dialect;

import dev.holdfast.schema.Column;
import dev.holdfast.schema.DdlSyntax;
import dev.holdfast.schema.ForeignKey;
import dev.holdfast.schema.Generation;
import dev.holdfast.sql.SqlSyntax;
import java.util.Set;

/** DDL that follows from the features of a dialect. Made to be extended. Immutable. */
public abstract class StandardDdl implements DdlSyntax {
    private final SqlSyntax syntax;
    private final Set<Feature> features;

    /** @param features those that are left, see {@link DialectOptions#leftOf} */
    protected StandardDdl(SqlSyntax syntax, Set<Feature> features) {
        this.syntax = syntax;
        this.features = features;
    }

    @Override
    public final String quote(String identifier) {
        return syntax.identifier(identifier);
    }

    @Override
    public final String textLiteral(String text) {
        return syntax.textLiteral(text);
    }

    @Override
    public final boolean hasSequences() {
        return features.contains(Feature.SEQUENCES);
    }

    @Override
    public final Generation generation(Column<?> column) {
        return column.generation() == Generation.SEQUENCE && !hasSequences()
                ? Generation.IDENTITY
                : column.generation();
    }

    @Override
    public final boolean creates(ForeignKey key) {
        return key.inDatabase() && features.contains(Feature.FOREIGN_KEYS);
    }

    @Override
    public final boolean altersConstraints() {
        return features.contains(Feature.ALTER_CONSTRAINTS);
    }

    /** Where constraints are checked at once whatever is said, nothing is said. */
    @Override
    public final String timing(ForeignKey.Timing timing) {
        if (!features.contains(Feature.DEFERRABLE_CONSTRAINTS)) {
            return "";
        }
        return switch (timing) {
            case IMMEDIATE -> "";
            case DEFERRABLE -> " DEFERRABLE";
            case DEFERRED -> " DEFERRABLE INITIALLY DEFERRED";
        };
    }
}
