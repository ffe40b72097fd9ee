package dev.holdfast.conformance.tide;

import dev.holdfast.sql.Conflict;
import dev.holdfast.sql.GroupingSets;
import dev.holdfast.sql.Insert;
import dev.holdfast.sql.Returning;
import dev.holdfast.sql.RowLock;
import dev.holdfast.sql.SqlSyntax;
import dev.holdfast.sql.SqlWriter;

/** Tide's SQL: the standard's, but for what is refused here. */
final class TideSyntax implements SqlSyntax {
    @Override
    public String dialect() {
        return "tide";
    }

    /** Tide has no row locks. */
    @Override
    public void writeLock(RowLock lock, SqlWriter out) {}

    @Override
    public void writeReturning(Returning returning, SqlWriter out) {
        throw SqlSyntax.unsupported("RETURNING", "select the rows after the change.");
    }

    @Override
    public void writeUpsert(Insert insert, Conflict conflict, SqlWriter out) {
        throw SqlSyntax.unsupported("ON CONFLICT", "use Session.merge.");
    }

    @Override
    public String lateral() {
        throw SqlSyntax.unsupported("LATERAL", "join a subquery that numbers the rows of each group.");
    }

    @Override
    public void writeGroupingSets(GroupingSets grouping, SqlWriter out) {
        throw SqlSyntax.unsupported("GROUPING SETS", "unite one query for each grouping with unionAll(...).");
    }

    @Override
    public boolean changesBeginWithCtes() {
        return false;
    }
}
