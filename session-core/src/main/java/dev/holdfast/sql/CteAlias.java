package dev.holdfast.sql;

import dev.holdfast.type.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a common table expression under another name, to use it twice in one FROM. */
public final class CteAlias extends DerivedTable {
    private final Cte cte;

    CteAlias(Cte cte, String name) {
        super(name);
        this.cte = cte;
    }

    public Cte cte() {
        return cte;
    }

    @Override
    String kind() {
        return cte.kind();
    }

    @Override
    List<Output> outputs(Names names) {
        return names.outputs(cte);
    }

    @Override
    @Nullable
    SqlType<?> typeOf(Output column, SqlWriter out) {
        return cte.typeOf(column, out);
    }

    @Override
    void writeSource(String qualifier, SqlWriter out) {
        out.withs().reference(cte, qualifier);
    }

    @Override
    public List<Cte> children() {
        return List.of(cte);
    }

    @Override
    public Object structure() {
        return name() == null ? "" : name();
    }
}
