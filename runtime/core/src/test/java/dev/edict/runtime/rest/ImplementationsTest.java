package dev.edict.runtime.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.edict.annotations.Idempotent;
import dev.edict.annotations.NotIdempotent;
import dev.edict.runtime.idempotency.Policy;
import dev.edict.runtime.idempotency.memory.InMemoryStore;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A runtime may show the type that has the path in the place of the class that executes. */
class ImplementationsTest {

    @Path("/payments")
    interface Payments<P> {
        @Idempotent
        void pay(P payment);
    }

    static class Promised implements Payments<String> {
        @Override
        @Idempotent
        public void pay(String payment) {}
    }

    static class Declined implements Payments<String> {
        @Override
        @NotIdempotent("each one counts")
        public void pay(String payment) {}
    }

    static class Unseen implements Payments<String> {
        @Override
        public void pay(String payment) {}
    }

    @Path("/own")
    static class WithPath implements Payments<String> {
        @Override
        public void pay(String payment) {}
    }

    private static final Policy PROMISED = Policy.keyed("POST", "/payments").build();
    private static final Policy OF_PATH = Policy.keyed("POST", "/own").build();

    private static final class Binding extends ResourceBinding {
        Binding(Class<?> type, Policy policy) {
            super(type.getName());
            operation("pay(java.lang.String)").idempotent(policy);
        }
    }

    private static final ResourceBinding BINDING = new Binding(Promised.class, PROMISED);
    private static final ResourceBinding OF_CLASS_WITH_PATH = new Binding(WithPath.class, OF_PATH);

    @Test
    void whatIsDeployedDecides() {
        assertThat(runtime(List.of(Promised.class)).protection(shown(Payments.class)))
                .contains(PROMISED);
        EdictRuntime declining = runtime(List.of(Declined.class));
        assertThat(declining.protection(shown(Payments.class))).isEmpty();
        assertThatCode(() -> new UnboundGuard(declining).check(shown(Payments.class)))
                .doesNotThrowAnyException();
    }

    @Test
    void ofSeveralThatDifferAllAreProtected() {
        EdictRuntime runtime = runtime(List.of(Declined.class, Promised.class));
        assertThat(runtime.protection(shown(Payments.class))).contains(PROMISED);
        assertThatCode(() -> new UnboundGuard(runtime).check(shown(Payments.class)))
                .doesNotThrowAnyException();
    }

    @Test
    void aDeployedClassThatTheCompilerHasNotSeenStopsTheStart() {
        UnboundGuard guard = new UnboundGuard(runtime(List.of(Unseen.class)));
        assertThatThrownBy(() -> guard.check(shown(Payments.class)))
                .hasMessageContaining("Unseen#pay carries @Idempotent, but no generated binding");
    }

    @Test
    void whereNobodyKnowsWhatIsDeployedWhatIsBoundDecides() {
        EdictRuntime runtime = runtime(List.of(), OF_CLASS_WITH_PATH, BINDING);
        assertThat(runtime.protection(shown(Payments.class))).contains(PROMISED);
        assertThat(runtime.protection(shown(WithPath.class))).contains(OF_PATH);
        assertThatThrownBy(() -> new UnboundGuard(runtime(List.of(), OF_CLASS_WITH_PATH)).check(shown(Payments.class)))
                .hasMessageContaining("Payments#pay carries @Idempotent, but no generated binding");
    }

    @Test
    void aProxyOfTheJdkIsWhatIsBound() {
        Class<?> proxy = Proxy.newProxyInstance(
                        Payments.class.getClassLoader(), new Class<?>[] {Payments.class}, (self, method, given) -> null)
                .getClass();
        assertThat(runtime(List.of()).protection(shown(proxy))).contains(PROMISED);
    }

    private static EdictRuntime runtime(List<Class<?>> deployed) {
        return runtime(deployed, BINDING);
    }

    private static EdictRuntime runtime(List<Class<?>> deployed, ResourceBinding... bindings) {
        return new EdictRuntime(
                () -> EdictConfig.builder().store(new InMemoryStore()).build(),
                List.of(bindings),
                null,
                type -> type == Payments.class ? deployed : List.of());
    }

    private static ResourceInfo shown(Class<?> type) {
        return new ResourceInfo() {
            @Override
            public Method getResourceMethod() {
                return Arrays.stream(type.getMethods())
                        .filter(method -> method.getName().equals("pay") && !method.isBridge())
                        .findFirst()
                        .orElseThrow();
            }

            @Override
            public Class<?> getResourceClass() {
                return type;
            }
        };
    }
}
