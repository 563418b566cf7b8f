package dev.edict.processor.rule.hygiene;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DecisionContradictoryTest {
    private static final String RULE = "decision-contradictory";

    /** Of {@link SharedPolicies}, for tests that take it from class files. */
    private static final List<String> NESTED =
            List.of("", "$Exact", "$Keyed", "$Unkeyed", "$Exactly", "$Queued", "$Created", "$Each", "$Looking");

    @ParameterizedTest
    @EnumSource
    void aRepeatDoesOneThing(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @NotIdempotent("x") // ERROR: decision-contradictory: R is @SafePost and @NotIdempotent
                        @SafePost("x")
                        @Path("/r") public class R {
                          @POST @Path("a") @Idempotent
                          @NotIdempotent("x") // ERROR: decision-contradictory: POST /r/a is @Idempotent and @NotIdempotent
                          public void a() {}
                          @POST @Path("b")
                          @SafePost("x") // ERROR: decision-contradictory: @Idempotent and @SafePost
                          @Idempotent(by = Idempotent.By.STATE, onRepeat = Idempotent.OnRepeat.NO_OP)
                          public void b() {}
                          @POST @Path("c") @WebhookReceiver(signature = "S", dedupe = "header:Id")
                          @NotIdempotent("x") // ERROR: decision-contradictory: @WebhookReceiver and @NotIdempotent
                          public void c() {}
                          @POST @Path("d") @Idempotent public void d() {}
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void anAnnotationThatCarriesADecisionDecides(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Once", "@Idempotent public @interface Once {}")
                .source("com.acme.Api", "public interface Api { @POST @Once void b(); }")
                .source("com.acme.R", """
                        @Path("/r") public class R implements Api {
                          @POST @Path("a") @Once
                          @SafePost("x") // ERROR: decision-contradictory: POST /r/a is @Once and @SafePost
                          public void a() {}
                          @POST @Path("b") @NotIdempotent("Overridden here.") public void b() {}
                          @POST @Path("c") @Once public void c() {}
                        }
                        """)
                .check(compiler);
    }

    /** Annotations of the service's own that carry policies. */
    private static RuleTest policies(String... more) {
        return RuleTest.of(append(more))
                .source(
                        "com.acme.Exact",
                        "@Idempotent(mode = Idempotent.Mode.TRANSACTIONAL) public @interface Exact {}")
                .source("com.acme.Once", "@Idempotent(ttl = \"PT1H\") public @interface Once {}")
                .source("com.acme.Twice", "@Idempotent(ttl = \"PT2H\") public @interface Twice {}");
    }

    private static String[] append(String... more) {
        return Stream.concat(Stream.of(RULE), Stream.of(more)).toArray(String[]::new);
    }

    @ParameterizedTest
    @EnumSource
    void twoPoliciesThatDifferContradictEachOther(Compiler compiler) {
        policies()
                .source(
                        "com.acme.Name",
                        "@Idempotent(by = Idempotent.By.NATURAL_KEY, onRepeat = Idempotent.OnRepeat.CONFLICT) public @interface Name {}")
                .source(
                        "com.acme.other.Once",
                        "public @Idempotent(required = false, fingerprint = {\"/a\", \"/b\"}) @interface Once {}")
                .source("com.acme.R", """
                        @Path("/r") public class R {
                          @POST @Path("a") @Exact
                          @Idempotent // ERROR: decision-contradictory: POST /r/a is @Exact and @Idempotent, which differ in mode (TRANSACTIONAL, LEASED): a repeat
                          public void a() {}
                          @POST @Path("b") @Once
                          @Twice // ERROR: decision-contradictory: POST /r/b is @Once and @Twice, which differ in ttl (PT1H, PT2H): a repeat
                          public void b() {}
                          @POST @Path("c") @Idempotent
                          @Exact // ERROR: decision-contradictory: POST /r/c is @Idempotent and @Exact, which differ in mode (LEASED, TRANSACTIONAL): a repeat
                          @Twice // ERROR: decision-contradictory: POST /r/c is @Idempotent and @Twice, which differ in ttl (PT24H, PT2H)
                          public void c() {}
                          @POST @Path("d") @Once
                          @com.acme.other.Once // ERROR: decision-contradictory: is @com.acme.Once and @com.acme.other.Once, which differ in required (true, false) and ttl (PT1H, PT24H) and fingerprint ([], [/a, /b])
                          public void d() {}
                          @POST @Path("e") @Once
                          @Name // ERROR: decision-contradictory: which differ in by (KEY, NATURAL_KEY) and onRepeat (REPLAY, CONFLICT): a repeat
                          public void e() {}
                          @POST @Path("f") @Exact
                          @Idempotent(mode = Idempotent.Mode.TRANSACTIONAL, onServerError = Idempotent.OnServerError.STORE) // ERROR: decision-contradictory: which differ in onServerError (RELEASE, STORE): a repeat
                          public void f() {}
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void policiesThatDoTheSameAreOne(Compiler compiler) {
        policies()
                .source("com.acme.Hourly", "@Idempotent(ttl = \"PT60M\") public @interface Hourly {}")
                .source("com.acme.Plain", "@Idempotent public @interface Plain {}")
                .source("com.acme.Members", "@Idempotent(fingerprint = {\"/a\", \"/b\"}) public @interface Members {}")
                .source("com.acme.R", """
                        @Path("/r") public class R {
                          @POST @Path("a") @Once @Hourly public void a() {}
                          @POST @Path("b") @Plain @Idempotent public void b() {}
                          @POST @Path("c") @Idempotent @Plain public void c() {}
                          @POST @Path("d") @Once @Idempotent(ttl = "PT1H", required = true) public void d() {}
                          @POST @Path("e") @Plain
                          @Idempotent(ttl = "P1D", onRepeat = Idempotent.OnRepeat.REPLAY, onServerError = Idempotent.OnServerError.STORE)
                          public void e() {}
                          @POST @Path("f") @Members @Idempotent(fingerprint = {"/b", "/a"}) public void f() {}
                          @POST @Path("g") @Exact public void g() {}
                          @POST @Path("h") @Idempotent(ttl = "PT2H") public void h() {}
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void policiesOfADeclarationStandAboveThoseThatItOverrides(Compiler compiler) {
        policies("idempotency-body-ignored")
                .source(
                        "com.acme.Loose",
                        "@Idempotent(body = Idempotent.Body.IGNORED) public @interface Loose {} // WARN: idempotency-body-ignored: POST /r/f")
                .source("com.acme.Api", """
                        public interface Api {
                          @POST @Path("a") @Idempotent void a();
                          @POST @Path("b") @Exact void b();
                          @POST @Path("c") @Once
                          @Twice // ERROR: decision-contradictory: POST /r/c is @Once and @Twice
                          void c();
                          @POST @Path("d") @Once @Twice void d();
                          @POST @Path("e") @Idempotent(body = Idempotent.Body.IGNORED) void e(String in);
                        }
                        """)
                .source(
                        "com.acme.Base",
                        "public abstract class Base { @POST @Path(\"f\") @Idempotent public void f(String in) {} }")
                .source("com.acme.R", """
                        @ApiResource @Path("/r") public class R extends Base implements Api {
                          @Exact public void a() {}
                          @Idempotent public void b() {}
                          public void c() {}
                          @Idempotent public void d() {}
                          @Once public void e(String in) {}
                          @Loose public void f(String in) {}
                        }
                        """)
                .check(compiler);
    }

    /** Where nothing has a place of its own, all that two levels say is told at the class, and is still of two levels. */
    @ParameterizedTest
    @EnumSource
    void levelsInClassFilesAreToldApart(Compiler compiler) {
        policies()
                .compilation(c -> c.library(SharedPolicies.class.getName())
                        .library(SharedPolicies.Exact.class.getName())
                        .library(SharedPolicies.Api.class.getName())
                        .library(SharedPolicies.Base.class.getName()))
                .source("com.acme.R", """
                        import dev.edict.processor.rule.hygiene.SharedPolicies;
                        @Path("/r") public class R extends SharedPolicies.Base implements SharedPolicies.Api {
                          @POST @Path("b") @SharedPolicies.Exact
                          @Twice // ERROR: decision-contradictory: POST /r/b is @Exact and @Twice, which differ in mode (TRANSACTIONAL, LEASED) and ttl
                          public void b() {}
                        }
                        """)
                .check(compiler);
    }

    /** They are as far from the class as each other; the first that is named holds, as for all annotations. */
    @ParameterizedTest
    @EnumSource
    void decisionsOfTwoInterfacesInClassFilesAreNotOfOne(Compiler compiler) {
        RuleTest.of(RULE)
                .compilation(c -> {
                    for (String nested : NESTED) {
                        c.library(SharedPolicies.class.getName() + nested);
                    }
                    return c;
                })
                .source("com.acme.R", """
                        import dev.edict.processor.rule.hygiene.SharedPolicies.*;
                        @Path("/r") public class R implements Keyed, Unkeyed, Queued, Created, Each, Looking {
                          public void k() {}
                          public void q() {}
                        }
                        """)
                .source("com.acme.S", """
                        import dev.edict.processor.rule.hygiene.SharedPolicies.*;
                        @Path("/s") public class S implements Unkeyed, Exactly { public void k() {} }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void whatANearerDeclarationSaysTwiceIsJudgedBesideWhatItHides(Compiler compiler) {
        policies()
                .source(
                        "com.acme.Api",
                        "public interface Api { @POST @Idempotent void a(); @POST @Path(\"b\") @Idempotent void b(); }")
                .source("com.acme.R", """
                        @Path("/r") public class R implements Api {
                          @Exact
                          @SafePost("x") // ERROR: decision-contradictory: POST /r is @Exact and @SafePost
                          public void a() {}
                          @SafePost("x")
                          @NotIdempotent("x") // ERROR: decision-contradictory: POST /r/b is @SafePost and @NotIdempotent
                          public void b() {}
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void theNearerDecisionHolds(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Api", "public interface Api { @POST @Idempotent void a(); }")
                .source("com.acme.R", """
                        @NotIdempotent("x") @Path("/r") public class R implements Api {
                          @POST @NotIdempotent("Overridden here.") public void a() {}
                          @POST @Path("b") @Idempotent public void b() {}
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsAcceptedIsNotDone(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @Path("/r") public class R {
                          @POST @Path("a") @ApiAsync("/jobs") @SuccessStatus(201) public void a() {} // ERROR: decision-contradictory: POST /r/a is @ApiAsync
                          @POST @Path("b") @ApiAsync("/jobs") @SuccessStatus(202) public void b() {}
                          @POST @Path("c") @ApiAsync("/jobs") public void c() {}
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void noContentIsReturnedByNoMethodThatReturnsSome(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.R", """
                        @Path("/r") public class R {
                          @POST @Path("a") @SuccessStatus(204) public V a() { return null; } // ERROR: decision-contradictory: POST /r/a returns V and is @SuccessStatus(204)
                          @POST @Path("b") @SuccessStatus(205) public java.util.concurrent.CompletionStage<V> b() { return null; } // ERROR: decision-contradictory: @SuccessStatus(205)
                          @POST @Path("c") @SuccessStatus(204) public void c() {}
                          @POST @Path("d") @SuccessStatus(204) public Response d() { return null; }
                          @POST @Path("e") @SuccessStatus(204) public java.util.concurrent.CompletionStage<Void> e() { return null; }
                          @POST @Path("f") @SuccessStatus(206) public V f() { return null; }
                        }
                        """)
                .source("com.acme.V", "public record V(String id) {}")
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void itCanBeWaived(Compiler compiler) {
        policies().source("com.acme.R", """
                        @Path("/r") public class R {
                          @Waive(value = "decision-contradictory", reason = "A filter of ours drops the body.")
                          @GET @SuccessStatus(204) public String a() { return ""; }
                          @Waive(value = "decision-contradictory", reason = "The first holds, and we know.")
                          @POST @Once @Idempotent public void b() {}
                        }
                        """).checkWaived(compiler);
    }
}
