package dev.holdfast.traces;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Lends one connection, as a pool of size one, and tells whether it is out. Like a pool it rolls back what a borrower
 * has left. One thread at a time.
 */
final class ObservedDataSource implements DataSource, AutoCloseable {
    private final Connection physical;
    private @Nullable Connection lent;

    ObservedDataSource(Connection physical) {
        this.physical = physical;
    }

    /** Whether somebody has the connection. */
    boolean isConnected() {
        return lent != null;
    }

    /** The connection itself, whoever has it. */
    Connection physical() {
        return physical;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (lent != null) {
            throw new SQLException("one session wants a second connection");
        }
        Connection connection = (Connection) Proxy.newProxyInstance(
                ObservedDataSource.class.getClassLoader(), new Class<?>[] {Connection.class}, this::call);
        lent = connection;
        return connection;
    }

    private @Nullable Object call(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        switch (method.getName()) {
            case "close" -> {
                if (proxy == lent) {
                    takeBack();
                }
                return null;
            }
            case "isClosed" -> {
                return proxy != lent;
            }
            case "equals" -> {
                return arguments != null && proxy == arguments[0];
            }
            case "hashCode" -> {
                return System.identityHashCode(proxy);
            }
            default -> {
                return delegate(method, arguments);
            }
        }
    }

    private @Nullable Object delegate(Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(physical, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** Ends whatever is going on and takes the connection back. */
    void takeBack() throws SQLException {
        lent = null;
        if (!physical.getAutoCommit()) {
            physical.rollback();
            physical.setAutoCommit(true);
        }
    }

    @Override
    public void close() throws SQLException {
        physical.close();
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("one user only");
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {}

    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("logs nothing");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("wraps no " + type.getName());
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
