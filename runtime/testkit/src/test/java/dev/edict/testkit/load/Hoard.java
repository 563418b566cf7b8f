package dev.edict.testkit.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.edict.runtime.idempotency.Admission;
import dev.edict.runtime.idempotency.Disposition;
import dev.edict.runtime.idempotency.EngineSettings;
import dev.edict.runtime.idempotency.HeaderLine;
import dev.edict.runtime.idempotency.IdempotencyEngine;
import dev.edict.runtime.idempotency.Policy;
import dev.edict.runtime.idempotency.RequestFingerprint;
import dev.edict.runtime.idempotency.Scope;
import dev.edict.runtime.idempotency.StoredResponse;
import dev.edict.runtime.idempotency.memory.InMemoryStore;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A process that fills the memory store with orders, and finds each of them again. */
final class Hoard {

    private static final Policy POLICY = Policy.keyed("POST", "/orders").build();
    private static final int BODY = 512;

    private Hoard() {}

    public static void main(String[] arguments) {
        int records = Integer.parseInt(arguments[0]);
        InMemoryStore store = new InMemoryStore(records, Long.MAX_VALUE);
        UUID run = UUID.randomUUID();
        try (IdempotencyEngine engine = new IdempotencyEngine(store, EngineSettings.defaults())) {
            for (int i = 0; i < records; i++) {
                Admission.Execute execute = (Admission.Execute) admit(engine, run, i);
                execute.execution().settle(Disposition.STORE, response(i));
            }
            long used = used();
            for (int i = 0; i < records; i++) {
                Admission.Repeat repeat = (Admission.Repeat) admit(engine, run, i);
                if (!repeat.response().equals(response(i))) {
                    throw new IllegalStateException("order " + i + " was answered " + repeat);
                }
            }
            System.out.println(records + " records with bodies of " + BODY + " bytes: " + (used >> 20) + " MiB, "
                    + used / records + " bytes each");
        }
    }

    private static Admission admit(IdempotencyEngine engine, UUID run, int order) {
        RequestFingerprint request = new RequestFingerprint(
                "POST",
                "/orders",
                Map.of(),
                "application/json",
                null,
                null,
                ("{\"order\": " + order + "}").getBytes(UTF_8));
        return engine.admit(
                POLICY, Scope.of(null, "alice", POLICY.operation(), run + "-" + order), request.under(POLICY));
    }

    private static StoredResponse response(int order) {
        String start = "{\"id\": " + order + ", \"text\": \"";
        return new StoredResponse(
                201,
                List.of(
                        new HeaderLine("Content-Type", "application/json"),
                        new HeaderLine("Location", "https://api.example.com/v1/orders/" + order)),
                (start + "x".repeat(BODY - start.length() - 2) + "\"}").getBytes(UTF_8),
                false);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
