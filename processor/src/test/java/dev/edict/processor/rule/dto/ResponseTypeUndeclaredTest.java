package dev.edict.processor.rule.dto;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ResponseTypeUndeclaredTest {
    private static final String RULE = "response-type-undeclared";

    private static RuleTest test() {
        return RuleTest.of(RULE)
                .source("com.acme.OrderView", "public record OrderView(String id) {}")
                .source("com.acme.Problem", "public record Problem(String title) {}");
    }

    /** Without bodies, a GET of JSON is known to answer something. */
    @ParameterizedTest
    @EnumSource
    void aGetOfDocumentsThatReturnsAResponseIsTold(Compiler compiler) {
        test().source("com.acme.Base", """
                        @Produces("application/json")
                        public class Base {
                          Response make() { return null; }
                          @GET @Path("base") public Response base() { return make(); } // WARN: response-type-undeclared: GET /orders/base returns Response, which does not say what it holds: the document shows no content
                        }
                        """)
                .source("com.acme.OrderResource", """
                        import java.util.concurrent.CompletionStage;
                        @ApiResource @Path("/orders") @Produces("application/json")
                        public class OrderResource extends Base {
                          @GET public Response get() { return make(); } // WARN: response-type-undeclared: Return the type itself and throw errors as exceptions, or declare it with @APIResponseSchema
                          @GET @Path("later") public CompletionStage<Response> later() { return null; } // WARN: response-type-undeclared: returns CompletionStage<Response>
                        }
                        """)
                .check(compiler);
    }

    @Test
    void aBodyTellsWhatToDeclare() {
        test().source("com.acme.OrderResource", """
                        import jakarta.ws.rs.container.*;
                        @ApiResource @Path("/orders")
                        public class OrderResource {
                          OrderView view; List<OrderView> views;
                          @GET @Path("a") public Response a() { return Response.ok(view).build(); } // WARN: response-type-undeclared: The handler answers OrderView. Return OrderView and throw errors as exceptions, or declare it with @APIResponseSchema(OrderView.class).
                          @GET @Path("b") public Response b() { return Response.ok(views).build(); } // WARN: response-type-undeclared: Return List<OrderView> and
                          @POST @Path("c") public Response c() { // WARN: response-type-undeclared: Return OrderView with @SuccessStatus(201)
                            return Response.status(201).entity(view).build();
                          }
                          @GET @Path("d") public Response d(@QueryParam("q") String q) { // WARN: response-type-undeclared: The handler answers OrderView. Return OrderView and throw
                            if (q == null) return Response.status(400).entity(new Problem("q")).build();
                            return made();
                          }
                          private Response made() { return Response.ok(view).build(); }
                          @GET @Path("e") public Response e(@QueryParam("q") String q) { // WARN: response-type-undeclared: The handler answers List<OrderView> or OrderView. Return the type itself
                            return q == null ? Response.ok(views).build() : Response.ok(view).build();
                          }
                          @GET @Path("f") public void f(@Suspended AsyncResponse later) { later.resume(view); } // WARN: response-type-undeclared: GET /orders/f answers through an AsyncResponse, which does not say with what: the document shows no content, and generated clients have no type for it. The handler answers OrderView. Return CompletionStage<OrderView>
                          @POST @Path("g") public Response g() { return Response.ok(Map.of("a", view)).build(); } // WARN: response-type-undeclared: The handler answers Map<String, OrderView>
                          @POST @Path("h") public Response h(Map<String, Object> in) { return Response.ok(in).build(); } // WARN: response-type-undeclared: no type for it. Return the type itself
                          @GET @Path("j") public Response j(@QueryParam("q") Object any) { // WARN: response-type-undeclared: no type for it. Return the type itself
                            return any == null ? Response.ok(view).build() : Response.ok(any).build();
                          }
                          @POST @Path("i") public Response i(Row in) { return Response.ok(in).build(); } // WARN: response-type-undeclared: no type for it. Return the type itself
                        }
                        """)
                .source("com.acme.Row", "@jakarta.persistence.Entity public class Row { public String id; }")
                .check(Compiler.JAVAC);
    }

    @Test
    void anAnswerWithoutADocumentIsSilent() {
        test().source("com.acme.OrderResource", """
                        import java.io.*;
                        import java.net.URI;
                        @ApiResource @Path("/orders") @Produces("application/json")
                        public class OrderResource {
                          OrderView view; InputStream file;
                          @DELETE @Path("a") public Response a() { return Response.noContent().build(); }
                          @POST @Path("b") public Response b() { return Response.created(URI.create("/x")).build(); }
                          @GET @Path("c") public Response c() { return Response.seeOther(URI.create("/x")).build(); }
                          @GET @Path("d") public Response d() { return Response.ok(file).build(); }
                          @GET @Path("e") public Response e() { return Response.ok((StreamingOutput) out -> {}).build(); }
                          @GET @Path("f") public Response f() { return Response.ok(view, "application/pdf").build(); }
                          @PUT @Path("g") public Response g(@QueryParam("q") String q) {
                            return q == null ? Response.status(404).entity(view).build() : Response.ok().build();
                          }
                          @POST @Path("h") public Response h() { Response.ResponseBuilder b = Response.ok(); return b.entity(view).build(); }
                          @POST @Path("i") @Produces("text/plain") public Response i() { return Response.ok("ok").build(); }
                          @GET @Path("j") @Produces("image/png") public Response j() { return Response.ok(view).build(); }
                          @HEAD @Path("k") public Response k() { return Response.ok(view).build(); }
                        }
                        """).check(Compiler.JAVAC);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsDeclaredIsSilent(Compiler compiler) {
        test().source("com.acme.OrderResource", """
                        import org.eclipse.microprofile.openapi.annotations.*;
                        import org.eclipse.microprofile.openapi.annotations.media.*;
                        import org.eclipse.microprofile.openapi.annotations.responses.*;
                        @ApiResource @Path("/orders") @Produces("application/json")
                        public class OrderResource {
                          OrderView view;
                          @GET @Path("a") @APIResponseSchema(OrderView.class) public Response a() { return Response.ok(view).build(); }
                          @GET @Path("b") @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OrderView.class)))
                          public Response b() { return Response.ok(view).build(); }
                          @GET @Path("c") @io.swagger.v3.oas.annotations.responses.ApiResponse(responseCode = "200", content =
                              @io.swagger.v3.oas.annotations.media.Content(schema =
                                  @io.swagger.v3.oas.annotations.media.Schema(implementation = OrderView.class)))
                          public Response c() { return Response.ok(view).build(); }
                          @GET @Path("d") @io.swagger.annotations.ApiResponses(@io.swagger.annotations.ApiResponse(code = 200, message = "", response = OrderView.class))
                          public Response d() { return Response.ok(view).build(); }
                          @GET @Path("e") @APIResponse(responseCode = "303") public Response e() { return null; }
                          @GET @Path("f") @Operation(hidden = true) public Response f() { return Response.ok(view).build(); }
                          @GET @Path("g") public OrderView g() { return view; }
                          @Waive(value = "response-type-undeclared", reason = "A proxy of another service.")
                          @GET @Path("h") public Response h() { return Response.ok(view).build(); }
                          @GET @Path("i") @APIResponse(responseCode = "200", description = "fine") // WARN@1: response-type-undeclared
                          public Response i() { return Response.ok(view).build(); }
                        }
                        """).check(compiler);
    }

    @Test
    void aTypeVariableIsNoTypeToReturn() {
        test().source("com.acme.Base", """
                        public abstract class Base<T extends OrderView2> {
                          @GET @Path("one") public Response one(T in) { return Response.ok(in).build(); } // WARN: response-type-undeclared: no type for it. Return the type itself and throw
                          @GET @Path("all") public Response all(List<T> in) { return Response.ok(in).build(); } // WARN: response-type-undeclared: no type for it. Return the type itself and throw
                        }
                        """)
                .source("com.acme.OrderView2", "public class OrderView2 { public String id; }")
                .source("com.acme.OrderResource", """
                        @ApiResource @Path("/orders") @Produces("application/json")
                        public class OrderResource extends Base<OrderView2> {}
                        """)
                .check(Compiler.JAVAC);
    }

    /** Its author is elsewhere, and so is its body. */
    @ParameterizedTest
    @EnumSource
    void whatAClassFileDeclaresIsSilent(Compiler compiler) {
        test().compilation(compilation -> compilation.library(SharedPing.class.getName()))
                .source("com.acme.OrderResource", """
                        import dev.edict.processor.rule.dto.SharedPing;
                        @ApiResource @Path("/orders") @Produces("application/json")
                        public class OrderResource implements SharedPing {
                          @GET @Path("empty") public Response own() { return Response.ok(new OrderView("a")).build(); } // WARN: response-type-undeclared
                        }
                        """)
                .check(compiler);
    }
}
