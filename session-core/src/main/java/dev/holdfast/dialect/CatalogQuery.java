package dev.holdfast.dialect;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Queries of a catalog. One connection, one thread. */
public final class CatalogQuery {
    private final Connection connection;

    public CatalogQuery(Connection connection) {
        this.connection = connection;
    }

    /** What is done with each row. */
    @FunctionalInterface
    public interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    /** Sends a query with text parameters and reads all its rows. */
    public void forEach(String sql, List<? extends @Nullable String> parameters, RowReader reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                statement.setString(i + 1, parameters.get(i));
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }
    }

    /** The first column of all rows. */
    public List<String> names(String sql, String... parameters) throws SQLException {
        List<String> names = new ArrayList<>();
        forEach(sql, List.of(parameters), row -> names.add(row.getString(1)));
        return names;
    }

    /** A column that holds an array of texts. */
    public static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        if (array == null) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (Object text : (Object[]) array.getArray()) {
            texts.add(String.valueOf(text));
        }
        return texts;
    }
}
