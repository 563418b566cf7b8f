package dev.edict.processor.rule.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AuthUndeclaredTest {

    /** One operation that decides, so that the open ones are not folded into one finding. */
    private static RuleTest test() {
        return RuleTest.of("auth-undeclared").source("com.acme.Decided", """
                @ApiResource @Path("decided") @RolesAllowed("user")
                public class Decided {
                    @GET public String get() { return ""; }
                }
                """);
    }

    @ParameterizedTest
    @EnumSource
    void reportsAnOperationThatNobodyDecidedAbout(Compiler compiler) {
        var result = test().source("com.acme.PaymentResource", """
                @ApiResource @Path("payments")
                public class PaymentResource {
                    @POST public void pay(String in) {} // ERROR: auth-undeclared: POST /payments does not say who may call it
                    @GET @RolesAllowed("payments") public String list() { return ""; }
                }
                """).check(compiler);

        assertThat(result.of("auth-undeclared").get(0).marked()).contains("pay");
    }

    @ParameterizedTest
    @EnumSource
    void acceptsAnyDecisionOnTheMethod(Compiler compiler) {
        test().source("io.quarkus.security.Authenticated", """
                package io.quarkus.security;
                public @interface Authenticated {}
                """)
                .source("io.dropwizard.auth.Auth", """
                package io.dropwizard.auth;
                public @interface Auth {}
                """)
                .source("com.acme.PaymentResource", """
                import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
                @ApiResource @Path("payments")
                public class PaymentResource {
                    @GET @Path("a") @RolesAllowed("x") public String a() { return ""; }
                    @GET @Path("b") @PermitAll public String b() { return ""; }
                    @GET @Path("c") @DenyAll public String c() { return ""; }
                    @GET @Path("d") @Anonymous("Public rates.") public String d() { return ""; }
                    @GET @Path("e") @io.quarkus.security.Authenticated public String e() { return ""; }
                    @GET @Path("f") public String f(@io.dropwizard.auth.Auth java.security.Principal user) { return ""; }
                    @GET @Path("g") @SecurityRequirement(name = "oauth") public String g() { return ""; }
                    @POST @Path("h") @WebhookReceiver(signature = "Stripe-Signature", dedupe = "/id") public void h(String in) {}
                }
                """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void acceptsADecisionAroundTheMethod(Compiler compiler) {
        test().source("com.acme.admin.package-info", """
                        @dev.edict.annotations.ApiResource(auth = dev.edict.annotations.ApiService.Auth.EXTERNAL)
                        package com.acme.admin;
                        """)
                .source("com.acme.admin.AdminResource", """
                        @Path("admin")
                        public class AdminResource {
                            @GET public String get() { return ""; }
                        }
                        """)
                .source("com.acme.Base", """
                        @RolesAllowed("x")
                        public abstract class Base {
                            @GET public String inherited() { return ""; }
                        }
                        """)
                .source("com.acme.ChildResource", """
                        @ApiResource @Path("child")
                        public class ChildResource extends Base {
                            @POST public void own(String in) {} // ERROR: auth-undeclared: POST /child
                        }
                        """)
                .source("com.acme.SecuredApi", """
                        @Path("secured")
                        public interface SecuredApi {
                            @GET @RolesAllowed("x") String get();
                        }
                        """)
                .source("com.acme.SecuredResource", """
                        @ApiResource
                        public class SecuredResource implements SecuredApi {
                            @Override public String get() { return ""; }
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void acceptsAnAuthenticationFilterOfOnesOwn(Compiler compiler) {
        test().source("com.acme.Secured", """
                @NameBinding @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
                public @interface Secured {}
                """)
                .source("com.acme.Logged", """
                @NameBinding @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
                public @interface Logged {}
                """)
                .source("com.acme.PaymentResource", """
                @ApiResource @Path("payments")
                public class PaymentResource {
                    @GET @Secured public String get() { return ""; }
                    @POST @Logged public void pay(String in) {} // ERROR: auth-undeclared
                }
                """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void leavesToOthersWhatIsDecidedOutside(Compiler compiler) {
        RuleTest.of("auth-undeclared")
                .source("com.acme.Shop", """
                @ApiService(auth = ApiService.Auth.EXTERNAL) @ApplicationPath("/v1")
                public class Shop extends Application {}
                """)
                .source("com.acme.PaymentResource", """
                @ApiResource @Path("payments")
                public class PaymentResource {
                    @POST public void pay(String in) {}
                }
                """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void exemptsWhatIsOpenByNature(Compiler compiler) {
        test().source("com.acme.Ops", """
                @ApiResource @Path("/")
                public class Ops {
                    @GET @Path("health/ready") public String health() { return ""; }
                    @GET @Path("metrics") public String metrics() { return ""; }
                    @GET @Path(".well-known/jwks.json") public String keys() { return ""; }
                    @POST @Path("auth/login") public String login(String in) { return ""; }
                    @OPTIONS @Path("payments") public Response preflight() { return null; }
                    @GET @Path("patients/{id}/health") public String record(@PathParam("id") String id) { return ""; } // ERROR: auth-undeclared
                    @POST @Path("payments") public void pay(String in) {} // ERROR: auth-undeclared
                }
                """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void onlyWarnsWhereTheHandlerReadsACredential(Compiler compiler) {
        test().source("com.acme.PaymentResource", """
                @ApiResource @Path("payments")
                public class PaymentResource {
                    @POST public void pay(@HeaderParam("Authorization") String token, String in) {} // WARN: auth-undeclared: reads a credential from a header
                }
                """)
                .source("com.acme.InternalResource", """
                @ApiResource(audience = ApiService.Audience.INTERNAL) @Path("internal")
                public class InternalResource {
                    @POST public void sync(@HeaderParam("X-Api-Key") String key) {}
                }
                """)
                .source("com.acme.MachineResource", """
                @ApiResource(clients = ApiResource.Client.SERVICE) @Path("machine")
                public class MachineResource {
                    @POST public void sync(@HeaderParam("x-api-key") String key) {}
                }
                """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void saysOnceThatAWholeServiceIsOpen(Compiler compiler) {
        RuleTest.of("auth-undeclared")
                .source("com.acme.Shop", """
                @ApiService @ApplicationPath("/v1") // ERROR: auth-undeclared
                public class Shop extends Application {}
                """)
                .source("com.acme.PaymentResource", """
                @ApiResource @Path("payments")
                public class PaymentResource {
                    @POST public void pay(String in) {}
                    @GET public String list() { return ""; }
                }
                """)
                .source("com.acme.OrderResource", """
                @ApiResource @Path("orders")
                public class OrderResource {
                    @POST public void order(String in) {}
                    @GET @Path("health") public String health() { return ""; }
                }
                """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void seesOperationsOfAGenericBase(Compiler compiler) {
        test().source("com.acme.Crud", """
                public abstract class Crud<T> {
                    @GET public List<T> list() { return null; } // ERROR: auth-undeclared: GET /orders
                }
                """)
                .source("com.acme.OrderResource", """
                @ApiResource @Path("orders")
                public class OrderResource extends Crud<String> {}
                """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void canBeWaived(Compiler compiler) {
        test().source("com.acme.PaymentResource", """
                @ApiResource @Path("payments")
                @Waive(value = "auth-undeclared", reason = "Moves behind the gateway.", until = "2027-03-31")
                public class PaymentResource {
                    @POST public void pay(String in) {}
                }
                """).checkWaived(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void readsTheJavaxNamespace(Compiler compiler) {
        RuleTest.of("auth-undeclared").source("com.acme.PaymentResource", """
                package com.acme;
                import javax.annotation.security.*;
                import javax.ws.rs.*;
                @dev.edict.annotations.ApiResource @Path("payments")
                public class PaymentResource {
                    @POST public void pay(String in) {} // ERROR: auth-undeclared
                    @GET @RolesAllowed("x") public String list() { return ""; }
                }
                """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void acceptsWhatSwaggersOperationSaysAndAnnotationsThatStandForOthers(Compiler compiler) {
        test().source("com.acme.AdminsOnly", """
                @RolesAllowed("admin")
                @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
                public @interface AdminsOnly {}
                """)
                .source("com.acme.Documented", """
                @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
                public @interface Documented {}
                """)
                .source("com.acme.PaymentResource", """
                import io.swagger.v3.oas.annotations.Operation;
                import io.swagger.v3.oas.annotations.security.SecurityRequirement;
                @ApiResource @Path("payments")
                public class PaymentResource {
                    @GET @Path("a") @Operation(security = @SecurityRequirement(name = "jwt")) public String a() { return ""; }
                    @GET @Path("b") @AdminsOnly public String b() { return ""; }
                    @GET @Path("c") @Operation(summary = "open?") public String c() { return ""; } // ERROR: auth-undeclared
                    @GET @Path("d") @Documented public String d() { return ""; } // ERROR: auth-undeclared
                }
                """)
                .check(compiler);
    }

    private static RuleTest bound(String filters) {
        return test().source("com.acme.Bound", """
                @NameBinding @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
                public @interface Bound {}
                """).source("com.acme.Filters", """
                import jakarta.ws.rs.container.*;
                import jakarta.ws.rs.ext.*;
                public class Filters {
                    abstract static class Base implements ContainerRequestFilter {
                        public void filter(ContainerRequestContext request) {}
                    }
                    %s
                }
                """.formatted(filters));
    }

    /** What is bound is there to be seen: it answers nobody, or comes when callers are known. */
    @ParameterizedTest
    @EnumSource
    void aBindingThatBringsNoFilterOfRequestsDecidesNothing(Compiler compiler) {
        String resource = """
                @ApiResource @Path("payments")
                public class PaymentResource {
                    @POST @Bound public void pay(String in) {}%s
                    @GET @PermitAll public String get() { return ""; }
                }
                """;
        for (String filters : List.of(
                "@Bound static class A implements ContainerResponseFilter { public void filter(ContainerRequestContext a, ContainerResponseContext b) {} }",
                "@Bound static class A implements WriterInterceptor { public void aroundWriteTo(WriterInterceptorContext c) {} }",
                "@Bound @jakarta.annotation.Priority(5000) static class A extends Base {}",
                "static final int LATE = Priorities.HEADER_DECORATOR + 1; @Bound @jakarta.annotation.Priority(LATE) static class A extends Base {}")) {
            bound(filters)
                    .source("com.acme.PaymentResource", resource.formatted(" // ERROR: auth-undeclared"))
                    .check(compiler);
        }
        for (String filters : List.of(
                "@Bound static class A extends Base {}",
                "@Bound @jakarta.annotation.Priority(Priorities.AUTHORIZATION) static class A extends Base {}",
                "@Bound @jakarta.annotation.Priority(900) static class A extends Base {} @Bound static class B implements ContainerResponseFilter { public void filter(ContainerRequestContext a, ContainerResponseContext b) {} }",
                "@Bound static class A {}")) {
            bound(filters)
                    .source("com.acme.PaymentResource", resource.formatted(""))
                    .check(compiler);
        }
    }
}
