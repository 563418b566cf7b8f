package dev.edict.processor.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.contract.Golden;
import dev.edict.processor.EdictProcessor;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.testing.Compilation;
import dev.edict.processor.testing.CompileResult;
import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.Reported;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What generated code looks like; the same under both compilers. */
class WrapperGoldenTest {

    @ParameterizedTest
    @EnumSource
    void reads_like_written_by_hand(Compiler compiler) throws IOException {
        CompileResult result = compilation(compiler)
                .source("com.acme.Shop", """
                        package com.acme;
                        @dev.edict.annotations.ApiService(errorBase = "https://api.acme.com/errors/")
                        @jakarta.ws.rs.ApplicationPath("/v1") public class Shop extends jakarta.ws.rs.core.Application {}
                        """)
                .source("com.acme.LedgerLocked", """
                        package com.acme;
                        @dev.edict.annotations.ApiError(status = 423, retryable = true) public class LedgerLocked extends Exception {}
                        """)
                .source(
                        "com.acme.CreateOrder",
                        "package com.acme; public record CreateOrder(String sku, int quantity) {}")
                .source("com.acme.OrderResource", """
                        package com.acme;
                        import dev.edict.annotations.*;
                        import jakarta.annotation.security.RolesAllowed;
                        import jakarta.ws.rs.*;
                        import java.util.UUID;
                        @Path("/orders") @RolesAllowed({"orders", "admin"}) public class OrderResource {
                          @GET public String list() { return ""; }
                          @POST @Idempotent @SuccessStatus(value = 201, location = "/orders/{id}")
                          public CreateOrder create(CreateOrder in) { return in; }
                          @POST @Path("{orderId}/payments") @Idempotent(ttl = "P2D", fingerprint = {"/amount", "/currency"},
                              recovery = Idempotent.Recovery.REEXECUTE)
                          @ApiError(status = 503, retryable = true)
                          @ApiError(status = 409, type = "busy", retryable = true)
                          @ApiError(status = 409, type = "tag:acme.com,2026:paid")
                          public String pay(@PathParam("orderId") UUID id, CreateOrder in) throws LedgerLocked { return ""; }
                          @POST @Path("{orderId}/cancel") @Idempotent(by = Idempotent.By.STATE, onRepeat = Idempotent.OnRepeat.NO_OP)
                          public void cancel(@PathParam("orderId") UUID id) {}
                          @POST @Path("{orderId}/refunds") @Idempotent(mode = Idempotent.Mode.TRANSACTIONAL, body = Idempotent.Body.IGNORED)
                          public CreateOrder refund(@PathParam("orderId") UUID id, CreateOrder in) { return in; }
                          @POST @Path("{orderId}/notes") @Idempotent(body = Idempotent.Body.CANONICAL_JSON)
                          public CreateOrder note(@PathParam("orderId") UUID id, CreateOrder in) { return in; }
                          @POST @Path("exports") @Idempotent(required = false) @ApiAsync("/exports/{id}")
                          public CreateOrder export(CreateOrder in) { return in; }
                          @POST @Path("events") @WebhookReceiver(signature = "Signature", dedupe = "/id")
                          public void receive(byte[] event) {}
                          @PUT @Path("{orderId}") @SuccessStatus(202)
                          public CreateOrder replace(@PathParam("orderId") UUID id, CreateOrder in) { return in; }
                          @POST @Path("own") @SuccessStatus(201)
                          public jakarta.ws.rs.core.Response own(CreateOrder in) { return null; }
                        }
                        """)
                .run();

        Golden.assertMatches(
                "codegen/OrderResource_Idempotency.java.txt", result.text("com/acme/OrderResource_Idempotency.java"));
        assertThat(result.text("META-INF/edict/bindings")).isEqualTo("com.acme.OrderResource_Idempotency$Binding\n");
        assertThat(result.text("META-INF/edict/service.properties"))
                .isEqualTo("errorBase=https://api.acme.com/errors/\nerrors=DETECT\n");
    }

    /** A permission is no role of the security context: asked for as one, every caller would be refused. */
    @ParameterizedTest
    @EnumSource
    void only_roles_are_checked_by_name(Compiler compiler) {
        CompileResult result = compilation(compiler)
                .source("io.quarkus.security.PermissionsAllowed", """
                        package io.quarkus.security;
                        @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
                        public @interface PermissionsAllowed { String[] value(); }
                        """)
                .source("com.acme.Orders", """
                        package com.acme;
                        import dev.edict.annotations.*;
                        import jakarta.ws.rs.*;
                        @Path("/orders") public class Orders {
                          @POST @Idempotent @io.quarkus.security.PermissionsAllowed("orders:write")
                          public String create(String in) { return in; }
                        }
                        """)
                .run();

        assertThat(result.text("com/acme/Orders_Idempotency.java"))
                .contains("Policy.keyed")
                .doesNotContain("roles");
    }

