package dev.edict.processor;

import static dev.edict.processor.Modules.module;
import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.contract.fragment.Fragment;
import dev.edict.contract.fragment.FragmentSource;
import dev.edict.contract.json.JsonArray;
import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonReader;
import dev.edict.contract.json.JsonValue;
import dev.edict.contract.rule.ServiceRule;
import dev.edict.contract.rule.ServiceRules;
import dev.edict.processor.rule.Rules;
import dev.edict.processor.rule.ServiceWide;
import dev.edict.processor.testing.Compilation;
import dev.edict.processor.testing.Compiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every rule about a whole service finds the same in the compile of a whole module, in what its fragments are assembled from,
 * and in fragments of several modules.
 */
class ServiceRulesInEveryFormTest {
    private static final String IMPORTS = "import org.eclipse.microprofile.openapi.annotations.*;"
            + " import org.eclipse.microprofile.openapi.annotations.enums.*;"
            + " import org.eclipse.microprofile.openapi.annotations.media.*;"
            + " import org.eclipse.microprofile.openapi.annotations.responses.*;"
            + " import org.eclipse.microprofile.openapi.annotations.security.*; import java.util.List; ";

    private static final String SHOP = IMPORTS + """
        @ApiService(title = "Shop", version = "1", errors = ApiService.Errors.PROBLEM, versioning = ApiService.Versioning.PATH,
            jsonCase = ApiService.Case.CAMEL, queryCase = ApiService.Case.CAMEL, scopes = "orders.read")
        @SecurityScheme(securitySchemeName = "oauth", type = SecuritySchemeType.HTTP, scheme = "bearer")
        @SecurityScheme(securitySchemeName = "basic", type = SecuritySchemeType.HTTP, scheme = "basic")
        @ApplicationPath("/v1") public class Shop extends Application {}
        """;

    private static final int SOUND = 12;

    @TempDir
    Path folder;

    /** Sound ones, by whose habits the odd ones are measured. */
    private static Map<String, String> sound() {
        Map<String, String> sources = new TreeMap<>();
        for (int i = 0; i < SOUND; i++) {
            sources.put("Good" + i, resource("Good" + i, "good-things-" + i, """
                @GET @SecurityRequirement(name = "oauth", scopes = "orders.read")
                public List<Good%1$dView> list(@QueryParam("cursor") String cursor, @QueryParam("limit") int limit) { return null; }
                @GET @Path("{goodId}/sub-items") @SecurityRequirement(name = "oauth", scopes = "orders.read")
                public Good%1$dView get(@PathParam("goodId") String id) { return null; }
                @GET @Path("{goodId}/parts/latest") @SecurityRequirement(name = "oauth", scopes = "orders.read")
                public Good%1$dView latest(@PathParam("goodId") String id) { return null; }
                """.formatted(i)));
            sources.put(
                    "Good%dView".formatted(i), "public record Good%dView(String id, String itemName) {}".formatted(i));
        }
        return sources;
    }

    /** Each breaks a rule, some of them together with a sound one. */
    private static Map<String, String> odd() {
        Map<String, String> sources = new TreeMap<>();
        sources.put(
                "OddPath",
                resource("OddPath", "odd_paths", "@GET @Path(\"one\") public Good0View get() { return null; }"));
        sources.put(
                "TwinA", resource("TwinA", "twins", get("@Path(\"{twinId}\")", "@PathParam(\"twinId\") String id")));
        sources.put(
                "TwinB", resource("TwinB", "twins", get("@Path(\"{twinId}\")", "@PathParam(\"twinId\") String id")));
        sources.put("SameA", resource("SameA", "same-a", get("@Operation(operationId = \"same\")", "")));
        sources.put("SameB", resource("SameB", "same-b", get("@Operation(operationId = \"same\")", "")));
        sources.put(
                "OddError",
                resource(
                        "OddError",
                        "odd-errors",
                        get(
                                "@APIResponse(responseCode = \"400\", content = @Content(mediaType ="
                                        + " \"application/json\", schema = @Schema(implementation = Good1View.class)))",
                                "")));
        sources.put(
                "ProblemA",
                resource(
                        "ProblemA", "problems-a", get("@ApiError(status = 409, type = \"taken\", title = \"T\")", "")));
        sources.put(
                "ProblemB",
                resource(
                        "ProblemB", "problems-b", get("@ApiError(status = 422, type = \"taken\", title = \"T\")", "")));
        sources.put(
                "OddScope",
                resource(
                        "OddScope",
                        "odd-scopes",
                        get("@SecurityRequirement(name = \"oauth\", scopes = \"orders.raed\")", "")));
        sources.put(
                "OddScheme", resource("OddScheme", "odd-schemes", get("@SecurityRequirement(name = \"basic\")", "")));
        sources.put("OddPaging", resource("OddPaging", "odd-pagings", """
            @GET public List<Good1View> list(@QueryParam("pageToken") String cursor, @QueryParam("pageSize") int limit) { return null; }
            """));
        sources.put(
                "OddAsync",
                resource(
                        "OddAsync",
                        "odd-jobs",
                        "@POST @ApiAsync(\"/nowhere/{id}\") public Good1View post() { return null; }"));
        sources.put(
                "OddVersion",
                resource("OddVersion", "odd-versions", get("", "@HeaderParam(\"Api-Version\") String version")));
        sources.put("OddName", resource("OddName", "odd-names", "@GET public Naked get() { return null; }"));
        sources.put("Naked", "public record Naked(String id) {}");
        sources.put(
                "OddMember", resource("OddMember", "odd-members", "@GET public OddMemberView get() { return null; }"));
        sources.put("OddMemberView", "public record OddMemberView(String item_name) {}");
        sources.put(
                "OddMedia",
                resource(
                        "OddMedia",
                        "odd-media",
                        "@GET @Produces(\"text/plain\") public String get() { return null; }"));
        sources.put(
                "OddQuery",
                resource("OddQuery", "odd-queries", get("", "@QueryParam(\"created_after\") String after")));
        sources.put(
                "OddVariable",
                resource(
                        "OddVariable",
                        "good-things-0/{good_id}",
                        get("@Path(\"parts\")", "@PathParam(\"good_id\") String id")));
        return sources;
    }

