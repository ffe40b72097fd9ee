package dev.holdfast.error;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement could not be prepared or executed. */
public class StatementException extends HoldfastException {
    private static final long serialVersionUID = 1L;
    private static final int SQL_SHOWN = 1024;

    private final @Nullable String statement;
    private final @Nullable String parameters;
    private final List<String> details = new ArrayList<>();

    public StatementException(String message) {
        this(message, null, null, null);
    }

    /**
     * @param statement the SQL text, null if none was involved
     * @param parameters the bound values as text, null while they are hidden (ER-03)
     */
    public StatementException(
            String message, @Nullable String statement, @Nullable String parameters, @Nullable Throwable cause) {
        super(message, cause);
        this.statement = statement;
        this.parameters = parameters;
    }

    /** The SQL text, or null if no statement was involved. */
    public @Nullable String statement() {
        return statement;
    }

    /** The bound values as text, or null while they are hidden. */
    public @Nullable String parameters() {
        return parameters;
    }

    /** Circumstances added on the way up, such as the autoflush that sent the statement (ER-05). */
    public List<String> details() {
        return List.copyOf(details);
    }

    public void addDetail(String detail) {
        details.add(detail);
    }

    /** Whether the connection was lost and discarded. */
    public boolean connectionInvalidated() {
        return false;
    }

    @Override
    public String getMessage() {
        StringBuilder text = new StringBuilder(String.valueOf(super.getMessage()));
        details.forEach(detail -> text.append(" (").append(detail).append(')'));
        if (statement != null) {
            text.append("\n[SQL: ").append(cut(statement)).append(']');
        }
        if (parameters != null) {
            text.append("\n[parameters: ").append(parameters).append(']');
        }
        return text.toString();
    }

    private static String cut(String sql) {
        return sql.length() <= SQL_SHOWN ? sql : sql.substring(0, SQL_SHOWN) + " ...";
    }
}