    @ParameterizedTest
    @EnumSource
    void services_that_differ_leave_no_note(Compiler compiler) {
        CompileResult result = compilation(compiler)
                .source(
                        "com.acme.shop.package-info",
                        "@dev.edict.annotations.ApiService(errorBase = \"https://shop.acme.com/\") package com.acme.shop;")
                .source(
                        "com.acme.bank.package-info",
                        "@dev.edict.annotations.ApiService(errorBase = \"https://bank.acme.com/\") package com.acme.bank;")
                .source(
                        "com.acme.shop.Orders",
                        "package com.acme.shop; @jakarta.ws.rs.Path(\"/o\") public class Orders { @jakarta.ws.rs.GET public String get() { return null; } }")
                .source(
                        "com.acme.bank.Accounts",
                        "package com.acme.bank; @jakarta.ws.rs.Path(\"/a\") public class Accounts { @jakarta.ws.rs.GET public String get() { return null; } }")
                .run();

        assertThat(result.files()).doesNotContainKey("META-INF/edict/service.properties");
        assertThat(warnings(result))
                .singleElement()
                .asString()
                .contains("the services of this module (com.acme.bank, com.acme.shop) differ in errorBase or errors");
    }

    /** The runtime reads the annotation of the application that it serves. */
    @ParameterizedTest
    @EnumSource
    void services_that_differ_and_are_applications_are_known(Compiler compiler) {
        CompileResult result = compilation(compiler)
                .source(
                        "com.acme.shop.Shop",
                        "package com.acme.shop; @dev.edict.annotations.ApiService(errorBase = \"https://shop.acme.com/\")"
                                + " @jakarta.ws.rs.ApplicationPath(\"/shop\") public class Shop extends jakarta.ws.rs.core.Application {}")
                .source(
                        "com.acme.bank.Bank",
                        "package com.acme.bank; @dev.edict.annotations.ApiService(errorBase = \"https://bank.acme.com/\")"
                                + " @jakarta.ws.rs.ApplicationPath(\"/bank\") public class Bank extends jakarta.ws.rs.core.Application {}")
                .source(
                        "com.acme.shop.Orders",
                        "package com.acme.shop; @jakarta.ws.rs.Path(\"/o\") public class Orders { @jakarta.ws.rs.GET public String get() { return null; } }")
                .source(
                        "com.acme.bank.Accounts",
                        "package com.acme.bank; @jakarta.ws.rs.Path(\"/a\") public class Accounts { @jakarta.ws.rs.GET public String get() { return null; } }")
                .run();

        assertThat(warnings(result)).isEmpty();
    }

    private static List<String> warnings(CompileResult result) {
        return result.diagnostics().stream()
                .filter(d -> d.severity() == Severity.WARN && d.message().startsWith("Edict: "))
                .map(Reported::message)
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void binds_what_sub_resource_locators_lead_to(Compiler compiler) throws IOException {
        CompileResult result =
                compilation(compiler).source("com.acme.Orders", """
                        package com.acme;
                        import dev.edict.annotations.*;
                        import jakarta.ws.rs.*;
                        @Path("/orders") public class Orders {
                          @Path("{orderId}/payments") public Payments payments() { return new Payments(); }
                          public static class Payments {
                            @POST @Idempotent public String pay(String in) { return in; }
                          }
                        }
                        """).run();

        Golden.assertMatches("codegen/Orders_Idempotency.java.txt", result.text("com/acme/Orders_Idempotency.java"));
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_generated_where_nothing_is_promised_or_nothing_could_run(Compiler compiler) {
        CompileResult result = compilation(compiler)
                .library("javax.ws.rs.Path")
                .source("com.acme.Plain", """
                        package com.acme;
                        @jakarta.ws.rs.Path("/plain") public class Plain { @jakarta.ws.rs.POST public String create(String in) { return in; } }
                        """)
                .source("com.acme.Old", """
                        package com.acme;
                        @javax.ws.rs.Path("/old") public class Old {
                          @javax.ws.rs.POST @dev.edict.annotations.Idempotent public String create(String in) { return in; }
                        }
                        """)
                .source("com.acme.Contract", """
                        package com.acme;
                        @dev.edict.annotations.ApiResource @jakarta.ws.rs.Path("/contract") public interface Contract {
                          @jakarta.ws.rs.POST @dev.edict.annotations.Idempotent String create(String in);
                        }
                        """)
                .run();

        assertThat(result.files().keySet())
                .noneMatch(name -> name.contains("_Idempotency") || name.contains("bindings"));
    }

    /** Errors of rules and wrappers at once: no second error because the first kept something from being generated. */
    @ParameterizedTest
    @EnumSource
    void a_wrapper_is_written_although_a_rule_errs(Compiler compiler) {
        CompileResult result = Compilation.with(compiler)
                .library("dev.edict.runtime.rest.ResourceBinding")
                .library("tools.jackson.core.JsonPointer")
                .processor(new EdictProcessor())
                .option("edict.rules", "*:off,idempotency-key-contract:error")
                .source("com.acme.Orders", """
                        package com.acme;
                        import dev.edict.annotations.*;
                        import jakarta.ws.rs.*;
                        @ApiResource @Path("/orders") public class Orders {
                          static final Class<?> WRAPPER = Orders_Idempotency.class;
                          @POST @Idempotent(ttl = "a day") public String create(String in) { return in; }
                        }
                        """)
                .run();

        assertThat(result.of("idempotency-key-contract")).hasSize(1);
        assertThat(result.diagnostics())
                .filteredOn(d -> d.rule().isEmpty() && d.message().contains("symbol"))
                .isEmpty();
        assertThat(result.files()).containsKey("com/acme/Orders_Idempotency.java");
    }

    private static Compilation compilation(Compiler compiler) {
        return Compilation.with(compiler)
                .library("dev.edict.runtime.rest.ResourceBinding")
                .library("tools.jackson.core.JsonPointer")
                .processor(new EdictProcessor())
                .option("edict.rules", "*:off");
    }
}
