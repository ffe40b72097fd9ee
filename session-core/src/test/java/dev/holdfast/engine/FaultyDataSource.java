package dev.holdfast.engine;

import java.io.PrintWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** A real H2 whose connections and statements fail on demand, and which says what was called on connections. */
final class FaultyDataSource implements DataSource {
    private final JdbcDataSource source = new JdbcDataSource();
    private final List<String> calls = new ArrayList<>();
    private String failingMethod = "";
    private Throwable failure = new SQLException();
    private boolean stayBroken;

    FaultyDataSource(String url) {
        source.setURL(url);
    }

    /** The next call of that method fails. */
    void failNext(String method, Throwable with) {
        failingMethod = method;
        failure = with;
        stayBroken = false;
    }

    /** All further calls of that method fail. */
    void failAlways(String method, Throwable with) {
        failNext(method, with);
        stayBroken = true;
    }

    void heal() {
        failingMethod = "";
    }

    /** The methods called on connections, in order; {@code close} among them. */
    List<String> calls() {
        return calls;
    }

    @Override
    public Connection getConnection() throws SQLException {
        maybeFail("getConnection");
        calls.add("getConnection");
        Connection real = source.getConnection();
        return proxy(Connection.class, (proxy, method, arguments) -> {
            calls.add(
                    arguments != null
                                    && arguments.length == 1
                                    && method.getName().startsWith("set")
                            ? method.getName() + "(" + arguments[0] + ")"
                            : method.getName());
            maybeFail(method.getName());
            Object result = invoke(real, method, arguments);
            return result instanceof PreparedStatement statement ? statement(statement) : result;
        });
    }

    private PreparedStatement statement(PreparedStatement real) {
        return proxy(PreparedStatement.class, (proxy, method, arguments) -> {
            maybeFail(method.getName());
            return invoke(real, method, arguments);
        });
    }

    private void maybeFail(String method) throws SQLException {
        if (!method.equals(failingMethod)) {
            return;
        }
        if (!stayBroken) {
            failingMethod = "";
        }
        if (failure instanceof Error error) {
            throw error;
        }
        throw (SQLException) failure;
    }

    private static Object invoke(Object target, java.lang.reflect.Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getTargetException();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    @Override
    public Connection getConnection(String user, String secret) throws SQLException {
        return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return source.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        source.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        source.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return source.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("not a wrapper");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
