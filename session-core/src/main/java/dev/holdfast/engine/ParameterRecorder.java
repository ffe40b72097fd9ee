package dev.holdfast.engine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which values a binder sets, by letting it set them on something that is no statement. Costs only those who
 * asked to see values.
 */
final class ParameterRecorder {
    private static final int VALUE_SHOWN = 300;
    private static final int ROWS_SHOWN = 10;
    private static final int LAST_ROWS_SHOWN = 2;

    private final SortedMap<Integer, String> values = new TreeMap<>();
    private final PreparedStatement recording;

    private ParameterRecorder(Connection jdbc) {
        recording = (PreparedStatement) Proxy.newProxyInstance(
                ParameterRecorder.class.getClassLoader(),
                new Class<?>[] {PreparedStatement.class},
                (proxy, method, arguments) -> call(jdbc, method, arguments == null ? new Object[0] : arguments));
    }

    /** The values of one execution, such as {@code [1, 'AC/DC']}. */
    static String text(Connection jdbc, Binder binder) {
        ParameterRecorder recorder = new ParameterRecorder(jdbc);
        try {
            binder.bind(recorder.recording);
            return recorder.values.values().toString();
        } catch (SQLException | RuntimeException failure) {
            return recorder.values.values() + " and then a value that cannot be bound";
        }
    }

    /** The values of a batch: all of them, or the first and last ones of a long one. */
    static String text(Connection jdbc, int rows, RowBinder binder) {
        List<String> texts = new ArrayList<>();
        int first = rows <= ROWS_SHOWN ? rows : ROWS_SHOWN - LAST_ROWS_SHOWN;
        for (int row = 0; row < first; row++) {
            texts.add(rowText(jdbc, row, binder));
        }
        if (first < rows) {
            texts.add("... %d rows ...".formatted(rows - ROWS_SHOWN));
            for (int row = rows - LAST_ROWS_SHOWN; row < rows; row++) {
                texts.add(rowText(jdbc, row, binder));
            }
        }
        return texts.toString();
    }

    private static String rowText(Connection jdbc, int row, RowBinder binder) {
        return text(jdbc, statement -> binder.bind(statement, row));
    }

    private @Nullable Object call(Connection jdbc, Method method, Object[] arguments) throws Throwable {
        String name = method.getName();
        if (name.equals("getConnection")) {
            return jdbc;
        }
        if (name.startsWith("set") && arguments.length >= 2 && arguments[0] instanceof Integer index) {
            values.put(index, name.equals("setNull") ? "NULL" : show(arguments[1]));
            return null;
        }
        return method.getDeclaringClass() == Object.class ? onObject(method, arguments) : nothing(method);
    }

    private @Nullable Object onObject(Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(this, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getTargetException();
        }
    }

    private static @Nullable Object nothing(Method method) throws SQLException {
        if (method.getReturnType() == void.class) {
            return null;
        }
        throw new SQLException("Only parameters can be recorded, not " + method.getName());
    }

    private static String show(@Nullable Object value) {
        if (value instanceof byte[] bytes) {
            return "<%d bytes>".formatted(bytes.length);
        }
        String text = value instanceof CharSequence ? "'" + value + "'" : String.valueOf(value);
        return text.length() <= VALUE_SHOWN
                ? text
                : text.substring(0, VALUE_SHOWN) + " ... (%d characters)".formatted(text.length());
    }
}
