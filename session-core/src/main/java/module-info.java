/** Engine, SQL expression language, mapping and Session. */
@SuppressWarnings("requires-transitive-automatic") // OpenTelemetry has no descriptor yet
module dev.holdfast.core {
    requires transitive jakarta.persistence;
    requires transitive java.sql;
    requires transitive com.zaxxer.hikari;
    requires org.slf4j;
    requires static transitive io.opentelemetry.api;
    requires static io.opentelemetry.context;
    requires static transitive com.fasterxml.jackson.databind;
    requires static transitive org.jspecify;
    requires static java.compiler;

    exports dev.holdfast.dialect;
    exports dev.holdfast.engine;
    exports dev.holdfast.error;
    exports dev.holdfast.instrument;
    exports dev.holdfast.loading;
    exports dev.holdfast.mapping;
    exports dev.holdfast.mapping.annotation;
    exports dev.holdfast.schema;
    exports dev.holdfast.session;
    exports dev.holdfast.sql;
    exports dev.holdfast.state;
    exports dev.holdfast.telemetry;
    exports dev.holdfast.type;

    uses dev.holdfast.dialect.Dialect;

    provides dev.holdfast.dialect.Dialect with
            dev.holdfast.dialect.h2.H2Dialect,
            dev.holdfast.dialect.sqlite.SqliteDialect,
            dev.holdfast.dialect.postgresql.PostgresDialect,
            dev.holdfast.dialect.postgresql.CockroachDialect,
            dev.holdfast.dialect.postgresql.YugabyteDialect,
            dev.holdfast.dialect.mariadb.MariaDbDialect,
            dev.holdfast.dialect.mysql.MySqlDialect;
    provides javax.annotation.processing.Processor with
            dev.holdfast.processor.MetamodelProcessor;
}
