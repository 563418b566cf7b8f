package dev.edict.processor;

import static dev.edict.processor.Toys.acme;
import static dev.edict.processor.Toys.compile;
import static dev.edict.processor.Toys.notes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.processor.model.ApiService.Audience;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import dev.edict.processor.rule.auth.AuthUndeclared;
import dev.edict.processor.rule.dto.PayloadTypes;
import dev.edict.processor.rule.paging.GetUnpaginated;
import dev.edict.processor.rule.retry.IdempotencyUndeclared;
import dev.edict.processor.rule.status.CreateStatus;
import dev.edict.processor.rule.version.DeprecatedWithoutSunset;
import dev.edict.processor.testing.Compilation;
import dev.edict.processor.testing.Compiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code edict.explain}; the toys go by ids of real rules, because those are the ones that can be asked for. */
class ExplainTest {
    private static final Rule TOY = ToyRule.bad(
            ToyRule.info("get-mutates", Severity.ERROR, b -> b.forAudience(Severity.WARN, Audience.INTERNAL)));

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void aFindingThatIsReported(Compiler compiler) {
        assertThat(explained(compilation(compiler, TOY), "get-mutates:R#badA"))
                .singleElement()
                .asString()
                .contains(
                        "Edict explains get-mutates at R#badA: R#badA(java.lang.String): found. Reported as an error.",
                        "Severity: the rule is an error.",
                        "It says: badA is bad");
    }

    @ParameterizedTest
    @EnumSource
    void whatChangedItsSeverity(Compiler compiler) {
        assertThat(explained(
                                compilation(compiler, TOY).option("edict.rules", "get-mutates:info"),
                                "get-mutates:com.acme.R#badA(java.lang.String)")
                        .get(0))
                .contains("Reported as a note.", "the rule is an error; edict.rules has get-mutates:info");
        assertThat(explained(compilation(compiler, TOY).option("edict.profile", "adopt"), "get-mutates:R#badA")
                        .get(0))
                .contains("Reported as a warning.", "the profile adopt makes it a warning");
        assertThat(explained(
                                compile(compiler, TOY)
                                        .source(
                                                "com.acme.R",
                                                source(
                                                        "R",
                                                        "@ApiResource(audience ="
                                                                + " dev.edict.annotations.ApiService.Audience.INTERNAL)")),
                                "get-mutates:R#badA")
                        .get(0))
                .contains("the rule is a warning for INTERNAL");
    }

    @ParameterizedTest
    @EnumSource
    void aWaiverAndItsReason(Compiler compiler) {
        assertThat(explained(compilation(compiler, TOY), "get-mutates:R#badB").get(0))
                .contains("Waived by @Waive at R#badB(): \"It counts visits.\".");
    }

    @ParameterizedTest
    @EnumSource
    void theRatchet(Compiler compiler) throws IOException {
        compilation(compiler, TOY).option("edict.report", folder.toString()).run();
        // ecj compiles rounds, of which it cannot say that they are the whole module
        String ratchet = "{\"format\": 1, \"findings\": [{\"rule\": \"get-mutates\", \"subject\":"
                + " \"com.acme.R#badA(java.lang.String)\", \"detail\": \"%s\"}], \"operations\": []}";
        String report = Files.readString(folder.resolve("edict-report.json"));
        String detail = report.replaceAll("(?s).*R#badA.*?\"detail\": \"(\\w+)\".*", "$1");
        Path file = Files.writeString(folder.resolve("r.json"), ratchet.formatted(detail));

        assertThat(explained(compilation(compiler, TOY).option("edict.ratchet", file.toString()), "get-mutates:R#badA")
                        .get(0))
                .contains("Silent, because the ratchet lists it.");
    }

