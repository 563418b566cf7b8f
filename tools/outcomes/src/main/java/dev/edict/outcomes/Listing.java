package dev.edict.outcomes;

import dev.edict.runtime.idempotency.IdempotencyStore;
import dev.edict.runtime.idempotency.StoreException;
import dev.edict.runtime.idempotency.UncertainRecord;
import dev.edict.runtime.redis.RedisStore;
import java.io.PrintWriter;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/**
 * The unknown outcomes of a store.
 *
 * @param store its name for people
 * @param records oldest first
 * @param more whether there are others, which the limit has left out
 * @param beside what is to be said where there is none: empty, or a sentence after a space
 */
record Listing(String store, List<UncertainRecord> records, boolean more, String beside) {

    static Listing of(IdempotencyStore store, int limit) throws StoreException {
        List<UncertainRecord> found = store.uncertain(limit + 1);
        boolean more = found.size() > limit;
        return new Listing(
                store.capabilities().name(),
                more ? found.subList(0, limit) : found,
                more,
                found.isEmpty() ? beside(store) : "");
    }

    /** Under a wrong prefix nothing is ever unknown. */
    private static String beside(IdempotencyStore store) throws StoreException {
        if (!(store instanceof RedisStore redis)) {
            return "";
        }
        long count = redis.count();
        return count == 0
                ? " No key at all is one of a record under this prefix: is it the service's (--prefix), and the database of the URL?"
                : " Keys of records under this prefix: " + count + ".";
    }

    void print(PrintWriter out) {
        if (records.isEmpty()) {
            out.println("No outcome is unknown in " + store + "." + beside);
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
