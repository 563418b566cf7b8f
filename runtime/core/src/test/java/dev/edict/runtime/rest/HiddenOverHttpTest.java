package dev.edict.runtime.rest;

import static dev.edict.runtime.rest.OrderService.isReplay;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HiddenOverHttpTest {

    @Test
    void aMethodThatCouldNotBeCalledLeavesTheKeyFree(@TempDir Path folder) throws IOException {
        try (OwnBindings bindings = new OwnBindings(folder, HiddenResource_Idempotency.Binding.class);
                Service service = Service.start(EdictConfig.builder().build(), new HiddenResource())) {
            assertThat(pay(service).statusCode()).isEqualTo(500);
            HttpResponse<String> again = pay(service);
            // nothing of Edict's sees this answer, so that the key is freed at the end of the request, when the client
            // may have it already
            while (again.body().contains("idempotency-in-progress")) {
                again = pay(service);
            }
            assertThat(again.statusCode()).isEqualTo(500);
            assertThat(isReplay(again)).isFalse();
        }
    }

    private static HttpResponse<String> pay(Service service) {
        return service.send(service.post("/hidden", "{}", "Idempotency-Key", "k1", "X-User", "alice"));
    }
}
