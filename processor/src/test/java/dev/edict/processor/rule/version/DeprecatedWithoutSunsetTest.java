package dev.edict.processor.rule.version;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeprecatedWithoutSunsetTest {
    private static final String RULE = "deprecated-without-sunset";

    @ParameterizedTest
    @EnumSource
    void whatIsDeprecatedSaysUntilWhen(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.View", """
                        public class View {
                          @Deprecated public String nick; // WARN: deprecated-without-sunset: View.nick is deprecated and does not say until when it works: clients cannot plan the move, and stay. Add @ApiDeprecated(since = "…", sunset = "…", replacement = "…").
                          public String name;
                        }
                        """)
                .source("com.acme.Crud", """
                        public abstract class Crud<T> {
                          @Deprecated // WARN: deprecated-without-sunset: GET /users is deprecated
                          @GET public T get() { return null; }
                        }
                        """)
                .source("com.acme.Users", "@ApiResource @Path(\"/users\") public class Users extends Crud<View> {}")
                .source("com.acme.R", """
                        import org.eclipse.microprofile.openapi.annotations.Operation;
                        @ApiResource @Path("/r")
                        public class R {
                          @GET @ApiDeprecated(since = "2026-01-31") public View a() { return null; } // WARN: deprecated-without-sunset: Give the day
                          @PUT @Operation(deprecated = true) public void b() {} // WARN: deprecated-without-sunset: Add @ApiDeprecated(since
                        }
                        """)
                .source("com.acme.Old", """
                        @Deprecated // WARN: deprecated-without-sunset: Everything below
                        @ApiResource @Path("/old")
                        public class Old {
                          @GET public String a() { return null; }
                          @PUT public void b() {}
                        }
                        """)
                .source("com.acme.Inside", """
                        @ApiResource(audience = ApiService.Audience.INTERNAL) @Path("/inside")
                        public class Inside {
                          @Deprecated @GET public String a() { return null; } // INFO: deprecated-without-sunset
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void whatHasADayIsSilent(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.View", """
                        public class View {
                          @Deprecated @ApiDeprecated(since = "2026-01-31", sunset = "2027-01-31") public String nick;
                          @Deprecated public String internal() { return ""; }
                        }
                        """).source("com.acme.R", """
                        import org.eclipse.microprofile.openapi.annotations.Operation;
                        @ApiResource @Path("/r")
                        public class R {
                          @Deprecated @ApiDeprecated(since = "2026-01-31", sunset = "2027-01-31") @GET public View a() { return null; }
                          @PUT @Operation(deprecated = false) public void b() {}
                          @Deprecated public void c() {}
                          @Waive(value = "deprecated-without-sunset", reason = "Decided next month.")
                          @Deprecated @POST public void d() {}
                        }
                        """).checkWaived(compiler);
    }

    /** Only with the day that the build names: the same sources build alike. */
    @ParameterizedTest
    @EnumSource
    void aDayThatIsPastIsANote(Compiler compiler) {
        RuleTest test = RuleTest.of(RULE).source("com.acme.View", """
                        public class View {
                          @ApiDeprecated(since = "2025-01-01", sunset = "2025-12-31") public String old; // INFO: deprecated-without-sunset: View.old was to work until 2025-12-31, and today is 2026-06-01
                          @ApiDeprecated(since = "2025-01-01", sunset = "2026-12-31") public String later;
                        }
                        """).source("com.acme.R", """
                        @ApiResource @Path("/r") public class R {
                          @GET @ApiDeprecated(since = "2025-01-01", sunset = "2026-05-31") public View a() { return null; } // INFO: deprecated-without-sunset: GET /r was to work until 2026-05-31
                          @PUT @ApiDeprecated(since = "2025-01-01", sunset = "2026-06-01") public void b() {}
                        }
                        """);
        test.option("edict.today", "2026-06-01").check(compiler);
        RuleTest.of(RULE).source("com.acme.R", """
                        @ApiResource @Path("/r") public class R {
                          @GET @ApiDeprecated(since = "2025-01-01", sunset = "2025-05-31") public String a() { return null; }
                        }
                        """).check(compiler);
    }
}
