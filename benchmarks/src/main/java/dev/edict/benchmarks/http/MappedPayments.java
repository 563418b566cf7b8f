package dev.edict.benchmarks.http;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The least that recognises a repeat: a map from key to answer. It knows no caller, compares no bodies, never forgets, and a
 * repeat that comes meanwhile waits inside the map.
 */
@Path("payments")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class MappedPayments {

    private static final ConcurrentHashMap<String, Payment> ANSWERS = new ConcurrentHashMap<>();

    /** Pays once for each key. */
    @POST
    public Payment pay(@HeaderParam("Idempotency-Key") String key, NewPayment payment) {
        return ANSWERS.computeIfAbsent(key, first -> Payment.of(payment));
    }
}
