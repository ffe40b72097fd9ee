package dev.holdfast.sql;

import dev.holdfast.error.CompileException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes WITH and what refers to it. One compilation, one thread. */
final class WithText {
    private final SqlWriter out;
    private final boolean needed;
    private int open;
    private final List<Cte> defined = new ArrayList<>(); // by identity; few

    WithText(SqlWriter out, Statement statement) {
        this.out = out;
        this.needed = !statement.structured().ctes().isEmpty();
    }

    /** Writes a statement after the WITH that it needs: where it stands, those of its expressions nobody defined yet. */
    void around(Statement statement, Iterable<FromItem> sources, Runnable body) {
        List<Cte> missing = needed ? missing(statement, sources) : List.of();
        int before = defined.size();
        write(missing);
        body.run();
        defined.subList(before, defined.size()).clear();
    }

    private List<Cte> missing(Statement statement, Iterable<FromItem> sources) {
        List<Cte> missing = new ArrayList<>();
        for (Cte cte : statement.structured().ctes()) {
            if (!defined.contains(cte) && (!cte.isNested() || isAmong(cte, sources))) {
                missing.add(cte);
            }
        }
        return missing;
    }

    private static boolean isAmong(Cte cte, Iterable<FromItem> sources) {
        for (FromItem source : sources) {
            if (cte == referred(source)) {
                return true;
            }
        }
        return false;
    }

    /** The expression that a source refers to, itself if it is none. */
    private static FromItem referred(FromItem source) {
        if (source instanceof CteAlias alias) {
            return alias.cte();
        }
        return source instanceof EntityAlias<?> entity && entity.rows() != null ? referred(entity.rows()) : source;
    }

    /** Whether a query begins with a WITH of its own, so that it cannot stand in a UNION as it is. */
    boolean isNeeded(Select<?> query, @Nullable Scope outer) {
        return needed
                && !missing(
                                query,
                                FromPlan.of(query, outer, out.catalog()).scope().sources())
                        .isEmpty();
    }

    /** Whether the definition of an expression is being written: its columns are not those of the result. */
    boolean isOpen() {
        return open > 0;
    }

    private void write(List<Cte> ctes) {
        if (ctes.isEmpty()) {
            return;
        }
        boolean recursive = ctes.stream().anyMatch(Cte::isRecursive);
        String before = recursive ? "WITH RECURSIVE " : "WITH ";
        for (Cte cte : ctes) {
            checkName(cte);
            defined.add(cte);
            out.raw(before);
            open++;
            out.scopes().within(new Scope(null, null, out.catalog()), () -> cte.writeDefinition(out));
            open--;
            before = ", ";
        }
        out.raw(" ");
    }

    private void checkName(Cte cte) {
        for (Cte other : defined) {
            if (String.valueOf(other.name()).equalsIgnoreCase(cte.name())) {
                throw new CompileException(
                        "Two common table expressions of the statement are named \"%s\". [duplicate-alias]"
                                .formatted(cte.name()));
            }
        }
    }

    /** A common table expression in FROM; as a query with a WITH of its own where the statement can have none. */
    void reference(Cte cte, String qualifier) {
        String name = String.valueOf(cte.name());
        if (defined.contains(cte)) {
            out.identifier(name).raw(qualifier.equals(name) ? "" : " AS ");
            out.raw(qualifier.equals(name) ? "" : out.syntax().identifier(qualifier));
            return;
        }
        out.raw("(");
        around(
                Sql.selectEverything(cte),
                List.of(cte),
                () -> out.raw("SELECT * FROM ").identifier(name));
        out.raw(") AS ").identifier(qualifier);
    }
}
