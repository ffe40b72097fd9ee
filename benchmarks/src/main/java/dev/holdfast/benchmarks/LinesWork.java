package dev.holdfast.benchmarks;

import static dev.holdfast.sql.Sql.select;

import dev.holdfast.loading.Load;
import dev.holdfast.session.Session;
import dev.holdfast.sql.Select;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** 100 lines of 10 products, whose names are read. The products come one by one, or all at once. */
final class LinesWork extends Workload {
    private static final int ORDERS = 100;
    private static final long READ = 100;
    private static final Select<Line> LAZY =
            select(Line.class).where(Line_.id.between(1L, READ)).orderBy(Line_.id);
    private static final Select<Line> AT_ONCE = LAZY.options(Load.selectin(Line_.product));

    private final Database database;
    private final boolean atOnce;

    LinesWork(Database database, boolean atOnce) throws SQLException {
        this.database = database;
        this.atOnce = atOnce;
        Stock.orders(database, ORDERS, 10);
    }

    @Override
    Object jdbc() throws SQLException {
        try (Connection connection = database.connect()) {
            List<Plain.Line> lines = Orders.lines(connection, 1, READ);
            Map<Long, Plain.Product> products = atOnce
                    ? Orders.products(connection, productIds(lines))
                    : Orders.productsOneByOne(connection, lines);
            int letters = 0;
            for (Plain.Line line : lines) {
                letters += Objects.requireNonNull(products.get(line.productId()))
                        .name()
                        .length();
            }
            return letters;
        }
    }

    private static Set<Long> productIds(List<Plain.Line> lines) {
        Set<Long> ids = new LinkedHashSet<>();
        lines.forEach(line -> ids.add(line.productId()));
        return ids;
    }

    @Override
    Object holdfast() {
        try (Session session = database.sessions().open()) {
            int letters = 0;
            for (Line line : session.execute(atOnce ? AT_ONCE : LAZY).all()) {
                letters += Objects.requireNonNull(line.getProduct()).getName().length();
            }
            return letters;
        }
    }
}
