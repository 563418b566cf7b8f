package dev.edict.runtime.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.runtime.it.ledger.Beans;
import dev.edict.runtime.it.ledger.ControlResource;
import dev.edict.runtime.it.ledger.EventResource;
import dev.edict.runtime.it.ledger.ExternalLedgerService;
import dev.edict.runtime.it.ledger.FailingMapper;
import dev.edict.runtime.it.ledger.Ledger;
import dev.edict.runtime.it.ledger.LedgerClient;
import dev.edict.runtime.it.ledger.LedgerResource;
import dev.edict.runtime.it.ledger.LedgerService;
import dev.edict.runtime.it.ledger.LedgerSuite;
import dev.edict.runtime.it.ledger.Lifecycle;
import dev.edict.runtime.it.ledger.MappedLedgerService;
import dev.edict.runtime.it.ledger.MisMappedLedgerService;
import dev.edict.runtime.it.ledger.OwnMapper;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Quarkus REST on Vert.x. It makes the service itself, of its classes. */
class QuarkusLedgerTest extends LedgerSuite {

    private static final String NOTE = "META-INF/edict/service.properties";

    @TempDir
    private static Path directory;

    @Override
    protected Served serve(Class<? extends LedgerService> service) throws Exception {
        List<Class<?>> classes = new ArrayList<>(List.of(
                LedgerResource.class,
                EventResource.class,
                ControlResource.class,
                Lifecycle.class,
                Ledger.class,
                Beans.class,
                CallerFilter.class,
                Detours.class));
        if (service == MappedLedgerService.class) {
            classes.add(OwnMapper.class);
        }
        if (service == MisMappedLedgerService.class) {
            classes.add(FailingMapper.class);
        }
        Path root = Files.createTempDirectory(directory, "application");
        if (ExternalLedgerService.class.isAssignableFrom(service)) {
            Path note = root.resolve(NOTE);
            Files.createDirectories(note.getParent());
            Files.writeString(note, "errorBase=https://api.example.com/errors/\nerrors=EXTERNAL\n");
        }
        return QuarkusApplication.startAlone(
                root,
                Map.of(
                        "quarkus.class-loading.removed-resources.\"dev.edict:edict-it-suite\"",
                        NOTE,
                        "quarkus.shutdown.timeout",
                        "20s"),
                classes.toArray(Class<?>[]::new));
    }

    /** Quarkus calls no filter any more then; the refusal is recorded when the request is over, without its body. */
    @Test
    void aRefusalThatCannotBeAnsweredIsRecordedAllTheSame() throws Exception {
        LedgerClient client = client();
        String path = "accounts/refused/refusals";
        client.send(client.request(path, "{\"cents\": 1}", "Idempotency-Key", "k", Detours.HEADER, "before"));
        HttpRequest repeat = client.request(path, "{\"cents\": 1}", "Idempotency-Key", "k");
        HttpResponse<String> again = client.send(repeat);
        for (int i = 0; again.statusCode() == 409 && i < 500; i++) {
            Thread.sleep(10);
            again = client.send(repeat);
        }
        assertThat(again.statusCode()).as(again.body()).isEqualTo(422);
        assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
    }

    /** Quarkus waits for what is in flight if it is told for how long, and tells when it ends. */
    @Test
    @Order(LAST)
    void anApplicationThatIsToldToEndAnswersWhatIsInFlight() throws Exception {
        CompletableFuture<HttpResponse<String>> first;
        try (Served served = take(MappedLedgerService.class)) {
            LedgerClient client = new LedgerClient(served.base());
            first = client.later(client.request("accounts/end/waits", "{\"cents\": 1}", "Idempotency-Key", "k"));
            client.control("await/end");
            client.control("open-later/end");
            assertThat(first).isNotDone();
        }
        assertThat(first.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    }

    /** HTTP/2 has no header that says that a connection ends. */
    @Test
    @Order(LAST)
    void anInstanceThatGoesAnswersOverHttp2AsWell() throws Exception {
        try (Served served = take(ExternalLedgerService.class)) {
            new LedgerClient(served.base()).control("end");
            HttpClient http =
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
            HttpRequest request = HttpRequest.newBuilder(served.base().resolve("control/connections"))
                    .build();
            for (int i = 0; i < 2; i++) {
                HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
                assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
                assertThat(answer.body()).isEqualTo("0");
                assertThat(answer.headers().firstValue("Connection")).isEmpty();
            }
        }
    }
}
