package dev.edict.processor.rule.wiring;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NamespacesMixedTest {
    private static final String RULE = "namespaces-mixed";

    @ParameterizedTest
    @EnumSource
    void aMethodOfAnotherNamespaceThanItsClass(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @Path("/orders")
                        public class R {
                          @javax.ws.rs.GET // ERROR: namespaces-mixed: GET /orders: @GET is of javax.ws.rs, and no @Path of that namespace leads to the class.
                          public String list() { return ""; }
                          @GET @Path("x") public String one() { return ""; }
                        }
                        """).source("com.acme.S", """
                        @javax.ws.rs.Path("/old")
                        public class S {
                          @GET // ERROR: namespaces-mixed: GET /old
                          public String list() { return ""; }
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void whatNoRuntimeOfAnOperationReads(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @Path("/orders")
                        @javax.ws.rs.Consumes("text/plain") // ERROR: namespaces-mixed: R: @Consumes is of javax.ws.rs, and only runtimes of jakarta.ws.rs come here
                        public class R {
                          @javax.ws.rs.HeaderParam("X-Tenant") // ERROR: namespaces-mixed
                          String tenant;
                          @GET
                          @javax.ws.rs.Path("all") // ERROR: namespaces-mixed
                          @javax.ws.rs.Produces("text/plain") // ERROR: namespaces-mixed
                          public String list(
                              @javax.ws.rs.QueryParam("q") // ERROR: namespaces-mixed: GET /orders/all: @QueryParam is of javax.ws.rs
                              String q,
                              @QueryParam("n")
                              @javax.ws.rs.DefaultValue("7") // ERROR: namespaces-mixed: @DefaultValue
                              int n,
                              @javax.ws.rs.core.Context // ERROR: namespaces-mixed
                              UriInfo uri) { return q; }
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void membersOfABeanAreSaidOnce(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Range", """
                        public class Range {
                          @javax.ws.rs.QueryParam("from") // ERROR: namespaces-mixed
                          public int from;
                          @QueryParam("to") public int to;
                        }
                        """)
                .source("com.acme.R", """
                        @Path("/orders")
                        public class R {
                          @GET public String list(@BeanParam Range range) { return ""; }
                          @GET @Path("x") public String other(@BeanParam Range range) { return ""; }
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void aLocatorOfAnotherNamespaceIsSaidOnce(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.Sub", """
                        public class Sub {
                          @GET public String get() { return ""; }
                          @POST public void post(String in) {}
                        }
                        """).source("com.acme.R", """
                        @Path("/orders")
                        public class R {
                          @javax.ws.rs.Path("sub") // ERROR: namespaces-mixed: @Path is of javax.ws.rs, and no @Path of that namespace leads to its class.
                          public Sub sub() { return new Sub(); }
                          @Path("good") public Sub good() { return new Sub(); }
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void whatAnInterfaceSaysInAnotherNamespaceIsNotInherited(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.Api", """
                        public interface Api<T> {
                          @javax.ws.rs.GET // ERROR: namespaces-mixed
                          T find(@javax.ws.rs.QueryParam("key") T key);
                        }
                        """).source("com.acme.R", """
                        @Path("/x") public class R implements Api<String> {
                          @Override public String find(String key) { return key; }
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void eachRuntimeReadsTheNearestDeclarationOfItsOwn(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Api", """
                        public interface Api {
                          @javax.ws.rs.GET @javax.ws.rs.Path("{key}") String find(@javax.ws.rs.PathParam("key") String key);
                        }
                        """)
                .source("com.acme.R", """
                        @javax.ws.rs.Path("/x") public class R implements Api {
                          @GET @Path("{key}") @Override public String find(@PathParam("key") String key) { return key; }
                        }
                        """)
                .source("com.acme.OldApi", """
                        @javax.ws.rs.Path("/y")
                        public interface OldApi {
                          @javax.ws.rs.GET String list(@javax.ws.rs.QueryParam("q") String q);
                        }
                        """)
                .source("com.acme.S", """
                        @Path("/y") public class S implements OldApi {
                          @GET @Override public String list(@QueryParam("q") String q) { return q; }
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void aLibraryMaySpeakToBoth(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Lock", """
                        import java.lang.annotation.*;
                        @HttpMethod("LOCK") @javax.ws.rs.HttpMethod("LOCK") @Retention(RetentionPolicy.RUNTIME)
                        public @interface Lock {}
                        """)
                .source("com.acme.Sub", """
                        public class Sub {
                          @GET public String get() { return ""; }
                          @javax.ws.rs.POST public void post(String in) {}
                        }
                        """)
                .source("com.acme.R", """
                        @Path("/files") @javax.ws.rs.Path("/files") @Produces("text/plain") @javax.ws.rs.Produces("text/plain")
                        public class R {
                          @Context @javax.ws.rs.core.Context UriInfo uri;
                          @GET @javax.ws.rs.GET
                          public String list(@QueryParam("q") @javax.ws.rs.QueryParam("q") String q) { return ""; }
                          @Lock @Path("{id}") @javax.ws.rs.Path("{id}")
                          public void lock(@PathParam("id") @javax.ws.rs.PathParam("id") String id) {}
                          @GET @Path("new") public String ofNew(@HeaderParam("A") String a) { return ""; }
                          @javax.ws.rs.GET @javax.ws.rs.Path("old") public String ofOld(@javax.ws.rs.HeaderParam("A") String a) { return ""; }
                          @Path("sub") @javax.ws.rs.Path("sub") public Sub sub() { return new Sub(); }
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void importsProvidersAndOtherLibrariesAreNotMixed(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        package com.acme;
                        import jakarta.ws.rs.GET;
                        import jakarta.ws.rs.Path;
                        import javax.ws.rs.POST;
                        import javax.ws.rs.core.Response;
                        @Path("/orders")
                        @javax.ws.rs.ext.Provider
                        public class R {
                          @GET @jakarta.annotation.security.RolesAllowed("a") @javax.annotation.security.RolesAllowed("a")
                          public Response list(@jakarta.validation.constraints.Size(max = 3) @javax.validation.constraints.Size(max = 3) String q) { return null; }
                        }
                        """).source("com.acme.Old", """
                        @javax.ws.rs.Path("/old")
                        public class Old {
                          @javax.ws.rs.GET public String list(@javax.ws.rs.QueryParam("q") String q) { return q; }
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void securityAndValidationMoveWithTheRuntime(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.NewOrder", """
                        public class NewOrder {
                          @javax.validation.constraints.NotBlank // WARN: namespaces-mixed: NewOrder: @NotBlank is of javax.validation.constraints, and what comes with a runtime of jakarta.ws.rs reads jakarta.validation.constraints
                          public String sku;
                          @javax.validation.constraints.Min(1) public int quantity;
                        }
                        """)
                .source("com.acme.Shared", """
                        public class Shared { @javax.validation.constraints.NotBlank @NotBlank public String sku; }
                        """)
                .source("com.acme.R", """
                        @Path("/orders")
                        @javax.annotation.security.DenyAll // WARN: namespaces-mixed: R: @DenyAll is of javax.annotation.security, and what comes with a runtime of jakarta.ws.rs reads jakarta.annotation.security
                        public class R {
                          @javax.annotation.security.RolesAllowed("admin") // WARN: namespaces-mixed: POST /orders: @RolesAllowed is of javax.annotation.security
                          @POST public String create(
                              @javax.validation.Valid // WARN: namespaces-mixed: POST /orders: @Valid is of javax.validation,
                              NewOrder in) { return ""; }
                          @PUT public String again(@Valid NewOrder in) { return ""; }
                          @PATCH public String shared(@Valid Shared in) { return ""; }
                        }
                        """)
                .source("com.acme.Old", """
                        @javax.ws.rs.Path("/old")
                        public class Old {
                          @PermitAll // WARN: namespaces-mixed: GET /old: @PermitAll is of jakarta.annotation.security, and what comes with a runtime of javax.ws.rs reads javax.annotation.security
                          @javax.ws.rs.GET public String list() { return ""; }
                          @javax.annotation.security.RolesAllowed("a")
                          @javax.ws.rs.POST public String create(@javax.validation.Valid NewOrder in) { return ""; }
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void itCanBeWaived(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @Path("/search")
                        public class R {
                          @Waive(value = "namespaces-mixed", reason = "The build moves the packages in the class files.")
                          @javax.ws.rs.GET public String search() { return ""; }
                        }
                        """).checkWaived(compiler);
    }
}
