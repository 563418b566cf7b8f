package dev.edict.runtime.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/** A data source that notes each call that reaches the database: statements, and what begins or ends a transaction. */
public final class CountedStatements {

    private static final Set<String> SILENT_ON_CONNECTIONS =
            Set.of("getAutoCommit", "getMetaData", "close", "isClosed", "getNetworkTimeout", "setNetworkTimeout");

    private final List<String> calls = Collections.synchronizedList(new ArrayList<>());

    public DataSource of(DataSource source) {
        return wrap(DataSource.class, source);
    }

    /** What was called since the last time somebody asked. */
    public List<String> drain() {
        synchronized (calls) {
            List<String> drained = List.copyOf(calls);
            calls.clear();
            return drained;
        }
    }

    private <T> T wrap(Class<T> type, Object target) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            String name = method.getName();
            if (name.startsWith("execute")
                    || (target instanceof Connection
                            && !name.startsWith("prepare")
                            && !SILENT_ON_CONNECTIONS.contains(name))) {
                calls.add(name);
            }
            try {
                Object result = method.invoke(target, arguments);
                Class<?> returned = method.getReturnType();
                return result != null
                                && returned.isInterface()
                                && returned.getName().startsWith("java.sql.")
                                && !name.equals("getMetaData")
                                && !name.equals("executeQuery")
                                && !name.equals("getGeneratedKeys")
                        ? wrap(returned, result)
                        : result;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