    @ParameterizedTest
    @EnumSource
    void aRuleThatSaysItBetter(Compiler compiler) {
        Rule better = ToyRule.bad(ToyRule.info("get-with-body", Severity.ERROR, b -> b.supersedes("get-mutates")));

        assertThat(explained(compilation(compiler, TOY, better), "get-mutates:R#badA")
                        .get(0))
                .contains("Silent, because get-with-body says it better there.");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsSaidOnceForTheWholeService(Compiler compiler) {
        Rule open = ToyRule.bad(RuleInfo.rule("auth-undeclared", Kind.OBLIGATION, Theme.AUTH, Severity.ERROR)
                .build());
        assertThat(explained(
                                compile(compiler, open)
                                        .source("com.acme.R", source("R", "@ApiResource"))
                                        .source("com.acme.S", source("S", "@ApiResource")),
                                "auth-undeclared:S#badA")
                        .get(0))
                .contains("Reported once for the whole service");
    }

    @ParameterizedTest
    @EnumSource
    void aRuleThatFoundNothing(Compiler compiler) {
        assertThat(explained(compilation(compiler, TOY), "get-mutates:R#good"))
                .containsExactly(
                        "Edict explains get-mutates at R#good: it looked, and found nothing wrong. Where it stays silent:"
                                + " https://edict.dev/rules/get-mutates",
                        "Edict explains get-mutates at R#good: it saw GET /R/c for PRIVATE_APP: parameters none; body none; answers"
                                + " String.");
    }

    @ParameterizedTest
    @EnumSource
    void whatARuleSawThatStaysSilent(Compiler compiler) {
        String source = acme("""
                import jakarta.annotation.security.*; import jakarta.validation.Valid; import jakarta.ws.rs.core.Response; import java.util.List;
                @ApiResource @Path("/orders") @RolesAllowed({"clerk", "owner"})
                public class R extends Base {
                  @POST @NotIdempotent("A log.") @SuccessStatus(202)
                  @ApiError(status = 409, type = "/taken") public void add(@Valid Order order, @HeaderParam("X-Shop") String shop)
                      throws java.io.IOException {}
                  @GET @Paginated(sort = "id") public List<Order> list(@QueryParam("cursor") String cursor) { return null; }
                }
                abstract class Base { @Anonymous("News.") @GET @Path("news") public Response news() { return null; } }
                class Order { public String id; }
                """);
        Map<Rule, List<String>> seen = Map.of(
                new AuthUndeclared(),
                List.of(
                        "GET /orders/news for PRIVATE_APP: anybody may call by @Anonymous at Base#news(); a method that changes something: no.",
                        "POST /orders for PRIVATE_APP: some may call by @RolesAllowed at R; roles clerk, owner;"
                                + " a method that changes something: yes."),
                new IdempotencyUndeclared(),
                List.of(
                        "POST /orders for PRIVATE_APP: parameters header 'X-Shop'; body Order, validated; answers no content;"
                                + " status 202 by @SuccessStatus; repeats decided by @NotIdempotent at R#add"),
                new GetUnpaginated(),
                List.of(
                        "answers List<Order>; parameters query 'cursor'; body none; @Paginated, CURSOR, at most",
                        "GET /orders/news for PRIVATE_APP: answers what its declaration does not tell; parameters none"),
                new CreateStatus(),
                List.of("declared errors 409 /taken; throws IOException"),
                new DeprecatedWithoutSunset(new PayloadTypes()),
                List.of("stability STABLE; not deprecated"));
        seen.forEach((rule, facts) -> assertThat(String.join(
                        "\n",
                        explained(
                                compile(compiler, rule).source("com.acme.R", source),
                                rule.info().id() + ":R")))
                .as(rule.info().id())
                .contains(facts));
    }

    @ParameterizedTest
    @EnumSource
    void aClassOutOfScope(Compiler compiler) {
        Compilation compilation = compile(compiler, TOY).source("com.acme.R", source("R", ""));

        assertThat(explained(compilation, "get-mutates:R#badA").get(0)).contains("no @ApiResource", "edict.scope=all");
    }

    @ParameterizedTest
    @EnumSource
    void aRuleThatIsOff(Compiler compiler) {
        assertThat(explained(compilation(compiler, TOY).option("edict.rules", "*:off"), "get-mutates:R#badA"))
                .containsExactly("Edict explains get-mutates at R#badA: silent, because edict.rules has *:off.");
        assertThat(explained(compilation(compiler, TOY).option("edict.profile", "off"), "get-mutates:R#badA")
                        .get(0))
                .contains("edict.profile is off");
    }

    @Test
    void bodiesThatNobodyShows() {
        Rule bodily = new ToyRule.Bodily(ToyRule.info("get-mutates", Severity.ERROR, b -> b.needsBodies()));

        assertThat(explained(compilation(Compiler.ECJ, bodily), "get-mutates:R#badA")
                        .get(0))
                .contains("follows method bodies");
        assertThat(explained(compilation(Compiler.JAVAC, bodily).option("edict.bodies", "ignore"), "get-mutates:R#badA")
                        .get(0))
                .contains("follows method bodies");
    }

    @ParameterizedTest
    @EnumSource
    void anElementThatIsNotThere(Compiler compiler) {
        assertThat(explained(compilation(compiler, TOY), "get-mutates:R#badC").get(0))
                .contains("no resource class or operation", "did you mean 'R#bad");
    }

    @Test
    void aRuleThatIsNotThere() {
        assertThat(explained(compilation(Compiler.JAVAC, TOY), "get-mutate:R"))
                .containsExactly(
                        "Edict: option edict.explain: there is no rule 'get-mutate'; did you mean" + " 'get-mutates'?");
        assertThat(explained(compilation(Compiler.JAVAC, TOY), "get-mutates").get(0))
                .contains("rule:element");
    }

    private static List<String> explained(Compilation compilation, String question) {
        return notes(compilation.option("edict.explain", question).run()).stream()
                .filter(note -> note.contains("explain"))
                .toList();
    }

    private static Compilation compilation(Compiler compiler, Rule... rules) {
        return compile(compiler, rules).source("com.acme.R", source("R", "@ApiResource"));
    }

    private static String source(String name, String annotation) {
        return acme("""
                %s @Path("/%s") public class %s {
                  @GET @Path("a") public String badA(@QueryParam("q") String q) { return ""; }
                  @Waive(value = "get-mutates", reason = "It counts visits.")
                  @GET @Path("b") public String badB() { return ""; }
                  @GET @Path("c") public String good() { return ""; }
                }
                """.formatted(annotation, name, name));
    }

    /** Compilers keep notes back there, and Maven asks for it by default in older versions. */
    @Test
    void whereTheCompilerWarnsOfNothing() {
        assertThat(explained(compilation(Compiler.JAVAC, TOY).flags("-nowarn"), "get-mutates:R#badA"))
                .singleElement()
                .asString()
                .contains("found. Reported as an error.");
        assertThat(explained(
                        compilation(Compiler.JAVAC, TOY).flags("-nowarn").option("edict.warnings", "note"),
                        "get-mutates:R#badA"))
                .as("with -Werror nothing more may be a warning")
                .isEmpty();
    }
}
