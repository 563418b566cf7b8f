package dev.edict.processor.rule.dto;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.api.Test;

/** What a declared {@code Response} holds. */
class EntityInResponseBodiesTest {

    private static RuleTest sources() {
        return RuleTest.of("entity-in-response")
                .compilation(c -> c.library("jakarta.persistence.EntityManager"))
                .source(
                        "com.acme.OrderEntity",
                        "@jakarta.persistence.Entity public class OrderEntity { @jakarta.persistence.Id public long id; }")
                .source("com.acme.OrderView", "public record OrderView(long id) {}");
    }

    @Test
    void aResponseIsLookedInto() {
        sources().source("com.acme.OrderResource", """
                        import jakarta.ws.rs.container.*;
                        @ApiResource @Path("/orders") public class OrderResource {
                          OrderEntity order; List<OrderEntity> orders;
                          @GET @Path("a") public Response ok() { return Response.ok(order).build(); } // ERROR: entity-in-response: OrderEntity
                          @GET @Path("b") public Response entity() {
                            return Response.status(200)
                              .entity(orders) // ERROR: entity-in-response
                              .header("X-Count", 1)
                              .build();
                          }
                          @GET @Path("c") public Response generic() {
                            return Response.ok(new GenericEntity<List<OrderEntity>>(orders) {}).build(); // ERROR: entity-in-response
                          }
                          @GET @Path("d") public Response optional() {
                            return Optional.of(order)
                              .map(o -> Response.ok(o).build()) // ERROR: entity-in-response
                              .orElseGet(() -> Response.status(404).build());
                          }
                          @GET @Path("e") public void later(@Suspended AsyncResponse answer) {
                            answer.resume(order); // ERROR: entity-in-response
                          }
                          @GET @Path("f") public Response either(@QueryParam("q") String q) {
                            return q == null ? Response.noContent().build() : Response.accepted(order).build(); // ERROR: entity-in-response
                          }
                        }
                        """).check(Compiler.JAVAC);
    }

    @Test
    void whatIsNoEntityOrNotProvenIsSilent() {
        sources().source("com.acme.OrderResource", """
                        @ApiResource @Path("/orders") public class OrderResource {
                          OrderEntity order; Object any;
                          @GET @Path("a") public Response view() { return Response.ok(new OrderView(order.id)).build(); }
                          @GET @Path("b") public Response unknown() { return Response.ok(any).build(); }
                          @GET @Path("c") public Response id() { return Response.ok(order.id).build(); }
                          @GET @Path("d") public Response nothing() { return Response.ok().entity(null).build(); }
                          @GET @Path("e") public Response variable() {
                            Response.ResponseBuilder builder = Response.ok();
                            return builder.entity(order).build();
                          }
                          @GET @Path("f") public OrderView declared() {
                            Response unused = Response.ok(order).build();
                            return null;
                          }
                          @GET @Path("g") @Produces("text/html") public Response page() { return Response.ok(order).build(); }
                          @Waive(value = "entity-in-response", reason = "Replaced by the next version.")
                          @GET @Path("h") public Response waived() { return Response.ok(order).build(); }
                        }
                        """).check(Compiler.JAVAC);
    }

    @Test
    void anAnswerThatAMethodOfTheServiceBuildsIsOneToo() {
        sources()
                .source("com.acme.OrderResource", """
                        import java.util.concurrent.*;
                        @ApiResource @Path("/orders") public class OrderResource {
                          OrderEntity order;
                          Replies replies = new Replies();
                          @GET @Path("a") public Response own() {
                            return found(); // ERROR: entity-in-response: GET /orders/a answers the entity OrderEntity
                          }
                          @GET @Path("b") public Response tenant() {
                            return found(); // ERROR: entity-in-response: GET /orders/b answers the entity OrderEntity
                          }
                          @GET @Path("c") public Response other() {
                            return replies.ok(order);
                          }
                          @GET @Path("d") public CompletionStage<Response> built() {
                            return CompletableFuture.supplyAsync(
                              Response.ok(order) // ERROR: entity-in-response: GET /orders/d answers the entity OrderEntity
                                ::build);
                          }
                          @GET @Path("e") public Response view() { return shown(found()); }
                          private Response found() { return Response.ok(order).build(); }
                          private Response shown(Response found) { return Response.ok(new OrderView(order.id)).build(); }
                        }
                        """)
                .source(
                        "com.acme.Replies",
                        "class Replies { Response ok(Object body) { return Response.ok(body).build(); } }")
                .check(Compiler.JAVAC);
    }

    @Test
    void anAnswerThatIsBuiltLaterIsOneToo() {
        sources().source("com.acme.OrderResource", """
                        import java.util.concurrent.*;
                        @ApiResource @Path("/orders") public class OrderResource {
                          OrderEntity order;
                          @GET @Path("a") public CompletionStage<Response> async() {
                            return CompletableFuture.supplyAsync(() -> Response.ok(order).build()); // ERROR: entity-in-response
                          }
                          @GET @Path("b") public CompletionStage<Response> mapped() {
                            return CompletableFuture.completedFuture(order)
                              .thenApply(o -> Response.ok(new OrderView(o.id)).build());
                          }
                        }
                        """).check(Compiler.JAVAC);
    }

    @Test
    void anErrorHoldsNoEntityEither() {
        sources().source("com.acme.OrderResource", """
                        @ApiResource @Path("/orders") public class OrderResource {
                          OrderEntity order; OrderView view;
                          static class Refused extends ClientErrorException { Refused(Response answer) { super(answer); } }
                          record Kept(Response answer) {}
                          @GET @Path("a") public OrderView thrown() {
                            throw new WebApplicationException(Response.status(409).entity(order).build()); // ERROR: entity-in-response: GET /orders/a answers the entity OrderEntity
                          }
                          @GET @Path("b") public Response returned() { return Response.status(409).entity(order).build(); } // ERROR: entity-in-response
                          @GET @Path("c") public OrderView own() { throw new Refused(Response.status(409).entity(List.of(order)).build()); } // ERROR: entity-in-response
                          @GET @Path("d") public OrderView supplied() {
                            return Optional.of(view).orElseThrow(() -> new NotFoundException(Response.status(404).entity(order).build())); // ERROR: entity-in-response
                          }
                          @GET @Path("e") public OrderView fine() { throw new BadRequestException(Response.status(400).entity(view).build()); }
                          @GET @Path("f") public OrderView caught() {
                            try { throw new WebApplicationException(Response.status(409).entity(order).build()); }
                            catch (WebApplicationException e) { return view; }
                          }
                          @GET @Path("g") public OrderView kept() { return new Kept(Response.ok(order).build()) == null ? null : view; }
                          @GET @Path("h") @Produces("text/html") public String page() { throw new WebApplicationException(Response.status(409).entity(order).build()); }
                        }
                        """).check(Compiler.JAVAC);
    }
}
