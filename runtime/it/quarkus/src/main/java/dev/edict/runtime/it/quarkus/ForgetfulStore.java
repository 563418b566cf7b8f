package dev.edict.runtime.it.quarkus;

import dev.edict.runtime.idempotency.IdempotencyStore;
import dev.edict.runtime.idempotency.StoreException;
import dev.edict.runtime.idempotency.StoredResponse;
import dev.edict.runtime.idempotency.memory.InMemoryStore;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Keeps everything but the answers that ask not to be kept. */
final class ForgetfulStore implements InvocationHandler {

    static final String NOWHERE = "nowhere";

    private final IdempotencyStore memory = new InMemoryStore();

    static IdempotencyStore create() {
        return (IdempotencyStore) Proxy.newProxyInstance(
                ForgetfulStore.class.getClassLoader(), new Class<?>[] {IdempotencyStore.class}, new ForgetfulStore());
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        if (arguments != null && Arrays.stream(arguments).anyMatch(ForgetfulStore::asksNotToBeKept)) {
            throw new StoreException("out of reach");
        }
        try {
            return method.invoke(memory, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    private static boolean asksNotToBeKept(@Nullable Object argument) {
        return argument instanceof StoredResponse response
                && response.headers().stream().anyMatch(line -> line.value().equals(NOWHERE));
    }
}
