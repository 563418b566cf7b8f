package dev.edict.runtime.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.edict.annotations.Idempotent;
import dev.edict.annotations.NotIdempotent;
import dev.edict.annotations.SafePost;
import dev.edict.runtime.rest.declared.OfSuperclass;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.logging.Level;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartUpTest {

    @Path("/unbound")
    public static class Unbound {

        @POST
        @Idempotent
        public void pay() {}
    }

    public interface Payments {

        @POST
        @Idempotent
        void pay();
    }

    @Path("/inherited")
    public static class Inherited implements Payments {

        @Override
        public void pay() {}
    }

    public interface Orders<K, T> {

        @POST
        @Idempotent
        void pay(T order);
    }

    public interface TextOrders<U> extends Orders<Integer, U> {}

    @Path("/generic")
    public static class Generic implements TextOrders<String> {

        @Override
        public void pay(String order) {}
    }

    public abstract static class Till<T> {

        @POST
        @Idempotent
        public void pay(T order) {}
    }

    @Path("/generic-superclass")
    public static class GenericSuperclass extends Till<String> {

        @Override
        public void pay(String order) {}
    }

    /** To pay a number overrides nothing. */
    @Path("/overloaded")
    public static class Overloaded implements TextOrders<String> {

        @Override
        @NotIdempotent("Each is one.")
        public void pay(String order) {}

        @POST
        @Path("number")
        public void pay(Integer number) {}
    }

    @Idempotent
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
    public @interface OncePerKey {}

    @Path("/named")
    public static class Named {

        @POST
        @OncePerKey
        public void pay() {}
    }

    @Path("/by-state")
    public static class ByState {

        @POST
        @Idempotent(by = Idempotent.By.STATE, onRepeat = Idempotent.OnRepeat.NO_OP)
        public void cancel() {}
    }

    public abstract static class Cashier {

        @NotIdempotent("Each is one.")
        public void pay() {}
    }

    /** Of a superclass and an interface the superclass is the nearer. */
    @Path("/inherited-otherwise")
    public static class InheritedOtherwise extends Cashier implements Payments {

        @Override
        public void pay() {
            super.pay();
        }
    }

    @Path("/not-idempotent")
    public static class Otherwise implements Payments {

        @Override
        @NotIdempotent("Each is one.")
        public void pay() {}
    }

    @Path("/safe")
    public static class Query implements Payments {

        @Override
        @SafePost("It only looks.")
        public void pay() {}
    }

    @Path("/state")
    public static class State implements Payments {

        @Override
        @Idempotent(by = Idempotent.By.STATE, onRepeat = Idempotent.OnRepeat.NO_OP)
        public void pay() {}
    }

    public static class Vault {

        @Idempotent
        private void pay() {}
    }

    /** It overrides no private method. */
    @Path("/beside-private")
    public static class BesidePrivate extends Vault {

        @POST
        public void pay() {}
    }

    public interface Tills {

        @Idempotent
        static void pay() {}
    }

    /** It overrides no static method. */
    @Path("/beside-static")
    public static class BesideStatic implements Tills {

        @POST
        public void pay() {}
    }

    /** It overrides no method of another package that is visible there alone. */
    @Path("/beside-package")
    public static class BesidePackage extends OfSuperclass {

        @POST
        public void pay() {}
    }

    private static final EdictConfig CONFIG =
            EdictConfig.builder().cursorKeys(Service.CURSOR_KEYS).build();

    /** Without it the operation would be served unprotected, and nothing would say so. */
    @ParameterizedTest
    @ValueSource(strings = {"jersey.config.disableAutoDiscovery", "jersey.config.server.disableMetainfServicesLookup"})
    void anApplicationThatTurnsDiscoveryOffIsLookedAtAllTheSame(String property) {
        ResourceConfig application = new ResourceConfig(Unbound.class)
                .property(property, true)
                .property(EdictConfig.PROPERTY, EdictConfig.builder().build());
        assertThatThrownBy(() -> new ApplicationHandler(application))
                .hasMessageContaining("Unbound#pay")
                .hasMessageContaining("no generated binding protects it");
    }

    @Test
    void anOperationThatNothingProtectsStopsTheStart() {
        for (Class<?> resource :
                List.of(Unbound.class, Inherited.class, Named.class, Generic.class, GenericSuperclass.class)) {
            assertThatThrownBy(() -> Service.start(CONFIG, resource).close())
                    .hasStackTraceContaining(resource.getName() + "#pay")
                    .hasStackTraceContaining("edict-processor")
                    .hasStackTraceContaining("META-INF/edict/bindings");
        }
    }

    @Test
    void anOperationThatNeedsNoBindingStarts() {
        try (Service service = Service.start(CONFIG, ByState.class)) {
            assertThat(service.send(service.post("/by-state", null)).statusCode())
                    .isEqualTo(204);
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {Otherwise.class, InheritedOtherwise.class, Query.class, State.class, Overloaded.class})
    void whatANearerDeclarationDecidesOtherwiseStarts(Class<?> resource) {
        try (Service service = Service.start(CONFIG, resource)) {
            String path = resource.getAnnotation(Path.class).value();
            assertThat(service.send(service.post(path, null)).statusCode()).isEqualTo(204);
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {BesidePrivate.class, BesideStatic.class, BesidePackage.class})
    void whatIsNotOverriddenPromisesNothing(Class<?> resource) {
        try (Service service = Service.start(CONFIG, resource)) {
            String path = resource.getAnnotation(Path.class).value();
            assertThat(service.send(service.post(path, null)).statusCode()).isEqualTo(204);
        }
    }

    @Test
    void pagingByCursorWithoutAKeyStopsTheStart() {
        assertThatThrownBy(() -> Service.start(EdictConfig.builder().build(), new OrderResource())
                        .close())
                .hasStackTraceContaining("OrderResource#list")
                .hasStackTraceContaining("cursorKeys");
    }

    @Test
    void aConfigurationThatIsNoneStopsTheStart() {
        ResourceConfig application =
                new ResourceConfig(OrderResource.class).property(EdictConfig.PROPERTY, EdictConfig.builder());
        assertThatThrownBy(() -> new ApplicationHandler(application))
                .hasStackTraceContaining("must be an EdictConfig of this application's class path")
                .hasStackTraceContaining("EdictConfig$Builder");
    }

    @Test
    void saysWhatIsProtected() {
        List<String> lines = logged(() -> {
            try (Service service =
                    Service.start(CONFIG, new OrderResource(), new CaseResource(), new RollingResource())) {
                service.send(service.post("/nowhere", null));
            }
        });
        assertThat(lines)
                .filteredOn(line -> line.contains("operations protected"))
                .containsExactly("23 of 23 operations protected, store in-memory, which can forget");
    }

    @Test
    void saysWhatIsNotServed() {
        List<String> lines = logged(() -> Service.start(CONFIG, ByState.class).close());
        assertThat(lines)
                .contains("0 of 23 operations protected, store in-memory, which can forget")
                .anyMatch(line -> line.contains("Not served") && line.contains("OrderResource#create"));
    }

    private static List<String> logged(Runnable action) {
        try (Logged log = Logged.atLeast(Level.INFO)) {
            action.run();
            return log.lines("dev.edict.runtime.rest");
        }
    }
}
