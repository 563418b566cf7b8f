package dev.edict.processor.rule.hygiene;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnnotationValueInvalidTest {
    private static final String RULE = "annotation-value-invalid";

    @ParameterizedTest
    @EnumSource
    void aDecisionNeedsItsReason(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @SafePost("  ") // ERROR: annotation-value-invalid: @SafePost gives no reason, so that a review cannot tell a query that is too large
                        @Path("/r") public class R {
                          @GET @Anonymous("") public String a() { return ""; } // ERROR: annotation-value-invalid: GET /r: @Anonymous gives no reason
                          @POST @NotIdempotent("\\t") public String b() { return ""; } // ERROR: annotation-value-invalid: @NotIdempotent gives no reason
                          @GET @Path("c") @Unpaginated(value = "", maxItems = 3) public List<String> c() { return null; } // ERROR: annotation-value-invalid: @Unpaginated gives no reason
                          @GET @Path("d") @Anonymous("Prices are public.") public String d() { return ""; }
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void aStatusIsOfTheClassThatItsAnnotationIsAbout(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.R", """
                        @ApiError(status = 302) // ERROR: annotation-value-invalid: @ApiError: 302 is no error
                        @Path("/r") public class R {
                          @POST @SuccessStatus(404) public void a() {} // ERROR: annotation-value-invalid: POST /r: @SuccessStatus: 404 is no success
                          @GET @ApiError(status = 200) public String b() { return ""; } // ERROR: annotation-value-invalid: 200 is no error
                          @PUT
                          @ApiError(status = 404)
                          @ApiError(status = 600) // ERROR: annotation-value-invalid: 600 is no error
                          public void c() throws Gone, Odd {}
                          @DELETE @SuccessStatus(299) public void d() {}
                        }
                        """)
                .source("com.acme.Gone", "@ApiError(status = 410) public class Gone extends RuntimeException {}")
                .source("com.acme.Odd", """
                        @ApiError(status = 99) // ERROR: annotation-value-invalid: 99 is no error
                        public class Odd extends RuntimeException {}
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void datesAreDatesInTheirOrder(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.R", """
                        @ApiDeprecated(since = "2026") // ERROR: annotation-value-invalid: '2026' is no date
                        @Path("/r") public class R {
                          @GET @ApiDeprecated(since = "31.01.2026") public V a() { return null; } // ERROR: annotation-value-invalid: '31.01.2026' is no date
                          @PUT @ApiDeprecated(since = "2026-01-31", sunset = "2026-02-30") public void b(V in) {} // ERROR: annotation-value-invalid: '2026-02-30' is no date
                          @POST @ApiDeprecated(since = "2026-01-31", sunset = "2026-01-30") public void c() {} // ERROR: annotation-value-invalid: What is deprecated since 2026-01-31
                          @GET @Path("d") @ApiDeprecated(since = "2026-01-31", sunset = "2026-01-31") public Page<V> d() { return null; }
                          @GET @Path("e") @ApiDeprecated(since = "2026-01-31", sunset = "") public Deep e() { return null; }
                          @GET @Path("f") @Deprecated(since = "1.4") public String f() { return ""; }
                        }
                        """)
                .source("com.acme.V", """
                        public class V {
                          @ApiDeprecated(since = "soon") public String name; // ERROR: annotation-value-invalid: 'soon' is no date
                          @ApiDeprecated(since = "2026-01-31") public String other;
                        }
                        """)
                .source("com.acme.Page", "public class Page<T> { public List<T> items; }")
                .source("com.acme.Deep", """
                        public class Deep {
                          public Map<String, Inner[]> inner;
                          public static class Inner {
                            public Deep again;
                            @ApiDeprecated(since = "") public String name; // ERROR: annotation-value-invalid: '' is no date
                          }
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void whatAServiceSaysHoldsForIt(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.App", """
                        @ApiService(
                          errorBase = "https://api.example.com/errors", // ERROR: annotation-value-invalid: 'https://api.example.com/errors' is no absolute URI that ends in '/'
                          audience = ApiService.Audience.INHERIT) // ERROR: annotation-value-invalid: @ApiService(audience = INHERIT)
                        @ApplicationPath("/v1") public class App extends Application {}
                        """)
                .source("com.acme.R", "@Path(\"/r\") public class R { @GET public String a() { return \"\"; } }")
                .source("com.acme.S", "@Path(\"/s\") public class S { @GET public String a() { return \"\"; } }")
                .check(compiler);
        for (String base : new String[] {"errors/", "urn:acme:", "https://e.example/a b/", "https://e.example/?q=/"}) {
            RuleTest.of(RULE)
                    .source(
                            "com.acme.App",
                            "@ApiService(errorBase = \"" + base
                                    + "\") // ERROR: annotation-value-invalid: is no absolute URI\n"
                                    + "public class App extends Application {}")
                    .source("com.acme.R", "@Path(\"/r\") public class R { @GET public String a() { return \"\"; } }")
                    .check(compiler);
        }
        RuleTest.of(RULE)
                .source(
                        "com.acme.App",
                        "@ApiService(errorBase = \"https://e.example/\", audience = ApiService.Audience.PUBLIC)"
                                + " public class App extends Application {}")
                .source("com.acme.R", "@Path(\"/r\") public class R { @GET public String a() { return \"\"; } }")
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void anOrderIsAPropertyAndADirection(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @Path("/r") public class R {
                          @GET @Path("a") @Paginated(sort = "created at") public List<String> a() { return null; } // ERROR: annotation-value-invalid: 'created at' is no order
                          @GET @Path("b") @Paginated(sort = {"id", "-name"}) public List<String> b() { return null; } // ERROR: annotation-value-invalid: '-name' is no order
                          @GET @Path("c") @Paginated(sort = "name, id") public List<String> c() { return null; } // ERROR: annotation-value-invalid: 'name, id' is no order
                          @GET @Path("d") @Paginated(sort = {"createdAt DESC", "customer.name asc", "größe", "id"}) public List<String> d() { return null; }
                          @GET @Path("e") @Paginated public List<String> e() { return null; }
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void variablesOfALocationHaveAValue(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.R", """
                        @Path("/r/{shop}") public class R {
                          @POST @Path("a") @SuccessStatus(value = 201, location = "/r/{number}") public View a() { return null; } // ERROR: annotation-value-invalid: POST /r/{shop}/a: '{number}' has no value: View has no member of that name (it has id, total)
                          @POST @Path("b") @ApiAsync("/jobs/{job}") public View b() { return null; } // ERROR: annotation-value-invalid: '{job}' has no value
                          @POST @Path("c") @SuccessStatus(value = 201, location = "/r/{id}") public void c() {} // ERROR: annotation-value-invalid: for nothing is answered
                          @POST @Path("d") @SuccessStatus(value = 201, location = "/r/{number}") public Bean d() { return null; } // WARN: annotation-value-invalid: Bean has no member
                          @POST @Path("e") @SuccessStatus(value = 201, location = "/r/{shop}/{id}") public View e() { return null; }
                          @POST @Path("f") @ApiAsync("/jobs/{any}") public Map<String, Object> f() { return null; }
                          @POST @Path("g") @ApiAsync("/jobs/{any}") public Response g() { return null; }
                          @POST @Path("h") @SuccessStatus(value = 201, location = "/r/{shop}") public void h() {}
                          @POST @Path("i") @SuccessStatus(value = 201, location = "/r/{order_no}") public Named i() { return null; }
                        }
                        """)
                .source("com.acme.View", "public record View(String id, long total) {}")
                .source("com.acme.Bean", "public class Bean { public String id; }")
                .source(
                        "com.acme.Named",
                        "public record Named(@com.fasterxml.jackson.annotation.JsonProperty(\"order_no\") String number) {}")
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void aSignatureIsAHeader(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @Path("/hooks") public class R {
                          @POST @Path("a") @WebhookReceiver(signature = "", dedupe = "/id") public void a(String in) {} // ERROR: annotation-value-invalid: '' names no header
                          @POST @Path("b") @WebhookReceiver(signature = "Stripe Signature", dedupe = "/id") public void b(String in) {} // ERROR: annotation-value-invalid: names no header
                          @POST @Path("c") @WebhookReceiver(signature = "Stripe-Signature", dedupe = "/id") public void c(String in) {}
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void itIsSaidWhereAnInterfaceSaysIt(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Api", """
                        @Path("/r") public interface Api {
                          @POST @SuccessStatus(404) void a(); // ERROR: annotation-value-invalid: 404 is no success
                        }
                        """)
                .source("com.acme.R", "public class R implements Api { public void a() {} }")
                .source("com.acme.S", "public class S extends R {}")
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void extensionsAreAnObjectThatTheExceptionGives(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Left", "public record Left(int available, String sku) {}")
                .source("com.acme.Hides", "public record Hides(int status) {}")
                .source("com.acme.Level", "public enum Level { LOW }")
                .source("com.acme.Good", """
                        @ApiError(status = 409, extensions = Left.class)
                        public class Good extends Exception {
                          public Left left() { return new Left(1, "a"); }
                          protected Left other() { return null; }
                          public static Left third() { return null; }
                          public Left with(int n) { return null; }
                        }
                        """)
                .source("com.acme.Inherits", "public class Inherits extends Good {}")
                .source("com.acme.Silent", """
                        @ApiError(status = 409, extensions = Left.class) // ERROR: annotation-value-invalid: given by no method
                        public class Silent extends Exception {}
                        """)
                .source("com.acme.Torn", """
                        @ApiError(status = 409, extensions = Left.class) // ERROR: annotation-value-invalid: several methods, left and right
                        public class Torn extends Exception {
                          public Left left() { return null; }
                          public Left right() { return null; }
                        }
                        """)
                .source("com.acme.R", """
                        @Path("/r") public class R {
                          @GET @ApiError(status = 409, type = "a", extensions = Left.class) public void a() throws Good, Inherits {}
                          @PUT @ApiError(status = 409, type = "b", extensions = Level.class) public void b() {} // ERROR: annotation-value-invalid: names no record or class
                          @POST @ApiError(status = 409, type = "c", extensions = String.class) public void c() {} // ERROR: annotation-value-invalid: names no record or class
                          @DELETE @ApiError(status = 409, type = "d", extensions = Hides.class) public void d() {} // ERROR: annotation-value-invalid: has a member 'status'
                          @PATCH public void e() throws Silent, Torn {}
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void itCanBeWaived(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @Path("/r") public class R {
                          @Waive(value = "annotation-value-invalid", reason = "A proxy turns it into a success.")
                          @POST @SuccessStatus(302) public void a() {}
                        }
                        """).checkWaived(compiler);
    }

    /** Nothing but a body, or another module, throws them. */
    @ParameterizedTest
    @EnumSource
    void anExceptionThatNoOperationDeclaresIsJudgedToo(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Odd", """
                        @ApiError(status = 700) // ERROR: annotation-value-invalid: @ApiError: 700 is no error
                        public class Odd extends RuntimeException {
                          @ApiError(status = 409, extensions = Left.class) // ERROR: annotation-value-invalid: is given by no method
                          static class Nested extends Exception {}
                          record Left(int count) {}
                        }
                        """)
                .source("com.acme.Fine", "@ApiError(status = 409) public class Fine extends RuntimeException {}")
                .source("com.acme.Below", "public class Below extends Odd {}")
                .source("com.acme.Other", "@ApiError(status = 700) public class Other {}")
                .check(compiler);
    }
}
