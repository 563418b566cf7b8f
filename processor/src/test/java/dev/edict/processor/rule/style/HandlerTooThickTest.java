package dev.edict.processor.rule.style;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.api.Test;

class HandlerTooThickTest {
    private static final String RULE = "handler-too-thick";

    private static String statements(int number) {
        return "int i = 0; " + "i++; ".repeat(number - 2) + "return \"\" + i;";
    }

    private static String branches(int number) {
        return "int i = 0; " + "if (i > 0 && i < 9) i++; ".repeat(number / 2) + "return \"\" + i;";
    }

    private static RuleTest test() {
        return RuleTest.of(RULE).option("edict.profile", "strict");
    }

    @Test
    void aHandlerThatIsLongOrGoesManyWaysIsTold() {
        test().source("com.acme.Base", """
                        import java.util.function.*;
                        public abstract class Base<T> {
                          @GET @Path("a") public String a(@QueryParam("t") T in) { %s } // INFO: handler-too-thick: GET /r/a is handled in 41 statements with 1 ways
                          @GET @Path("b") public String b() { %s } // INFO: handler-too-thick: 15 ways
                          @GET @Path("c") public Supplier<String> c() { return () -> { %s }; } // INFO: handler-too-thick
                        }
                        """.formatted(statements(41), branches(14), statements(41)))
                .source("com.acme.R", "@ApiResource @Path(\"/r\") public class R extends Base<String> {}")
                .check(Compiler.JAVAC);
    }

    @Test
    void shortOnesAndWhatTheyCallAreSilent() {
        test().source("com.acme.R", """
                        @ApiResource @Path("/r") public class R {
                          @GET @Path("a") public String a() { %s }
                          @GET @Path("b") public String b() { %s }
                          @GET @Path("c") public String c() { return work(); }
                          private String work() { %s }
                          @Waive(value = "handler-too-thick", reason = "A table.")
                          @GET @Path("d") public String d() { %s }
                        }
                        """.formatted(statements(40), branches(10), statements(50), statements(60)))
                .checkWaived(Compiler.JAVAC);
    }

    @Test
    void itIsOffUnlessATeamSwitchesItOn() {
        RuleTest.of(RULE)
                .option("edict.rules", "")
                .option("edict.profile", "recommended")
                .source("com.acme.R", """
                        @ApiResource @Path("/r") public class R {
                          @GET public String a() { %s }
                        }
                        """.formatted(statements(60)))
                .check(Compiler.JAVAC);
    }
}
