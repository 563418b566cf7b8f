package dev.edict.processor.rule.validation;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PrimitiveOptionalParamTest {
    private static final String RULE = "primitive-optional-param";

    @ParameterizedTest
    @EnumSource
    void whatBecomesZeroUnseenIsTold(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Filter", """
                        public record Filter(
                          @QueryParam("size") int size) {}
                        """)
                .source("com.acme.Base", """
                        public abstract class Base {
                          @GET @Path("base") public String base(@HeaderParam("X-Depth") long depth) { return ""; } // WARN: primitive-optional-param: GET /r/base: 'X-Depth' is 0 when a client leaves it out
                        }
                        """)
                .source("com.acme.R", """
                        @ApiResource @Path("/r")
                        public class R extends Base {
                          @GET @Path("a") public String a(@QueryParam("limit") int limit) { return ""; } // WARN: primitive-optional-param: Write @DefaultValue("…"), or Integer, which is null then.
                          @GET @Path("b") public String b(@QueryParam("all") boolean all) { return ""; } // INFO: primitive-optional-param: 'all' is false when
                          @GET @Path("c") public String c(@CookieParam("n") double n) { return ""; } // WARN: primitive-optional-param: or Double
                          @GET @Path("d") public String d(@QueryParam("n") @Max(10) short n) { return ""; } // WARN: primitive-optional-param
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void whatHasADefaultOrMeansZeroIsSilent(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Filter", "public class Filter { @QueryParam(\"size\") public int size = 20; }")
                .source("com.acme.R", """
                        @ApiResource @Path("/r")
                        public class R {
                          static final String TWENTY = "20";
                          @GET @Path("a") public String a(@QueryParam("limit") @DefaultValue(TWENTY) int limit) { return ""; }
                          @GET @Path("b") public String b(@QueryParam("offset") int offset, @QueryParam("page") int page) { return ""; }
                          @GET @Path("{c}") public String c(@PathParam("c") int c) { return ""; }
                          @GET @Path("d") public String d(@QueryParam("n") Integer n, @QueryParam("m") OptionalInt m) { return ""; }
                          @GET @Path("e") public String e(@QueryParam("n") @Min(1) int n, @QueryParam("m") @Positive int m) { return ""; }
                          @GET @Path("f") public String f(@BeanParam Filter filter) { return ""; }
                          @POST @Path("g") public String g(@FormParam("n") int n) { return ""; }
                          @Waive(value = "primitive-optional-param", reason = "Nothing is zero.")
                          @GET @Path("h") public String h(@QueryParam("n") int n) { return ""; }
                        }
                        """)
                .check(compiler);
    }
}
