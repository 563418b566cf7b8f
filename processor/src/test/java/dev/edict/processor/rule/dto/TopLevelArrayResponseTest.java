package dev.edict.processor.rule.dto;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TopLevelArrayResponseTest {
    private static final String RULE = "top-level-array-response";

    @ParameterizedTest
    @EnumSource
    void aBareListIsNoted(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Order", "public record Order(String id) {}")
                .source("com.acme.Base", """
                        public abstract class Base<T> {
                          @GET public List<T> list() { return null; } // INFO: top-level-array-response: GET /r answers a bare list of Order
                        }
                        """)
                .source("com.acme.R", """
                        import java.util.stream.Stream;
                        @ApiResource @Path("/r")
                        public class R extends Base<Order> {
                          @POST @Path("search") public Order[] search(String q) { return null; } // INFO: top-level-array-response: POST /r/search
                          @GET @Path("b") public Stream<Order> b() { return null; } // INFO: top-level-array-response
                          @GET @Path("c") @Produces("application/json") public Set<String> c() { return null; } // INFO: top-level-array-response: list of String
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void whereALouderRuleSpeaksItDoesNot(Compiler compiler) {
        RuleTest.of(RULE, "get-unpaginated", "untyped-body")
                .source("com.acme.R", """
                        @ApiResource @Path("/r")
                        public class R {
                          @GET public List<String> list() { return null; } // WARN: get-unpaginated
                          @POST public List<Object> add(String in) { return null; } // WARN: untyped-body
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNoJsonListOrDecidedIsSilent(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Page", "public record Page(List<String> items) {}")
                .source("com.acme.R", """
                        @ApiResource @Path("/r")
                        public class R {
                          @GET public Page list() { return null; }
                          @GET @Path("a") public byte[] a() { return null; }
                          @GET @Path("b") @Produces("application/x-ndjson") public List<String> b() { return null; }
                          @GET @Path("c") @Produces("text/csv") public List<String> c() { return null; }
                          @GET @Path("d") @Unpaginated(value = "There are seven.", maxItems = 7) public List<String> d() { return null; }
                          @GET @Path("e") @Produces("application/xml") public List<String> e() { return null; }
                          @GET @Path("f") public Map<String, String> f() { return null; }
                          @GET @Path("g") public int[] g() { return null; }
                          @Waive(value = "top-level-array-response", reason = "The format is GeoJSON's.")
                          @GET @Path("h") public List<Double> h() { return null; }
                        }
                        """)
                .check(compiler);
    }
}
