package dev.edict.runtime.quarkus;

import dev.edict.annotations.Idempotent;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;

@Path("/waiting")
public class WaitingResource {

    @POST
    @Idempotent
    public CompletionStage<String> later() {
        return CompletableFuture.completedFuture("answer");
    }

    @POST
    @Path("items")
    @Idempotent
    public Flow.Publisher<String> items() {
        return new SubmissionPublisher<>();
    }

    @POST
    @Path("events")
    @Idempotent
    public void events(SseEventSink sink) {}

    @POST
    @Path("transaction")
    @Idempotent(mode = Idempotent.Mode.TRANSACTIONAL)
    public Uni<String> transaction() {
        return Uni.createFrom().item("answer");
    }

    @POST
    @Path("unprotected")
    public CompletionStage<String> unprotected() {
        return later();
    }

    @POST
    @Path("unbound")
    @Idempotent
    public String unbound() {
        return "a promise that nothing keeps";
    }
}
