package dev.holdfast.dialect;

import dev.holdfast.error.CompileException;
import dev.holdfast.sql.Cte;
import dev.holdfast.sql.CteAlias;
import dev.holdfast.sql.FromItem;
import dev.holdfast.sql.Insert;
import dev.holdfast.sql.NodeFilter;
import dev.holdfast.sql.Over;
import dev.holdfast.sql.Returning;
import dev.holdfast.sql.RowLock;
import dev.holdfast.sql.SqlNode;
import dev.holdfast.sql.Subquery;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of a statement is written where features are switched off: row locks are left out, what cannot be left out is
 * refused.
 */
record FeatureFilter(Set<Feature> off) implements NodeFilter {
    @Override
    public boolean admits(SqlNode node) {
        if (node instanceof RowLock && off.contains(Feature.ROW_LOCKS)) {
            return false;
        }
        Feature needed = needed(node);
        if (needed != null && off.contains(needed)) {
            throw new CompileException("""
                    The statement needs %s, which is switched off for this database: write it without, or leave the \
                    feature on. [feature-off]""".formatted(needed));
        }
        return true;
    }

    private static @Nullable Feature needed(SqlNode node) {
        if (node instanceof Returning returning) {
            return returning(returning);
        } else if (node instanceof RowLock lock && lock.waiting() != RowLock.Waiting.WAIT) {
            return Feature.ROW_LOCK_OPTIONS;
        }
        return node instanceof FromItem source ? needed(source) : neededByOthers(node);
    }

    private static @Nullable Feature needed(FromItem source) {
        if (source instanceof Subquery query && query.isLateral()) {
            return Feature.LATERAL;
        }
        return source instanceof Cte || source instanceof CteAlias ? Feature.CTE : null;
    }

    private static @Nullable Feature neededByOthers(SqlNode node) {
        if (node instanceof Insert insert && insert.conflict() != null) {
            return Feature.UPSERT;
        }
        return node instanceof Over ? Feature.WINDOW_FUNCTIONS : null;
    }

    private static Feature returning(Returning returning) {
        return switch (returning.kind()) {
            case UPDATE -> Feature.UPDATE_RETURNING;
            case DELETE -> Feature.DELETE_RETURNING;
            default -> Feature.RETURNING;
        };
    }
}
