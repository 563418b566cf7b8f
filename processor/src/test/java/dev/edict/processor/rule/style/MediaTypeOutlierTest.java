package dev.edict.processor.rule.style;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MediaTypeOutlierTest {
    private static final String RULE = "media-type-outlier";

    /** Methods that look alike, each on a line of its own. */
    private static String alike(int count, String line) {
        return IntStream.range(0, count)
                .mapToObj(i -> line.replace("#", "" + i))
                .collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @EnumSource
    void oneOfTwentyThatAnswersXmlIsNoted(Compiler compiler) {
        RuleTest.of(RULE)
                .source(
                        "com.acme.R",
                        "@ApiResource @Path(\"/r\") @Produces(\"application/json\") public class R {\n"
                                + alike(19, "@GET @Path(\"m#\") public String m#() { return null; }") + "}")
                .source("com.acme.Base", """
                        public abstract class Base<T> {
                          @GET @Produces("application/xml") public T get() { return null; } // INFO: media-type-outlier: GET /s answers XML only, where 19 of 20 operations answer JSON
                        }
                        """)
                .source("com.acme.S", "@ApiResource @Path(\"/s\") public class S extends Base<String> {}")
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void filesEventsBothAndFewPeersAreSilent(Compiler compiler) {
        RuleTest.of(RULE)
                .source(
                        "com.acme.R",
                        "@ApiResource @Path(\"/r\") @Produces(\"application/json\") public class R {\n"
                                + alike(30, "@GET @Path(\"m#\") public String m#() { return null; }") + "}")
                .source("com.acme.S", """
                        @ApiResource @Path("/s") public class S {
                          @GET @Path("a") @Produces("text/csv") public String a() { return null; }
                          @GET @Path("b") @Produces("text/event-stream") public String b() { return null; }
                          @GET @Path("c") @Produces({"application/xml", "application/json"}) public String c() { return null; }
                          @GET @Path("d") @Produces("text/html") public String d() { return null; }
                          @Waive(value = "media-type-outlier", reason = "A robot reads it.")
                          @GET @Path("robots.txt") @Produces("text/plain") public String e() { return null; }
                        }
                        """)
                .checkWaived(compiler);
    }
}
