package dev.edict.processor.rule.path;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PathNestingDepthTest {
    private static final String RULE = "path-nesting-depth";

    @ParameterizedTest
    @EnumSource
    void aFourthLevelIsNotedOnceAClass(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.R", """
                        @ApiResource @Path("/authors/{a}/books/{b}")
                        public class R {
                          @GET @Path("chapters/{c}/pages/{d}") public String get() { return ""; } // INFO: path-nesting-depth: GET /authors/{a}/books/{b}/chapters/{c}/pages/{d} leads through 4 levels of resources. Clients must know all of them to address the last, and a change in how they belong together changes every URL below. If its identifier is unique, give it a path of its own, '/pages/{d}'
                          @PUT @Path("chapters/{c}/pages/{d}") public void put() {}
                        }
                        """)
                .source("com.acme.Deeper", """
                        @ApiResource @Path("/a/{a}/b/{b}/c/{c}/")
                        public class Deeper {
                          @Path("d/{d}") public Sub sub() { return new Sub(); }
                        }
                        """)
                .source("com.acme.Sub", """
                        public class Sub {
                          @GET @Path("e/{e}") public String get() { return ""; } // INFO: path-nesting-depth: 5 levels
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void threeLevelsAndWhoseDataItIsAreSilent(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @ApiResource @Path("/v1/tenants/{t}/authors/{a}/books/{b}")
                        public class R {
                          @GET @Path("chapters/{c}") public String get() { return ""; }
                          @GET @Path("tiles/{z}/{x}/{y}") public String tile() { return ""; }
                          @GET @Path("chapters/{c}/text") public String text() { return ""; }
                          @Waive(value = "path-nesting-depth", reason = "A page has no number of its own.")
                          @GET @Path("chapters/{c}/pages/{d}") public String page() { return ""; }
                        }
                        """).check(compiler);
    }
}
