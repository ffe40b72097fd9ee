package dev.holdfast.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A relationship as statements see it: which columns belong together. Immutable, thread-safe. */
public interface RelationShape {
    /** The entity on the other side. */
    Class<?> target();

    /** Column of the owner = column of the target; empty if there is an association table. */
    List<ColumnMatch> matches();

    /** The table between both sides, null if there is none. */
    @Nullable
    NamedTable association();

    /** Column of the owner = column of the association table. */
    List<ColumnMatch> ownerLinks();

    /** Column of the association table = column of the target. */
    List<ColumnMatch> targetLinks();
}