    private static String get(String annotations, String parameters) {
        return "@GET " + annotations + " public Good0View get(" + parameters + ") { return null; }";
    }

    private static String resource(String name, String path, String operations) {
        return IMPORTS + "@ApiResource @Path(\"/" + path + "\") @Produces(\"application/json\")\npublic class " + name
                + " {\n" + operations + "}\n";
    }

    @ParameterizedTest
    @EnumSource
    void theAnswerIsTheSame(Compiler compiler) throws IOException {
        Map<String, String> all = new TreeMap<>(sound());
        all.putAll(odd());
        all.put("Shop", SHOP);
        Path whole = folder.resolve("whole");
        Set<String> compiled = reported(compiled(compiler, all).output(whole));

        assertThat(rules(compiled)).as("rules that speak").isEqualTo(ids());
        assertThat(assembled(List.of(whole))).as("what is assembled").isEqualTo(compiled);

        Path first = library("first", sound());
        Path second = library("second", odd(), first);
        Path app = folder.resolve("app");
        Set<String> beside = reported(compiled(compiler, Map.of("Shop", SHOP))
                .classPath(first, second)
                .output(app));
        assertThat(assembled(List.of(second, app, first)))
                .as("of several modules")
                .isEqualTo(compiled);

        Set<String> ofBoth = mutual();
        compiled.removeIf(finding -> !ofBoth.contains(finding.substring(0, finding.indexOf(' '))));
        assertThat(beside)
                .as("by the module that assembles: what lies between operations")
                .isEqualTo(compiled);
    }

    private static Compilation compiled(Compiler compiler, Map<String, String> sources) {
        return module(compiler, "com.acme", sources).option("edict.rules", "*:warn");
    }

    private Path library(String name, Map<String, String> sources, Path... classPath) {
        return new Modules(folder)
                .library(name, compiled(Compiler.JAVAC, sources).classPath(classPath));
    }

    private static Set<String> ids() {
        return ServiceRules.all().stream().map(ServiceRule::id).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> mutual() {
        return Rules.all().stream()
                .filter(rule -> rule instanceof ServiceWide wide && wide.isMutual())
                .map(rule -> rule.info().id())
                .collect(Collectors.toSet());
    }

    private static Set<String> rules(Set<String> findings) {
        return findings.stream()
                .map(finding -> finding.substring(0, finding.indexOf(' ')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> assembled(List<Path> modules) {
        List<Fragment> fragments = new ArrayList<>();
        modules.forEach(
                module -> fragments.addAll(FragmentSource.at(module).contents().fragments()));
        Set<String> found = new TreeSet<>();
        ServiceRules.check(fragments)
                .forEach((rule, findings) -> findings.forEach(finding ->
                        found.add(rule.id() + " " + finding.reported().signature())));
        return found;
    }

    /** Fragments know which operation sends a member, and a compile where it is declared: {@code XView#m} is what {@code X#get()} sends. */
    private static String sentBy(String subject) {
        return subject.indexOf('(') < 0 ? subject.replaceAll("View#.*", "#get()") : subject;
    }

    private Set<String> reported(Compilation compilation) throws IOException {
        Path report = Files.createTempDirectory(folder, "report");
        compilation.option("edict.report", report.toString()).run();
        Set<String> found = new TreeSet<>();
        JsonObject file = (JsonObject) JsonReader.read(Files.readString(report.resolve("edict-report.json")), "report");
        for (JsonValue value : (JsonArray) file.get("findings")) {
            JsonObject finding = (JsonObject) value;
            if (ids().contains(finding.text("rule").orElseThrow())) {
                found.add(finding.text("rule").orElseThrow() + " "
                        + sentBy(finding.text("subject").orElseThrow()));
            }
        }
        return found;
    }
}
