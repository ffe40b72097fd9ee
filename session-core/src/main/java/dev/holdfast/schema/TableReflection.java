package dev.holdfast.schema;

import dev.holdfast.error.InvalidRequestException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Defines tables as a database describes them (SC-13). */
final class TableReflection {
    private static final Logger LOG = LoggerFactory.getLogger(MetaData.class);

    private final MetaData metaData;
    private final Inspector inspector;
    private final DdlSyntax syntax;

    TableReflection(MetaData metaData, DdlTarget target) {
        this.metaData = metaData;
        this.inspector = Inspector.of(target);
        this.syntax = target.ddlSyntax();
    }

    List<Table> reflect(ReflectOptions options) {
        ReflectedSchema schema = inspector.schema(options.schema());
        List<String> wanted = options.only().isEmpty() ? all(schema, options.views()) : options.only();
        List<String> missing =
                wanted.stream().filter(name -> schema.find(name).isEmpty()).toList();
        if (!missing.isEmpty()) {
            throw new InvalidRequestException(
                    "The database has no tables %s to reflect. It has: %s. [nothing-to-reflect]"
                            .formatted(missing, all(schema, true)));
        }
        return wanted.stream().map(name -> reflect(options.schema(), name)).toList();
    }

    private static List<String> all(ReflectedSchema schema, boolean views) {
        Stream<ReflectedTable> tables = schema.tables().stream();
        return (views ? Stream.concat(tables, schema.views().stream()) : tables)
                .map(ReflectedTable::name)
                .sorted()
                .toList();
    }

    Table reflect(@Nullable String schema, String name) {
        return metaData.find(schema, name).orElseGet(() -> define(schema, inspector.table(schema, name)));
    }

    private Table define(@Nullable String schema, ReflectedTable found) {
        Table table = metaData.define(schema, found.name(), spec -> describe(spec, found));
        if (inspector.schema(schema).views().contains(found)) {
            table.view();
        }
        for (ReflectedForeignKey key : found.foreignKeys()) {
            if (inspector.hasTable(key.referredSchema(), key.referredTable())) { // SQLite allows it to be missing
                reflect(key.referredSchema(), key.referredTable());
            }
        }
        return table;
    }

    private void describe(TableSpec spec, ReflectedTable found) {
        Table plain = new MetaData()
                .define(
                        found.name(),
                        scratch -> found.columns().forEach(column -> scratch.column(column.name(), column.type())));
        for (ReflectedColumn column : found.columns()) {
            boolean sameType = isSameType(plain.column(column.name()), column);
            spec.column(column.name(), column.type(), text -> describe(text, column, sameType));
        }
        keys(spec, found);
        found.checks().forEach(check -> spec.check(check.name(), check.sql()));
        found.indexes().forEach(index -> index(spec, index));
        String comment = found.comment();
        if (comment != null) {
            spec.comment(comment);
        }
    }

    /** A type that DDL would not write again like that stands in the definition. */
    private boolean isSameType(Column<?> plain, ReflectedColumn found) {
        if (found.type().javaType() == Object.class) {
            LOG.warn(
                    "Column {} of table {} has type {}, which is not known: its values are objects of any class",
                    found.name(),
                    plain.table().name(),
                    found.databaseType());
            return false;
        }
        NormalForm form = syntax.normalForm();
        return form.type(syntax.typeOf(plain)).equals(form.type(found.databaseType()));
    }

    private static void describe(ColumnSpec spec, ReflectedColumn found, boolean sameType) {
        String defaultSql = found.defaultSql();
        String computed = found.computed();
        String comment = found.comment();
        if (!found.nullable()) {
            spec.notNull();
        }
        if (computed != null) {
            spec.computed(computed);
        } else if (found.identity()) {
            spec.identity();
        } else {
            spec.assigned();
        }
        if (defaultSql != null) {
            spec.defaultSql(defaultSql);
        }
        if (!sameType && computed == null && !found.identity()) {
            spec.definition(found.databaseType() + (defaultSql == null ? "" : " DEFAULT " + defaultSql));
        }
        if (comment != null) {
            spec.comment(comment);
        }
    }

    private static void keys(TableSpec spec, ReflectedTable found) {
        ReflectedKey key = found.primaryKey();
        if (key != null) {
            spec.primaryKeyNamed(key.name(), key.columns());
        }
        found.uniques().forEach(unique -> spec.uniqueNamed(unique.name(), unique.columns()));
        for (ReflectedForeignKey foreign : found.foreignKeys()) {
            ForeignKeySpec described = spec.foreignKey(foreign.columns().toArray(String[]::new))
                    .references(foreign.referredSchema(), foreign.referredTable(), foreign.referredColumns())
                    .name(foreign.name())
                    .onDelete(foreign.onDelete())
                    .onUpdate(foreign.onUpdate());
            if (foreign.deferrable()) {
                described.deferrable();
            }
        }
    }

    private static void index(TableSpec spec, ReflectedIndex index) {
        spec.index(index.name(), described -> describe(described, index));
    }

    private static void describe(IndexSpec spec, ReflectedIndex index) {
        for (ReflectedIndex.Part part : index.parts()) {
            if (part.expression()) {
                spec.expression(part.text());
            } else if (part.descending()) {
                spec.descending(part.text());
            } else {
                spec.column(part.text());
            }
        }
        String where = index.where();
        String method = index.method();
        if (index.unique()) {
            spec.unique();
        }
        if (where != null) {
            spec.where(where);
        }
        if (method != null) {
            spec.using(method);
        }
    }
}
