package dev.edict.runtime.rest;

import static dev.edict.runtime.rest.OrderService.assertProblem;
import static dev.edict.runtime.rest.OrderService.isReplay;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TenantsOverHttpTest {

    private static final String BODY = "{}";

    private OwnBindings bindings;

    @BeforeEach
    void index(@TempDir Path folder) throws IOException {
        bindings = new OwnBindings(folder, TenantResource_Idempotency.Binding.class);
    }

    @AfterEach
    void restore() throws IOException {
        bindings.close();
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
            HttpResponse<String> refused = issue(service, "", "alice");
            assertProblem(refused, 500, "idempotency-scope-missing");
            assertThat(refused.body()).contains("the keys of each tenant apart");
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
