package dev.holdfast.dialect.mariadb;

import dev.holdfast.dialect.Feature;
import dev.holdfast.dialect.MySqlFamilyDdl;
import dev.holdfast.schema.AlterSyntax;
import dev.holdfast.schema.Column;
import dev.holdfast.schema.NormalForm;
import dev.holdfast.sql.SqlSyntax;
import dev.holdfast.type.SqlType;
import dev.holdfast.type.TypeCode;
import java.util.Set;

/** MariaDB's DDL. */
final class MariaDbDdl extends MySqlFamilyDdl {
    private static final NormalForm FORM = new MariaDbForm();

    private final AlterSyntax alterations;

    MariaDbDdl(SqlSyntax syntax, Set<Feature> features) {
        super(syntax, features);
        this.alterations = new MariaDbAlter();
    }

    @Override
    public AlterSyntax alterations() {
        return alterations;
    }

    @Override
    public NormalForm normalForm() {
        return FORM;
    }

    @Override
    protected String collation() {
        return "utf8mb4_nopad_bin";
    }

    @Override
    public String typeOf(Column<?> column) {
        return type(column.type());
    }

    /** UUID since 10.7: https://mariadb.com/kb/en/uuid-data-type/. */
    static String type(SqlType<?> type) {
        return type.code() == TypeCode.UUID ? "UUID" : MySqlFamilyDdl.sharedType(type);
    }
}
