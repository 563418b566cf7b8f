package dev.edict.processor.rule.wiring;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PathParamUnboundTest {
    private static final String RULE = "path-param-unbound";

    @ParameterizedTest
    @EnumSource
    void aVariableThatNobodyReads(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @Path("/orgs/{org}/users") // WARN: path-param-unbound: R: nothing reads '{org}'
                        public class R {
                          @GET public String list() { return ""; }
                          @GET
                          @Path("{user}/{key}") // WARN: path-param-unbound: GET /orgs/{org}/users/{user}/{key}: nothing reads '{key}'
                          public String get(@PathParam("user") String user) { return ""; }
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void aClassVariableThatOnlyOneMethodForgets(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @Path("/orgs/{org}/users")
                        public class R {
                          @GET
                          public String list() { return ""; } // WARN: path-param-unbound: Add @PathParam("org")
                          @GET @Path("all") public String all(@PathParam("org") String org) { return org; }
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void fieldsBeansSettersAndSegmentsRead(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.R", """
                        @Path("/{a}/{b}/{c}/{d}")
                        public class R {
                          @PathParam("a") String a;
                          private String b;
                          @PathParam("b") public void setB(String b) { this.b = b; }
                          @GET public String list(@BeanParam Page page, @PathParam("d") List<PathSegment> d) { return a + b; }
                        }
                        """)
                .source("com.acme.Page", "public class Page { @PathParam(\"c\") String c; }")
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void whoeverHoldsTheRequestCanReadAnyVariable(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.R", """
                        @Path("/orgs/{org}")
                        public class R {
                          @GET public String list(@Context UriInfo uri) { return ""; }
                        }
                        """)
                .source("com.acme.S", """
                        @Path("/teams/{team}")
                        public class S {
                          @Context UriInfo uri;
                          @GET public String list() { return ""; }
                        }
                        """)
                .source("com.acme.Tenant", "public @interface Tenant {}")
                .source("com.acme.T", """
                        @Path("/tenants/{tenant}")
                        public class T {
                          @GET public String list(@Tenant String tenant) { return ""; }
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void variablesThatOnlyMatchAreSilent(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @Path("/")
                        public class R {
                          @GET @Path("app/{any: .*}") public String index() { return ""; }
                          @GET @Path("report{ext: (\\\\.json)?}") public String report() { return ""; }
                          @GET @Path("feed.{format: json|xml}") public String feed() { return ""; }
                          @GET @Path("x{slash: /?}") public String slash() { return ""; }
                          @OPTIONS @Path("{path}") public Response preflight() { return null; }
                          @GET @Path("${api.base}/y") public String configured() { return ""; }
                          @GET
                          @Path("users/{id: [0-9]+}") // WARN: path-param-unbound
                          public String user() { return ""; }
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void aSubresourceMayReadItElsewhere(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Users", """
                        @Path("/users")
                        public class Users {
                          @Path("{id}/orders") public Orders orders(@PathParam("id") String id) { return new Orders(); }
                        }
                        """)
                .source("com.acme.Orders", "public class Orders { @GET public String list() { return \"\"; } }")
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void annotationsOfAnInterfaceAreInForce(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Api", """
                        @Path("/users")
                        public interface Api<T> {
                          @GET
                          @Path("{id}/{part}") // WARN: path-param-unbound: GET /users/{id}/{part}: nothing reads '{part}'
                          T get(@PathParam("id") String id);
                        }
                        """)
                .source(
                        "com.acme.R",
                        "public class R implements Api<String> { public String get(String id) { return id; } }")
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void itCanBeWaived(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @Waive(value = "path-param-unbound", reason = "TenantFilter checks {org}.")
                        @Path("/orgs/{org}")
                        public class R {
                          @GET public String list() { return ""; }
                        }
                        """).checkWaived(compiler);
    }

    private static final String ORGS = """
            @Path("/orgs/{org}") %s
            public class R {
              @GET public String list() { return ""; }
            }
            """;

    private static void withHolder(Compiler compiler, String holder) {
        RuleTest.of(RULE)
                .source("com.acme.R", ORGS.formatted(""))
                .source("io.vertx.ext.web.RoutingContext", """
                        package io.vertx.ext.web;
                        public interface RoutingContext { String pathParam(String name); String get(String key); }
                        """)
                .source("com.acme.Holder", holder)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void aFilterOrATenantResolverMayReadIt(Compiler compiler) {
        withHolder(compiler, """
                import jakarta.ws.rs.container.*;
                class Holder implements ContainerRequestFilter {
                  public void filter(ContainerRequestContext request) { request.getUriInfo().getPathParameters().getFirst("org"); }
                }
                """);
        withHolder(compiler, """
                class Holder {
                  String resolve(io.vertx.ext.web.RoutingContext request) { return request.pathParam("org"); }
                }
                """);
        withHolder(compiler, """
                class Holder {
                  @Context UriInfo uri;
                  String tenant() { return Tenants.of(uri); }
                }
                class Tenants { static String of(UriInfo uri) { return uri.getPath().split("/")[1]; } }
                """);
        withHolder(compiler, """
                class Holder {
                  java.util.function.Supplier<UriInfo> uri;
                  Runnable log() { return () -> System.out.println(uri.get().getPathSegments()); }
                }
                """);
    }

    /** Told by bodies; without them nobody knows. */
    @ParameterizedTest
    @EnumSource
    void aFilterThatDoesNotLookAtThePathIsNoReader(Compiler compiler) {
        String warning = compiler.hasTrees() ? "// WARN: path-param-unbound: R: nothing reads '{org}'" : "";
        RuleTest.of(RULE)
                .source("com.acme.R", ORGS.formatted(warning))
                .source("com.acme.Cors", """
                        import jakarta.ws.rs.container.*;
                        class Cors implements ContainerResponseFilter {
                          public void filter(ContainerRequestContext request, ContainerResponseContext response) {
                            response.getHeaders().add("Vary", request.getHeaderString("Origin"));
                          }
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void whereOneMethodLooksItUpTheOthersAreNamed(Compiler compiler) {
        RuleTest.of("path-param-unbound").source("com.acme.R", """
                        @Path("/orgs/{org}/users")
                        public class R {
                          @GET public String list() { return ""; } // WARN: path-param-unbound: GET /orgs/{org}/users: nothing reads '{org}'
                          @GET @Path("me") public String me(@Context UriInfo uri) { return uri.getPathParameters().getFirst("org"); }
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void otherResourcesReadForThemselves(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.R", ORGS.formatted("// WARN: path-param-unbound"))
                .source("com.acme.Base", "abstract class Base { @Context UriInfo uri; }")
                .source("com.acme.S", """
                        @Path("/teams/{team}")
                        public class S extends Base {
                          @GET public String list() { return uri.getPathParameters().getFirst("team"); }
                        }
                        """)
                .check(compiler);
    }
}
