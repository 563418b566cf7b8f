package dev.edict.runtime.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/**
 * A database that is seen through SQL in which the time is another: to the store its clock and that of the process differ, as they do where
 * the process has the wrong time.
 */
final class WrongClock {

    private WrongClock() {}

    /**
     * @param sql what becomes of each statement
     */
    static DataSource of(DataSource database, UnaryOperator<String> sql) {
        return proxy(DataSource.class, database, sql);
    }

    private static <T> T proxy(Class<T> type, T target, UnaryOperator<String> sql) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getName().startsWith("prepare")) {
                        arguments[0] = sql.apply((String) arguments[0]);
                    }
                    try {
                        Object result = method.invoke(target, arguments);
                        return result instanceof Connection connection
                                ? proxy(Connection.class, connection, sql)
                                : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
