package dev.edict.runtime.rest;

import dev.edict.annotations.ApiError;
import dev.edict.annotations.Idempotent;
import dev.edict.annotations.Idempotent.Scope;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.glassfish.jersey.server.ChunkedOutput;

/** Protected operations in the less usual shapes that Jakarta REST allows. */
@Path("/cases")
@Produces(MediaType.TEXT_PLAIN)
public class CaseResource {

    /** Answered by a mapper of the service's own. */
    public static class OddException extends RuntimeException {}

    @ApiError(status = 409)
    public static class TakenException extends RuntimeException {}

    final AtomicInteger runs = new AtomicInteger();

    private String run() {
        return "run " + runs.incrementAndGet();
    }

    @POST
    @Path("form")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public String form(@FormParam("amount") String amount) {
        return run() + " of " + amount;
    }

    @POST
    @Path("form-member")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent(fingerprint = "/amount")
    public String formMember(@FormParam("amount") String amount) {
        return run() + " of " + amount;
    }

    @POST
    @Path("bytes")
    @Idempotent
    public String bytes(byte[] body) {
        return run() + " of " + body.length;
    }

    @POST
    @Path("canonical")
    @Idempotent(body = Idempotent.Body.CANONICAL_JSON)
    public String canonical(byte[] body) {
        return run() + " of " + body.length;
    }

    @GET
    @Path("endless")
    public StreamingOutput endless() {
        return out -> {
            while (true) {
                out.write(new byte[8_192]);
            }
        };
    }

    @POST
    @Path("parts")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Idempotent
    public String parts(byte[] body) {
        return run();
    }

    @POST
    @Path("part")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Idempotent(fingerprint = {"/order/amount", "/file"})
    public String part(byte[] body) {
        return run();
    }

    @PUT
    @Path("{id}")
    @Idempotent
    public Response put(@PathParam("id") String id) {
        run();
        return Response.created(URI.create("cases/" + id + "/versions/" + runs)).build();
    }

    @POST
    @Path("absolute")
    @Idempotent
    public Response absolute() {
        return Response.created(URI.create("https://elsewhere.example.com/" + runs.incrementAndGet()))
                .build();
    }

    @POST
    @Path("failures")
    @Idempotent
    public Response fail(@QueryParam("how") String how) {
        run();
        switch (how) {
            case "odd" -> throw new OddException();
            case "taken" -> throw new TakenException();
            case "bad" -> throw new BadRequestException("secret");
            default -> {
                return Response.status(Integer.parseInt(how)).build();
            }
        }
    }

    @POST
    @Path("later")
    @Idempotent
    public void later(@QueryParam("how") String how, @Suspended AsyncResponse response) {
        String run = run();
        new Thread(() -> {
                    if (how.equals("fails")) {
                        response.resume(new TakenException());
                    } else {
                        response.resume(run);
                    }
                })
                .start();
    }

    @POST
    @Path("stages")
    @Idempotent
    public CompletionStage<String> stage(@QueryParam("how") String how) {
        String run = run();
        return switch (how) {
            case "done" -> CompletableFuture.completedFuture(run);
            case "nothing" -> CompletableFuture.completedFuture(null);
            case "null" -> null;
            default ->
                CompletableFuture.supplyAsync(() -> {
                    throw new TakenException();
                });
        };
    }

    @POST
    @Path("chunks")
    @Idempotent
    public ChunkedOutput<String> chunks() {
        String run = run();
        ChunkedOutput<String> chunks = new ChunkedOutput<>(String.class);
        new Thread(() -> {
                    try (chunks) {
                        chunks.write(run);
                        chunks.write(" and more");
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .start();
        return chunks;
    }

    @POST
    @Path("guarded")
    @Idempotent(scope = Scope.SHARED)
    public String guarded() {
        return run();
    }
}
