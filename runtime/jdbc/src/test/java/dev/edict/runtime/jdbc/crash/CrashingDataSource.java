package dev.edict.runtime.jdbc.crash;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Connections that pass by the points at which claims, commits and records are sent. */
final class CrashingDataSource {

    static final String APPLICATION = "crashing";

    private CrashingDataSource() {}

    static DataSource of(String url) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser("postgres");
        source.setApplicationName(APPLICATION);
        source.setSocketFactory(CrashingSocketFactory.class.getName());
        return wrap(DataSource.class, (proxy, method, arguments) -> {
            Object result = call(source, method, arguments);
            return result instanceof Connection connection ? connection(connection) : result;
        });
    }

    private static Connection connection(Connection connection) {
        return wrap(Connection.class, (proxy, method, arguments) -> {
            if (method.getName().equals("commit")) {
                Crash.reach(CrashPoint.BEFORE_COMMIT);
                connection.commit();
                Crash.reach(CrashPoint.AFTER_COMMIT);
                return null;
            }
            Object result = call(connection, method, arguments);
            return result instanceof PreparedStatement statement
                    ? statement(statement, arguments[0].toString())
                    : result;
        });
    }

    private static PreparedStatement statement(PreparedStatement statement, String sql) {
        return wrap(PreparedStatement.class, (proxy, method, arguments) -> {
            boolean sends = method.getName().startsWith("execute");
            if (sends && (sql.startsWith("WITH found") || sql.contains("pg_try_advisory"))) {
                return claim(() -> call(statement, method, arguments));
            }
            if (sends && (sql.contains("ELSE ? END, state = 'C'") || sql.startsWith("RELEASE SAVEPOINT"))) {
                Crash.reach(CrashPoint.BEFORE_RECORD);
                Object result = call(statement, method, arguments);
                Crash.reach(CrashPoint.AFTER_RECORD);
                return result;
            }
            return call(statement, method, arguments);
        });
    }

    private interface Call {
        Object run() throws Throwable;
    }

    private static Object claim(Call call) throws Throwable {
        Crash.reach(CrashPoint.BEFORE_CLAIM);
        CrashingSocketFactory.CLAIMING.set(true);
        try {
            Object result = call.run();
            Crash.reach(CrashPoint.CLAIM_ACKNOWLEDGED);
            return result;
        } finally {
            CrashingSocketFactory.CLAIMING.set(false);
        }
    }

    private static Object call(Object target, java.lang.reflect.Method method, Object[] arguments) throws Throwable {
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
