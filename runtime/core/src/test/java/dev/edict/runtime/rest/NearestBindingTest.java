package dev.edict.runtime.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.runtime.idempotency.Policy;
import dev.edict.runtime.idempotency.memory.InMemoryStore;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A class may say otherwise than what it inherits from, and several roots may lead to one class. */
class NearestBindingTest {
    interface Payable {
        void pay();
    }

    static class Base implements Payable {
        @Override
        public void pay() {}
    }

    static class Sub extends Base {
        @Override
        public void pay() {}
    }

    /** As containers make them. */
    static class Proxy extends Sub {}

    /** Names the interface again, which says nothing new. */
    static class Again extends Sub implements Payable {}

    interface Special extends Payable {}

    static class OfSpecial implements Special {
        @Override
        public void pay() {}
    }

    private static final Policy OF_BASE = Policy.keyed("POST", "/base").build();
    private static final Policy OF_SUB = Policy.keyed("POST", "/sub").build();
    private static final Policy OF_INTERFACE = Policy.keyed("POST", "/payable").build();

    private static final class Binding extends ResourceBinding {
        Binding(String root) {
            super(root);
        }

        Binding with(Class<?> type, Policy policy) {
            operationOf(type.getName(), "pay()").idempotent(policy);
            return this;
        }
    }

    @Test
    void theNearestTypeDecides() {
        EdictRuntime runtime = runtime(
                new Binding("A").with(Payable.class, OF_INTERFACE).with(Base.class, OF_BASE),
                new Binding("B").with(Sub.class, OF_SUB));
        assertThat(runtime.protection(info(Sub.class))).contains(OF_SUB);
        assertThat(runtime.protection(info(Proxy.class))).contains(OF_SUB);
        assertThat(runtime.protection(info(Base.class))).contains(OF_BASE);
        assertThat(runtime(new Binding("A").with(Payable.class, OF_INTERFACE)).protection(info(Proxy.class)))
                .contains(OF_INTERFACE);
    }

    @Test
    void superclassesComeBeforeInterfacesAndTypesBeforeWhatTheyExtend() {
        EdictRuntime runtime =
                runtime(new Binding("A").with(Payable.class, OF_INTERFACE), new Binding("B").with(Sub.class, OF_SUB));
        assertThat(runtime.protection(info(Again.class))).contains(OF_SUB);
        EdictRuntime interfaces = runtime(
                new Binding("A").with(Payable.class, OF_INTERFACE), new Binding("B").with(Special.class, OF_SUB));
        assertThat(interfaces.protection(info(OfSpecial.class))).contains(OF_SUB);
        assertThat(interfaces.protection(info(Base.class))).contains(OF_INTERFACE);
    }

    @Test
    void aRootDecidesBeforeALocatorThatLeadsToIt() {
        EdictRuntime runtime = runtime(
                new Binding("A").with(Sub.class, OF_BASE), new Binding(Sub.class.getName()).with(Sub.class, OF_SUB));
        assertThat(runtime.protection(info(Sub.class))).contains(OF_SUB);
    }

    @Test
    void ofTwoRootsThatLeadToAClassTheFirstDecides() {
        EdictRuntime runtime =
                runtime(new Binding("A").with(Sub.class, OF_SUB), new Binding("B").with(Sub.class, OF_BASE));
        assertThat(runtime.protection(info(Sub.class))).contains(OF_SUB);
    }

    private static EdictRuntime runtime(ResourceBinding... bindings) {
        return new EdictRuntime(
                () -> EdictConfig.builder().store(new InMemoryStore()).build(),
                List.of(bindings),
                null,
                shown -> List.of());
    }

    private static ResourceInfo info(Class<?> type) {
        return new ResourceInfo() {
            @Override
            public Method getResourceMethod() {
                try {
                    return type.getMethod("pay");
                } catch (NoSuchMethodException e) {
                    throw new AssertionError(e);
                }
            }

            @Override
            public Class<?> getResourceClass() {
                return type;
            }
        };
    }
}
