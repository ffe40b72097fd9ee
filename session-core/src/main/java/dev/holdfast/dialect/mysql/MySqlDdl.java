package dev.holdfast.dialect.mysql;

import dev.holdfast.dialect.Feature;
import dev.holdfast.dialect.MySqlFamilyDdl;
import dev.holdfast.schema.Column;
import dev.holdfast.sql.SqlSyntax;
import java.util.Set;

/** MySQL's DDL. */
final class MySqlDdl extends MySqlFamilyDdl {
    MySqlDdl(SqlSyntax syntax, Set<Feature> features) {
        super(syntax, features);
    }

    @Override
    protected String collation() {
        return "utf8mb4_0900_bin";
    }

    @Override
    public String typeOf(Column<?> column) {
        return sharedType(column.type());
    }
}
