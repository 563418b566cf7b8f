package dev.edict.runtime.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.runtime.idempotency.IdempotencyListener.Event;
import dev.edict.runtime.idempotency.IdempotencyStore;
import dev.edict.runtime.idempotency.StoreException;
import dev.edict.runtime.idempotency.memory.InMemoryStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/** {@link OrderResource} on a socket, over a store that can be taken away. */
final class OrderService implements AutoCloseable {

    static final String BOOK = "{\"article\":\"book\",\"qty\":1}";

    final OrderResource orders = new OrderResource();
    final AtomicBoolean storeDown = new AtomicBoolean();
    final Queue<Event> events = new ConcurrentLinkedQueue<>();
    final Service http;

    private OrderService(IdempotencyStore store, EdictConfig.Builder config, Object... components) {
        Object[] all = new Object[components.length + 1];
        all[0] = orders;
        System.arraycopy(components, 0, all, 1, components.length);
        http = Service.start(
                config.cursorKeys(Service.CURSOR_KEYS)
                        .store(failing(store))
                        .listener((event, operation) -> events.add(event))
                        .build(),
                all);
    }

    static OrderService start() {
        return start(EdictConfig.builder());
    }

    static OrderService start(EdictConfig.Builder config, Object... components) {
        return new OrderService(new InMemoryStore(), config, components);
    }

    /** One of several instances. */
    static OrderService over(IdempotencyStore store, EdictConfig.Builder config) {
        return new OrderService(store, config);
    }

    /** The store, out of reach while {@link #storeDown}. */
    private IdempotencyStore failing(IdempotencyStore store) {
        return (IdempotencyStore) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {IdempotencyStore.class}, (proxy, method, arguments) -> {
                    if (storeDown.get() && List.of(method.getExceptionTypes()).contains(StoreException.class)) {
                        throw new StoreException("out of reach");
                    }
                    try {
                        return method.invoke(store, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** A POST of JSON by alice. */
    HttpResponse<String> post(String path, String body, String key) {
        return http.send(http.post(path, body, "Idempotency-Key", key));
    }

    static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse(null);
    }

    static boolean isReplay(HttpResponse<?> response) {
        return header(response, "Idempotency-Replayed") != null;
    }

    static void assertProblem(HttpResponse<String> response, int status, String type) {
        assertThat(response.body()).contains("\"type\":\"" + type + "\"").contains("\"status\":" + status);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
    }

    @Override
    public void close() {
        orders.gate.countDown();
        http.close();
    }
}
