package dev.holdfast.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which tables are {@linkplain MetaData#reflect reflected}. Immutable; each method returns a copy. */
public final class ReflectOptions {
    /** All tables of the connection's own schema, no views. */
    public static final ReflectOptions DEFAULT = new ReflectOptions(null, List.of(), false);

    private final @Nullable String schema;
    private final List<String> only;
    private final boolean views;

    private ReflectOptions(@Nullable String schema, List<String> only, boolean views) {
        this.schema = schema;
        this.only = List.copyOf(only);
        this.views = views;
    }

    /** Those of a schema; null for the connection's own. */
    public ReflectOptions schema(@Nullable String name) {
        return new ReflectOptions(name, only, views);
    }

    /** These tables or views alone, and what their foreign keys refer to. */
    public ReflectOptions only(String... names) {
        return new ReflectOptions(schema, List.of(names), views);
    }

    /** Views too. */
    public ReflectOptions withViews() {
        return new ReflectOptions(schema, only, true);
    }

    @Nullable
    String schema() {
        return schema;
    }

    List<String> only() {
        return only;
    }

    boolean views() {
        return views;
    }
}
