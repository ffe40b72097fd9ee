package dev.holdfast.junit;

import java.io.PrintWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Savepoint;
import java.util.function.Supplier;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A data source whose connections are all the test's one JDBC connection. What such a connection calls its transaction is
 * a savepoint inside the outer transaction: {@code commit} releases it, {@code rollback} and {@code close} roll back to it.
 */
final class JoinedDataSource implements DataSource {
    private final Supplier<Connection> outer;

    JoinedDataSource(Supplier<Connection> outer) {
        this.outer = outer;
    }

    @Override
    public Connection getConnection() {
        return (Connection) Proxy.newProxyInstance(
                JoinedDataSource.class.getClassLoader(), new Class<?>[] {Connection.class}, new Joined(outer.get()));
    }

    @Override
    public Connection getConnection(String username, String password) {
        return getConnection();
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        throw new UnsupportedOperationException("the test's data source has no log writer");
    }

    @Override
    public void setLoginTimeout(int seconds) {
        throw new UnsupportedOperationException("the test's data source makes no connections");
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("the test's data source does not log");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("the test's data source wraps no other");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }

    /** One borrowed view of the outer connection. */
    private static final class Joined implements InvocationHandler {
        private final Connection outer;
        private boolean autoCommit = true;
        private boolean closed;
        private @Nullable Savepoint savepoint;

        Joined(Connection outer) {
            this.outer = outer;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            switch (method.getName()) {
                case "close", "abort" -> close();
                case "isClosed" -> {
                    return closed;
                }
                case "getAutoCommit" -> {
                    return autoCommit;
                }
                case "setAutoCommit" -> setAutoCommit(arguments != null && Boolean.TRUE.equals(arguments[0]));
                case "commit" -> commit();
                case "rollback" -> {
                    if (arguments != null) {
                        return delegate(method, arguments);
                    }
                    rollback();
                }
                case "setTransactionIsolation" -> requireSame(arguments, outer.getTransactionIsolation());
                case "setReadOnly" -> requireSame(arguments, outer.isReadOnly());
                default -> {
                    return delegate(method, arguments);
                }
            }
            return null;
        }

        private @Nullable Object delegate(Method method, Object @Nullable [] arguments) throws Throwable {
            if (closed) {
                throw new SQLException("This connection of the test was closed.");
            }
            if (sendsSql(method) && !autoCommit && savepoint == null) {
                savepoint = outer.setSavepoint();
            }
            try {
                return method.invoke(outer, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }

        private static boolean sendsSql(Method method) {
            String name = method.getName();
            return name.startsWith("prepare") || name.equals("createStatement") || name.equals("setSavepoint");
        }

        private void setAutoCommit(boolean wanted) throws SQLException {
            if (wanted) {
                commit();
            }
            autoCommit = wanted;
        }

        private void commit() throws SQLException {
            Savepoint ended = savepoint;
            if (ended != null) {
                savepoint = null;
                outer.releaseSavepoint(ended);
            }
        }

        private void rollback() throws SQLException {
            Savepoint ended = savepoint;
            if (ended != null) {
                savepoint = null;
                outer.rollback(ended);
            }
        }

        private void close() throws SQLException {
            if (!closed) {
                rollback();
                closed = true;
            }
        }

        private static void requireSame(Object @Nullable [] arguments, Object present)
                throws SQLFeatureNotSupportedException {
            if (arguments == null || !present.equals(arguments[0])) {
                throw new SQLFeatureNotSupportedException(
                        "Inside the test's one outer transaction, isolation level and read-only cannot change; use"
                                + " @SessionTest(isolation = Isolation.RESET).");
            }
        }
    }
}
