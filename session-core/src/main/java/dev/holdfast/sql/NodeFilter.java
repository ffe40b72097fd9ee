package dev.holdfast.sql;

/** Decides which nodes of a statement are written. */
@FunctionalInterface
public interface NodeFilter {
    /** Writes all of them. */
    NodeFilter ALL = node -> true;

    /**
     * Whether a node is written; if not, neither are those below it.
     *
     * @throws dev.holdfast.error.CompileException if it can be neither written nor left out
     */
    boolean admits(SqlNode node);
}
