package dev.holdfast.conformance.tide;

import dev.holdfast.sql.Conflict;
import dev.holdfast.sql.GroupingSets;
import dev.holdfast.sql.Insert;
import dev.holdfast.sql.Member;
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

    /** A UNION would not see that rows come again, and never end. */
    @Override
    public String recursion(Member.Kind kind) {
        if (kind != Member.Kind.UNION_ALL) {
            throw SqlSyntax.unsupported("A recursive UNION", "use recursive(...) with a level that ends it.");
        }
        return kind.sql();
    }

    @Override
    public boolean changesBeginWithCtes() {
        return false;
    }
}
