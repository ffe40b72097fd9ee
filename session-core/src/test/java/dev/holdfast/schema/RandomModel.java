package dev.holdfast.schema;

import static dev.holdfast.sql.Sql.insert;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.engine.Engine;
import dev.holdfast.schema.TableChange.PossibleRename;
import dev.holdfast.type.SqlType;
import dev.holdfast.type.SqlTypes;
import java.util.List;
import java.util.Random;

/** Models made by chance: like each other enough that one can become the other. */
final class RandomModel {
    private static final List<SqlType<?>> TYPES = List.of(
            SqlTypes.BIGINT,
            SqlTypes.INTEGER,
            SqlTypes.varchar(20),
            SqlTypes.varchar(60),
            SqlTypes.TEXT,
            SqlTypes.decimal(10, 2),
            SqlTypes.BOOLEAN,
            SqlTypes.TIMESTAMP,
            SqlTypes.DATE,
            SqlTypes.DOUBLE);

    private final Random random;

    private RandomModel(Random random) {
        this.random = random;
    }

    static MetaData of(Random random) {
        return new RandomModel(random).make();
    }

    private MetaData make() {
        MetaData metaData = new MetaData();
        int tables = 1 + random.nextInt(3);
        for (int i = 0; i < tables; i++) {
            int number = i;
            metaData.define("rnd_" + i, t -> table(t, number));
        }
        return metaData;
    }

    private void table(TableSpec t, int number) {
        boolean counts = random.nextBoolean();
        t.column("id", SqlTypes.BIGINT, c -> {
            c.primaryKey();
            if (counts) {
                c.identity();
            } else {
                c.assigned();
            }
        });
        t.column("n", SqlTypes.BIGINT); // some databases have no checks of columns that count
        for (int i = 0; i < 5; i++) {
            if (random.nextInt(3) > 0) {
                column(t, i);
            }
        }
        if (number > 0 && random.nextBoolean()) {
            t.column("parent", SqlTypes.BIGINT);
            ForeignKeySpec key = t.foreignKey("parent").references("rnd_0");
            if (random.nextBoolean()) {
                key.onDelete(ForeignKey.Action.CASCADE);
            }
        }
        if (random.nextInt(4) == 0) {
            t.comment("about " + random.nextInt(2));
        }
        if (random.nextInt(3) == 0) {
            t.check("ck_rnd_" + number, "n > " + -random.nextInt(2));
        }
    }

    /** One type for each name: values of different kinds would not be converted. */
    private void column(TableSpec t, int i) {
        String name = "c" + i;
        boolean text = i == 0;
        SqlType<?> type = text ? TYPES.get(2 + random.nextInt(3)) : TYPES.get(i == 1 ? random.nextInt(2) : 4 + i);
        boolean withDefault = random.nextBoolean();
        t.column(name, type, c -> {
            if (withDefault) {
                value(c, type);
                if (random.nextBoolean()) {
                    c.notNull();
                }
            }
            if (random.nextInt(5) == 0) {
                c.comment("c " + random.nextInt(3));
            }
        });
        if (type.code() != dev.holdfast.type.TypeCode.TEXT && random.nextInt(4) == 0) {
            t.index(name);
        }
        if (type.code() != dev.holdfast.type.TypeCode.TEXT && random.nextInt(6) == 0) {
            t.unique(name, "id");
        }
    }

    private void value(ColumnSpec c, SqlType<?> type) {
        switch (type.code()) {
            case BIGINT, INTEGER, DECIMAL, DOUBLE -> c.defaultSql(String.valueOf(random.nextInt(3)));
            case VARCHAR, CHAR -> c.defaultText("it's " + random.nextInt(3));
            case TEXT -> c.defaultText("text");
            case BOOLEAN -> c.defaultSql(random.nextBoolean() ? "TRUE" : "FALSE");
            case TIMESTAMP -> c.defaultSql("CURRENT_TIMESTAMP");
            default -> c.defaultText("2026-01-0" + (1 + random.nextInt(2)));
        }
    }

    /** Two rows in each table, with what must not be NULL by default. */
    static void fill(MetaData metaData, Engine engine) {
        for (Table table : metaData.sortedTables()) {
            for (long id = 1; id <= 2; id++) {
                engine.execute(insert(table).set(table.column("id", Long.class), id));
                for (Column<?> column : table.columns()) {
                    if (column.name().startsWith("c") && column.defaultSql() == null && column.defaultText() == null) {
                        fillOne(table, column, engine);
                    }
                }
            }
        }
    }

    private static void fillOne(Table table, Column<?> column, Engine engine) {
        String value = switch (column.type().code()) {
            case BOOLEAN -> "TRUE";
            case TIMESTAMP -> "CURRENT_TIMESTAMP";
            case DATE -> "'2026-01-01'";
            case VARCHAR, TEXT -> "'some'";
            default -> "7";
        };
        engine.execute("UPDATE " + table.name() + " SET " + column.name() + " = " + value);
    }

    static SchemaDiff answer(SchemaDiff asked, Random random) {
        SchemaDiff diff = asked;
        List<PossibleRename> questions = diff.questions();
        while (!questions.isEmpty()) {
            PossibleRename first = questions.get(0);
            diff = random.nextBoolean() ? diff.accept(first) : diff.refuse(first);
            questions = diff.questions();
        }
        return diff;
    }

    static void assertRowsKept(MetaData from, MetaData to, Engine engine) {
        for (Table table : to.tables()) {
            long rows = engine.execute("SELECT COUNT(*) FROM " + table.name()).scalarOne(Long.class);
            assertThat(rows)
                    .as("rows of %s", table)
                    .isEqualTo(from.find(null, table.name()).isPresent() ? 2 : 0);
        }
    }
}
