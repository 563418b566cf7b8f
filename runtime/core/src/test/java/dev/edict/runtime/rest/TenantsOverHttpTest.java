package dev.edict.runtime.rest;

import static dev.edict.runtime.rest.OrderService.assertProblem;
import static dev.edict.runtime.rest.OrderService.isReplay;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TenantsOverHttpTest {

    private static final String BODY = "{}";

    private final ClassLoader before = Thread.currentThread().getContextClassLoader();
    private URLClassLoader withIndex;

    /** The binding is in no other test's application. */
    @BeforeEach
    void index(@TempDir Path folder) throws IOException {
        Path index = folder.resolve(BindingIndex.RESOURCE);
        Files.createDirectories(index.getParent());
        Files.writeString(index, TenantResource_Idempotency.Binding.class.getName() + "\n");
        withIndex = new URLClassLoader(new URL[] {folder.toUri().toURL()}, before);
        Thread.currentThread().setContextClassLoader(withIndex);
    }

    @AfterEach
    void restore() throws IOException {
        Thread.currentThread().setContextClassLoader(before);
        withIndex.close();
    }

    private static Service start() {
        return Service.start(
                EdictConfig.builder()
                        .scope(request -> new IdempotencyScope.Caller(
                                request.getHeaderString("X-Tenant"),
                                request.getSecurityContext().getUserPrincipal().getName()))
                        .build(),
                new TenantResource());
    }

    private static HttpResponse<String> issue(Service service, String tenant, String user) {
        return service.send(
                service.post("/invoices", BODY, "Idempotency-Key", "k1", "X-Tenant", tenant, "X-User", user));
    }

    @Test
    void accountsOfOneTenantShareItsKeysAndNoOthersDo() {
        try (Service service = start()) {
            HttpResponse<String> first = issue(service, "acme", "alice");
            HttpResponse<String> colleague = issue(service, "acme", "bob");
            assertThat(isReplay(colleague)).isTrue();
            assertThat(colleague.body()).isEqualTo(first.body());
            HttpResponse<String> stranger = issue(service, "other", "alice");
            assertThat(isReplay(stranger)).isFalse();
            assertThat(stranger.body()).isNotEqualTo(first.body());
        }
    }

    @Test
    void aRequestWithoutATenantIsNotExecuted() {
        try (Service service = start()) {
            assertProblem(issue(service, "", "alice"), 500, "idempotency-scope-missing");
            assertThat(issue(service, "acme", "alice").body()).isEqualTo("invoice 1");
        }
    }

    @Test
    void whereNothingNamesTenantsTheStartStops() {
        assertThatThrownBy(() -> Service.start(EdictConfig.builder().build(), new TenantResource())
                        .close())
                .hasStackTraceContaining("TenantResource#issue is @Idempotent(scope = TENANT)")
                .hasStackTraceContaining("EdictConfig.builder().scope");
    }
}
