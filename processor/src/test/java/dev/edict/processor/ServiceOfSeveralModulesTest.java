package dev.edict.processor;

import static dev.edict.processor.Modules.SHOP;
import static dev.edict.processor.Modules.module;
import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.processor.rule.Severity;
import dev.edict.processor.testing.CompileResult;
import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.Reported;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rules about a whole service, where the service is more than the module that assembles it. */
class ServiceOfSeveralModulesTest {
    private static final String USERS = """
            @ApiResource @Path("/users") @Anonymous("a test") @Produces("text/plain")
            public class Users {
              @GET @Path("{id}") public String get(@PathParam("id") String id) { return id; }
            }
            """;
    private static final String MEMBERS = USERS.replace("class Users", "class Members")
            .replace("{id}", "{name}")
            .replace("\"id\"", "\"name\"");

    @TempDir
    Path folder;

    private Path library(String name, Map<String, String> sources) {
        return new Modules(folder).library(name, module(Compiler.JAVAC, "com." + name, sources));
    }

    @ParameterizedTest
    @EnumSource
    void aClashWithALibraryIsReportedAtTheOwnOperationWhicheverComesFirst(Compiler compiler) {
        Path earlier = library("aaa", Map.of("Members", MEMBERS));
        Path later = library("zzz", Map.of("Members", MEMBERS));

        for (Path library : new Path[] {earlier, later}) {
            CompileResult result = module(compiler, "com.app", Map.of("Shop", SHOP, "Users", USERS))
                    .classPath(library)
                    .run();

            assertThat(result.success()).isFalse();
            assertThat(result.of("path-ambiguous")).singleElement().satisfies(finding -> {
                assertThat(finding.file()).isEqualTo("com/app/Users.java");
                assertThat(finding.line()).isEqualTo(3);
                assertThat(finding.severity()).isEqualTo(Severity.ERROR);
                assertThat(finding.message())
                        .startsWith("GET /v1/users/{id} is also answered by Members#get, as text/plain;");
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void aClashBetweenTwoLibrariesIsReportedAtTheService(Compiler compiler) {
        Path one = library(
                "one",
                Map.of(
                        "Users",
                        USERS,
                        "Other",
                        USERS.replace("class Users", "class Other").replace("/users", "/others")));
        Path two = library(
                "two",
                Map.of(
                        "Members",
                        MEMBERS,
                        "More",
                        MEMBERS.replace("class Members", "class More").replace("/users", "/others")));

        CompileResult result = module(compiler, "com.app", Map.of("Shop", SHOP))
                .classPath(one, two)
                .run();

        assertThat(result.success()).isFalse();
        assertThat(result.of("path-ambiguous"))
                .hasSize(2)
                .allSatisfy(finding -> assertThat(finding.file()).isEqualTo("com/app/Shop.java"))
                .extracting(Reported::message)
                .anySatisfy(message -> assertThat(message)
                        .contains("Both come from the class path: com.two.Members#get(java.lang.String) and"
                                + " com.one.Users#get(java.lang.String)."));
    }

    @ParameterizedTest
    @EnumSource
    void aWaiverOnTheServiceCoversWhatLibrariesBringTogether(Compiler compiler) {
        Path one = library("one", Map.of("Users", USERS));
        Path two = library("two", Map.of("Members", MEMBERS));
        String waived = "@Waive(value = \"path-ambiguous\", reason = \"Members is not registered\") " + SHOP;

        CompileResult result = module(compiler, "com.app", Map.of("Shop", waived))
                .classPath(one, two)
                .run();

        assertThat(result.success()).isTrue();
        assertThat(result.findings()).isEmpty();
    }

    /** The habit of the libraries counts, and each module is told of its own paths alone. */
    @ParameterizedTest
    @EnumSource
    void theStyleOfPathsIsThatOfTheWholeService(Compiler compiler) {
        String paths = """
                @ApiResource @Path("/%s") @Anonymous("a test") @Produces("text/plain")
                public class %s {
                  @GET @Path("{a}/%s") public String a(@PathParam("a") String a) { return a; }
                  @GET @Path("{a}/%s") public String b(@PathParam("a") String a) { return a; }
                  @GET @Path("{a}/%s") public String c(@PathParam("a") String a) { return a; }
                }
                """;
        Path clean = library(
                "lib", Map.of("Lists", paths.formatted("priceLists", "Lists", "oldPrices", "newPrices", "salePrices")));
        Path outlier = library(
                "odd",
                Map.of("Lists", paths.formatted("priceLists", "Lists", "oldPrices", "newPrices", "sale-prices")));
        Map<String, String> odd =
                Map.of("Shop", SHOP, "Own", paths.formatted("own", "Own", "firstOrder", "lastOrder", "lost-order"));
        Map<String, String> fine =
                Map.of("Shop", SHOP, "Own", paths.formatted("own", "Own", "firstOrder", "lastOrder", "lostOrder"));

        assertThat(module(compiler, "com.app", odd).classPath(clean).run().of("path-kebab-case"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.file()).isEqualTo("com/app/Own.java");
                    assertThat(finding.line()).isEqualTo(5);
                    assertThat(finding.message()).contains("6 of the 7 segments", "Rename it to 'lostOrder'.");
                });
        assertThat(module(compiler, "com.app", fine).classPath(outlier).run().of("path-kebab-case"))
                .isEmpty();
    }

    /** Only the module that declares the service knows its scopes. */
    @ParameterizedTest
    @EnumSource
    void aLibraryAsksForScopesThatTheServiceDeclares(Compiler compiler) {
        String asking = """
                @ApiResource @Path("/%s") @Produces("text/plain")
                public class %s {
                  @GET @jakarta.annotation.security.RolesAllowed("%s") public String get() { return ""; }
                }
                """;
        Path library = library("lib", Map.of("Stock", asking.formatted("stock", "Stock", "order.read")));
        String shop = SHOP.replace("version = \"1\"", "version = \"1\", scopes = \"orders.read\"");

        CompileResult result = module(
                        compiler, "com.app", Map.of("Shop", shop, "Own", asking.formatted("own", "Own", "orders.raed")))
                .classPath(library)
                .run();

        assertThat(result.of("auth-scope-unknown"))
                .extracting(finding -> finding.file() + ":" + finding.line())
                .containsExactlyInAnyOrder("com/app/Own.java:3", "com/app/Shop.java:1");
        assertThat(result.of("auth-scope-unknown"))
                .extracting(Reported::message)
                .anySatisfy(message -> assertThat(message)
                        .startsWith("GET /stock asks for the role 'order.read'")
                        .contains("It comes from the class path: com.lib.Stock#get()."));
    }

    /** A library cannot know how the service spells; its own payloads are no matter of the module that assembles. */
    @ParameterizedTest
    @EnumSource
    void aModuleIsToldOfItsOwnSpellingOnly(Compiler compiler) {
        String odd = """
                @ApiResource @Path("/%s") @Anonymous("a test") @Produces("application/json")
                public class %s {
                  public record View(String zip_code, String user_name) {}
                  @GET public View get() { return null; }
                }
                """;
        String usual = """
                @ApiResource @Path("/usual") @Anonymous("a test") @Produces("application/json")
                public class Usual {
                  public record View(String aA, String bB, String cC, String dD, String eE, String fF, String gG, String hH) {}
                  @GET public View get() { return null; }
                }
                """;
        Path library = library("lib", Map.of("Usual", usual));
        Path outlier = library("odd", Map.of("Odd", odd.formatted("odd", "Odd")));

        assertThat(module(compiler, "com.app", Map.of("Shop", SHOP, "Own", odd.formatted("own", "Own")))
                        .classPath(library)
                        .run()
                        .of("json-name-case"))
                .extracting(finding -> finding.file() + ":" + finding.line())
                .containsExactly("com/app/Own.java:4");
        assertThat(module(compiler, "com.app", Map.of("Shop", SHOP, "Usual", usual))
                        .classPath(outlier)
                        .run()
                        .of("json-name-case"))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aLibraryIsNotHeldAgainstItsOwnLibraries(Compiler compiler) {
        Path one = library("one", Map.of("Members", MEMBERS));

        CompileResult result = module(compiler, "com.two", Map.of("Users", USERS))
                .classPath(one)
                .run();

        assertThat(result.success()).isTrue();
        assertThat(result.findings()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatTheServiceIsAskedForHasAPlaceEvenWhereNothingIsDeclared(Compiler compiler) {
        Path one = library("one", Map.of("Users", USERS));
        Path two = library("two", Map.of("Members", MEMBERS));

        CompileResult result = module(compiler, "com.app", Map.of("Plain", "class Plain {}"))
                .classPath(one, two)
                .option("edict.assemble", "true")
                .run();

        assertThat(result.success()).isFalse();
        assertThat(result.of("path-ambiguous"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.file()).isEmpty());
        assertThat(result.text("META-INF/openapi.yaml")).contains("/users/{id}:");
        if (compiler == Compiler.JAVAC) {
            assertThat(result.files()).doesNotContainKey("com/app/Plain.class");
        }
    }
}
