package dev.edict.processor.rule.auth;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OwnershipPolicyInconsistentTest {
    private static final String RULE = "ownership-policy-inconsistent";

    @ParameterizedTest
    @EnumSource
    void anErrorThatBreaksThePolicyIsReported(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.NotYours", """
                        @ApiError(status = 403, type = "not-the-owner") public class NotYours extends Exception {}
                        """)
                .source("com.acme.R", """
                        @ApiResource(ownership = ApiService.Ownership.HIDE_404) @Path("/r") @RolesAllowed("r") public class R {
                          @GET @Path("{id}")
                          @ApiError(status = 403, when = "the order belongs to somebody else") // ERROR: ownership-policy-inconsistent: The policy of R is HIDE_404, but GET /r/{id} declares a 403
                          public String a(@PathParam("id") String id) { return ""; }
                          @PUT @Path("{id}") public void b(@PathParam("id") String id) throws NotYours {} // ERROR: ownership-policy-inconsistent: PUT /r/{id} declares a 403
                        }
                        """)
                .source("com.acme.S", """
                        @ApiResource(ownership = ApiService.Ownership.REVEAL_403) @Path("/s") public class S {
                          @GET @Path("{id}")
                          @ApiError(status = 404, title = "Not yours") // ERROR: ownership-policy-inconsistent: The policy of S is REVEAL_403, but GET /s/{id} declares a 404
                          public String a(@PathParam("id") String id) { return ""; }
                        }
                        """)
                .source("io.quarkus.security.Authenticated", """
                        package io.quarkus.security;
                        public @interface Authenticated {}
                        """)
                .source("com.acme.T", """
                        @ApiResource(ownership = ApiService.Ownership.HIDE_404) @Path("/t") @io.quarkus.security.Authenticated public class T {
                          @GET @Path("{id}")
                          @ApiError(status = 403, type = "forbidden") // WARN: ownership-policy-inconsistent: GET /t/{id} declares a 403
                          public String a(@PathParam("id") String id) { return ""; }
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void otherReasonsForA403AreSilent(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
                        @ApiResource(ownership = ApiService.Ownership.HIDE_404) @Path("/r") @RolesAllowed("r") public class R {
                          @GET @Path("{id}") @ApiError(status = 403, when = "role") public String a(@PathParam("id") String id) { return ""; }
                          @PUT @Path("{id}") @ApiError(status = 403) public void b(@PathParam("id") String id) {}
                          @POST @Path("{id}/leave") @ApiError(status = 403, type = "owner-cannot-leave") public void c(@PathParam("id") String id) {}
                          @GET @Path("{id}/d") @ApiError(status = 403, type = "account-suspended") public String d(@PathParam("id") String id) { return ""; }
                          @GET @Path("{id}/e") @APIResponse(responseCode = "403", description = "not yours") public String e(@PathParam("id") String id) { return ""; }
                          @GET @Path("{id}/f") @ApiError(status = 404, when = "the order belongs to somebody else") public String f(@PathParam("id") String id) { return ""; }
                          @GET @ApiError(status = 403, when = "not the owner") public String g() { return ""; }
                          @Waive(value = "ownership-policy-inconsistent", reason = "Shared with a link, so that it is no secret.")
                          @GET @Path("{id}/h") @ApiError(status = 403, when = "not the owner") public String h(@PathParam("id") String id) { return ""; }
                        }
                        """).source("com.acme.S", """
                        @ApiResource @Path("/s") public class S {
                          @GET @Path("{id}") @ApiError(status = 403, when = "not the owner") public String a(@PathParam("id") String id) { return ""; }
                        }
                        """).checkWaived(compiler);
    }

    /** What the handler, or what it is sure to run, answers to somebody else than the owner. */
    @Test
    void aHandlerThatBreaksThePolicyIsWarned() {
        RuleTest.of(RULE)
                .source(
                        "com.acme.Order",
                        "public class Order { public String owner; String owner() { return owner; } }")
                .source("com.acme.Guarded", """
                        public abstract class Guarded<T> {
                          @Context protected SecurityContext caller;
                          protected final void guard(Order order) {
                            if (!order.owner().equals(caller.getUserPrincipal().getName())) throw new ForbiddenException();
                          }
                          protected static <T> T order() { return null; }
                        }
                        """)
                .source("com.acme.Hidden", """
                        @ApiResource(ownership = ApiService.Ownership.HIDE_404) @Path("/r/{id}")
                        public class Hidden extends Guarded<String> {
                          @GET public String a() {
                            guard(order()); // WARN: ownership-policy-inconsistent: HIDE_404, but GET /r/{id} (a → Guarded.guard) answers 403
                            return "";
                          }
                          @PUT public Response b() {
                            Order order = order();
                            return Objects.equals(caller.getUserPrincipal().getName(), order.owner)
                                ? Response.ok().build()
                                : Response.status(403).build(); // WARN: ownership-policy-inconsistent: HIDE_404, but PUT
                          }
                          @DELETE public void c() {
                            Order order = order();
                            if (!order.owner().equals(caller.getUserPrincipal().getName())) throw new NotFoundException();
                          }
                          @POST public void d(@PathParam("id") String id) {
                            if (!id.equals(caller.getUserPrincipal().getName())) throw new ForbiddenException();
                          }
                          @PATCH public void e() {
                            if (!caller.isUserInRole("admin")) throw new ForbiddenException();
                          }
                        }
                        """)
                .source("com.acme.Shown", """
                        @ApiResource(ownership = ApiService.Ownership.REVEAL_403) @Path("/s/{id}")
                        public class Shown extends Guarded<String> {
                          @GET public String a() { guard(order()); return ""; }
                          @DELETE public void c() {
                            Order order = order();
                            if (!order.owner().equals(caller.getUserPrincipal().getName())) throw new NotFoundException(); // WARN: ownership-policy-inconsistent: REVEAL_403, but DELETE
                          }
                          @PUT public void d() { throw new NotFoundException(); }
                        }
                        """)
                .check(Compiler.JAVAC);
    }
}
