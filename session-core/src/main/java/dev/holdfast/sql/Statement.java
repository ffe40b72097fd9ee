package dev.holdfast.sql;

import dev.holdfast.error.HoldfastException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something a database can execute. Immutable and thread-safe; keep one in a {@code static final} field and it is
 * compiled once.
 */
public abstract sealed class Statement implements SqlNode permits Select, Insert, Update, Delete, TextStatement {
    private @Nullable Structure structure; // computed again at worst: immutable
    private @Nullable Memo memo;

    private record Memo(Object owner, Object value) {}

    Statement() {}

    public abstract StatementKind kind();

    /** What those who execute it were told, in the order given. */
    public abstract List<StatementOption> options();

    /** What a row of its result is made of; empty if it yields no rows or nobody knows. */
    public abstract List<Selectable> items();

    /** The table or entity whose rows it changes; null for a query. */
    @Nullable
    FromItem changed() {
        return null;
    }

    /** The structure without the values (QL-30). */
    public final StatementKey key() {
        return structured().key();
    }

    /** The values, in the order in which a compiled statement of the same key numbers them. */
    public final List<@Nullable Object> literals() {
        return structured().values();
    }

    final Structure structured() {
        Structure known = structure;
        if (known == null) {
            known = Structure.of(this);
            structure = known;
        }
        return known;
    }

    /**
     * What was computed for this statement last time by the same owner, or else by the supplier. There is one place:
     * another owner's value replaces it.
     *
     * @param owner compared by identity
     */
    @SuppressWarnings("unchecked")
    public final <T> T memo(Object owner, Supplier<T> supplier) {
        Memo known = memo;
        if (known == null || known.owner() != owner) {
            known = new Memo(owner, supplier.get());
            memo = known;
        }
        return (T) known.value();
    }

    /** This statement in standard SQL, entities by the names of their classes and attributes (QL-31). */
    @Override
    public final String toString() {
        try {
            return SqlCompiler.generic(this);
        } catch (HoldfastException failure) {
            return getClass().getSimpleName() + " that cannot be written: " + failure.getMessage();
        }
    }
}
