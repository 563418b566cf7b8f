package dev.edict.runtime.jdbc.http;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Loses its database at the moment of a commit. */
final class FailingCommits {

    private static final String CONNECTION_LOST = "08006";

    volatile boolean failing;

    DataSource of(DataSource source) {
        return wrap(DataSource.class, (proxy, method, arguments) -> {
            Object result = call(source, method, arguments);
            return result instanceof Connection connection ? connection(connection) : result;
        });
    }

    private Connection connection(Connection connection) {
        return wrap(Connection.class, (proxy, method, arguments) -> {
            if (failing && method.getName().equals("commit")) {
                throw new SQLException("lost", CONNECTION_LOST);
            }
            return call(connection, method, arguments);
        });
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T wrap(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
