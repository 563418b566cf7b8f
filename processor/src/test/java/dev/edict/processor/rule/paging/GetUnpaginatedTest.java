package dev.edict.processor.rule.paging;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GetUnpaginatedTest {
    private static final String RULE = "get-unpaginated";

    @ParameterizedTest
    @EnumSource
    void listsOfUnknownLength(Compiler compiler) {
        service().source("com.acme.R", """
                        @ApiResource @Path("/orders")
                        public class R {
                          @GET
                          public List<Order> list() { return null; } // ERROR: get-unpaginated: GET /orders answers a whole list of Order at once. Lists grow
                          @GET @Path("array")
                          public Order[] array() { return null; } // ERROR: get-unpaginated
                          @GET @Path("later")
                          public java.util.concurrent.CompletionStage<Set<Order>> later() { return null; } // ERROR: get-unpaginated
                          @GET @Path("stream")
                          public java.util.stream.Stream<Order> stream() { return null; } // ERROR: get-unpaginated
                          @GET @Path("{id}/lines") @Unpaginated(value = " ", maxItems = 10)
                          public Collection<Order> lines() { return null; } // ERROR: get-unpaginated
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void howLoudDependsOnWhoCalls(Compiler compiler) {
        service()
                .source(
                        "com.acme.A",
                        "@ApiResource(audience = ApiService.Audience.PRIVATE_APP) @Path(\"/a\") public class A {\n"
                                + "@GET public List<Order> list() { return null; } // WARN: get-unpaginated\n}")
                .source(
                        "com.acme.B",
                        "@ApiResource(audience = ApiService.Audience.INTERNAL) @Path(\"/b\") public class B {\n"
                                + "@GET public List<Order> list() { return null; } // INFO: get-unpaginated\n}")
                .source(
                        "com.acme.C",
                        "@Path(\"/c\") public class C { @GET public List<Order> list() { return null; } }")
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void anEnvelopeOfOneListIsALikelyList(Compiler compiler) {
        service()
                .source("com.acme.Orders", "public record Orders(List<Order> items, int total) {}")
                .source("com.acme.Named", "public record Named(List<Order> orders) {}")
                .source("com.acme.Page", "public record Page<T>(List<T> items, String nextCursor) {}")
                .source("com.acme.R", """
                        @ApiResource @Path("/orders")
                        public class R {
                          @GET
                          public Orders list() { return null; } // WARN: get-unpaginated: GET /orders answers a whole list of Order at once
                          @GET @Path("v2/orders")
                          public Named named() { return null; } // WARN: get-unpaginated
                          @GET @Path("paged") public Page<Order> paged() { return null; }
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void anyDecisionIsEnough(Compiler compiler) {
        service()
                .source("com.acme.Query", "public class Query { @QueryParam(\"page_size\") int size; }")
                .source("com.acme.R", """
                        @ApiResource @Path("/orders")
                        public class R {
                          @GET @Paginated public List<Order> paged() { return null; }
                          @GET @Path("few") @Unpaginated(value = "There are seven.", maxItems = 7) public List<Order> few() { return null; }
                          @GET @Path("limit") public List<Order> limit(@QueryParam("limit") int limit) { return null; }
                          @GET @Path("bean") public List<Order> bean(@BeanParam Query query) { return null; }
                          @GET @Path("range") public List<Order> range(@HeaderParam("Range") String range) { return null; }
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNoGrowingList(Compiler compiler) {
        service()
                .source("com.acme.Status", "public enum Status { OPEN, CLOSED }")
                .source("com.acme.OrderView", "public record OrderView(String id, List<Order> lines) {}")
                .source("com.acme.Profile", "public record Profile(String name, List<Order> orders) {}")
                .source("com.acme.Enums", "public record Enums(List<Status> items) {}")
                .source("com.acme.Limited", "public record Limited(@Size(max = 20) List<Order> items) {}")
                .source("com.acme.R", """
                        @ApiResource @Path("/orders")
                        public class R {
                          @GET @Path("{id}") public OrderView get() { return null; }
                          @GET @Path("me/orders") public Profile profile() { return null; }
                          @GET @Path("statuses") public List<Status> statuses() { return null; }
                          @GET @Path("enumset") public EnumSet<Status> enumSet() { return null; }
                          @GET @Path("enums") public Enums enums() { return null; }
                          @GET @Path("limited") public Limited limited() { return null; }
                          @GET @Path("top") public @Size(max = 10) List<Order> top() { return null; }
                          @GET @Path("map") public Map<Status, Integer> map() { return null; }
                          @GET @Path("bytes") public byte[] bytes() { return null; }
                          @GET @Path("text") public String text() { return null; }
                          @GET @Path("csv") @Produces("text/csv") public List<Order> csv() { return null; }
                          @GET @Path("html") @Produces("text/html") public List<Order> html() { return null; }
                          @GET @Path("ndjson") @Produces("application/x-ndjson") public List<Order> ndjson() { return null; }
                          @GET @Path("sse") @Produces("text/event-stream") public java.util.concurrent.Flow.Publisher<Order> sse() { return null; }
                          @GET @Path("response") public Response response() { return null; }
                          @POST public List<Order> create() { return null; }
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void genericsOfABaseClassAreResolved(Compiler compiler) {
        service()
                .source("com.acme.Base", """
                        public abstract class Base<T> {
                          @GET
                          public T all() { return null; } // ERROR: get-unpaginated: GET /orders answers a whole list of Order at once
                        }
                        """)
                .source("com.acme.R", "@ApiResource @Path(\"/orders\") public class R extends Base<List<Order>> {}")
                .source("com.acme.S", "@ApiResource @Path(\"/order\") public class S extends Base<Order> {}")
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void aServiceThatDecidesNothingIsToldOnce(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Order", "public record Order(String id) {}")
                .source("com.acme.R", """
                        @ApiResource @Path("/a")
                        public class R { // WARN: get-unpaginated: The whole service leaves this open, in 2 places
                          @GET public List<Order> a() { return null; }
                          @GET @Path("b") public List<Order> b() { return null; }
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void itCanBeWaived(Compiler compiler) {
        service().source("com.acme.R", """
                        @ApiResource @Path("/orders")
                        public class R {
                          @Waive(value = "get-unpaginated", reason = "Paged by the gateway.")
                          @GET public List<Order> list() { return null; }
                        }
                        """).checkWaived(compiler);
    }

    /** A public service in which one list is decided, so that findings come one by one. */
    private static RuleTest service() {
        return RuleTest.of(RULE)
                .source(
                        "com.acme.package-info",
                        "@dev.edict.annotations.ApiService(audience = dev.edict.annotations.ApiService.Audience.PUBLIC) package com.acme;")
                .source("com.acme.Order", "public record Order(String id) {}")
                .source("com.acme.Decided", """
                        @ApiResource @Path("/decided")
                        public class Decided {
                          @GET @Unpaginated(value = "There are seven.", maxItems = 7) public List<Order> list() { return null; }
                        }
                        """);
    }
}
