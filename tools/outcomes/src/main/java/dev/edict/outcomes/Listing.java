package dev.edict.outcomes;

import dev.edict.runtime.idempotency.IdempotencyStore;
import dev.edict.runtime.idempotency.StoreException;
import dev.edict.runtime.idempotency.UncertainRecord;
import java.io.PrintWriter;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/**
 * The unknown outcomes of a store.
 *
 * @param store its name for people
 * @param records oldest first
 * @param more whether there are others, which the limit has left out
 */
record Listing(String store, List<UncertainRecord> records, boolean more) {

    static Listing of(IdempotencyStore store, int limit) throws StoreException {
        List<UncertainRecord> found = store.uncertain(limit + 1);
        boolean more = found.size() > limit;
        return new Listing(store.capabilities().name(), more ? found.subList(0, limit) : found, more);
    }

    void print(PrintWriter out) {
        if (records.isEmpty()) {
            out.println("No outcome is unknown in " + store + ".");
            return;
        }
        out.println((more ? "More than " : "") + records.size()
                + (records.size() == 1 && !more ? " outcome is" : " outcomes are") + " unknown in " + store
                + ". The oldest first:");
        for (UncertainRecord record : records) {
            out.println();
            out.println(record.operation());
            out.println("  since    " + record.since());
            out.println("  because  " + record.reason());
            out.println("  attempt  " + record.attempt());
            out.println("  resolve  " + record.scope().hex() + " --fence " + record.fence());
        }
        if (more) {
            out.println();
            out.println("There are more: raise --limit.");
        }
    }

    String json() {
        return Json.object(json -> {
            json.writeStringProperty("store", store);
            json.writeArrayPropertyStart("unknown");
            records.forEach(record -> write(record, json));
            json.writeEndArray();
            json.writeBooleanProperty("more", more);
        });
    }

    private static void write(UncertainRecord record, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("scope", record.scope().hex());
        json.writeNumberProperty("fence", record.fence());
        json.writeStringProperty("operation", record.operation());
        json.writeStringProperty("since", record.since().toString());
        json.writeStringProperty("reason", record.reason());
        json.writeNumberProperty("attempt", record.attempt());
        json.writeEndObject();
    }
}
