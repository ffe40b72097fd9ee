package dev.holdfast.schema;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An index, created after its table. Immutable; made by {@link TableSpec#index(String, java.util.function.Consumer)}. */
public final class Index {
    /** Whether an index also forbids equal rows. */
    public enum Kind {
        PLAIN,
        UNIQUE
    }

    private final @Nullable String name;
    private final List<IndexPart> parts;
    private final Kind kind;
    private final @Nullable String where;
    private final @Nullable String method;
    private final List<Column<?>> include;

    Index(@Nullable String name, IndexSpec spec) {
        this.name = name;
        this.parts = List.copyOf(spec.parts);
        this.kind = spec.kind;
        this.where = spec.where;
        this.method = spec.method;
        this.include = List.copyOf(spec.include);
    }

    /** The name given; null to let the naming convention choose. */
    public @Nullable String name() {
        return name;
    }

    /** What it sorts by, in order. */
    public List<IndexPart> parts() {
        return parts;
    }

    /** The columns it sorts by; expressions are left out. */
    public List<Column<?>> columns() {
        return parts.stream()
                .<Column<?>>map(IndexPart::column)
                .filter(Objects::nonNull)
                .toList();
    }

    public Kind kind() {
        return kind;
    }

    /** The condition of the rows it has, as SQL; null if it has all. */
    public @Nullable String where() {
        return where;
    }

    /** The access method, such as {@code gin}; null for the database's usual one. */
    public @Nullable String method() {
        return method;
    }

    /** Columns it carries without sorting by them. */
    public List<Column<?>> include() {
        return include;
    }

    @Override
    public String toString() {
        return "index " + (name == null ? columns() : name);
    }
}
