package dev.edict.processor;

import static dev.edict.processor.Modules.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.processor.testing.Compilation;
import dev.edict.processor.testing.CompileResult;
import dev.edict.processor.testing.Compiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Compiles of some sources of a module into the folder where its other classes lie. */
class PartialCompileTest {
    private static final String IMPORTS = "package com.acme; import dev.edict.annotations.*; import jakarta.ws.rs.*; ";

    private final Map<String, String> module = new LinkedHashMap<>();

    @TempDir
    Path classes;

    @BeforeEach
    void sources() {
        module.put(
                "Shop",
                "@ApiService(title = \"Shop\", version = \"1\") @ApplicationPath(\"/v1\")"
                        + " public class Shop extends jakarta.ws.rs.core.Application {}");
        module.put("Orders", resource("Orders", "Order"));
        module.put("Parts", resource("Parts", "Part"));
        module.put("Order", "/** What was ordered. */ public record Order(String id) {}");
        module.put("Part", "/** A part of it. */ public record Part(String id) {}");
    }

    private static String resource(String name, String view) {
        return "@ApiResource @Path(\"/" + name.toLowerCase(java.util.Locale.ROOT)
                + "\") @Produces(\"application/json\") @Anonymous(\"a test\") public class " + name
                + " { /** One of them. */ @GET @Path(\"one\") public " + view + " get() { return null; } }";
    }

    private Compilation compilation(Compiler compiler) {
        return Compilation.with(compiler)
                .processor(new EdictProcessor())
                .library("dev.edict.runtime.rest.ResourceBinding")
                .output(classes)
                .classPath(classes);
    }

    /** The named sources are compiled, the others lie beside them. */
    private CompileResult compile(Compiler compiler, Set<String> names) {
        Compilation compilation = compilation(compiler);
        module.forEach((name, text) -> {
            if (names.contains(name)) {
                compilation.source("com.acme." + name, IMPORTS + text);
            } else {
                compilation.beside("com.acme." + name, IMPORTS + text);
            }
        });
        CompileResult result = compilation.run();
        assertThat(result.success()).as(result.diagnostics().toString()).isTrue();
        assertThat(warnings(result)).isEmpty();
        return result;
    }

    private CompileResult compile(Compiler compiler) {
        return compile(compiler, module.keySet());
    }

    private static String document(CompileResult result) {
        return result.text("META-INF/openapi.yaml");
    }

    private static List<String> leftOut(CompileResult result) {
        return Toys.notes(result).stream()
                .filter(note -> note.contains("leaves out"))
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void oneResourceIsCompiledAgainAndTheDocumentKeepsTheOthers(Compiler compiler) {
        CompileResult whole = compile(compiler);
        module.computeIfPresent("Orders", (name, text) -> text.replace("\"one\"", "\"two\""));

        CompileResult part = compile(compiler, Set.of("Orders"));

        assertThat(document(part)).isEqualTo(document(whole).replace("/orders/one", "/orders/two"));
        assertThat(leftOut(part)).isEmpty();
        assertThat(document(compile(compiler))).isEqualTo(document(part));
    }

    /** What declares the service, one type of it, a source that is new. */
    @ParameterizedTest
    @EnumSource
    void whicheverPartIsCompiledTheDocumentIsThatOfTheModule(Compiler compiler) {
        CompileResult whole = compile(compiler);

        assertThat(document(compile(compiler, Set.of("Shop")))).isEqualTo(document(whole));

        module.computeIfPresent("Part", (name, text) -> text.replace("A part of it", "A piece of it"));
        assertThat(document(compile(compiler, Set.of("Part"))))
                .isEqualTo(document(whole).replace("A part of it", "A piece of it"));

        compile(compiler, Set.of("Orders"));
        module.put("Order", "/** What was ordered. */ public record Order(String id, int pieces) {}");
        assertThat(document(compile(compiler, Set.of("Order")))).contains("pieces:");

        module.put("Returns", resource("Returns", "Order"));
        assertThat(document(compile(compiler, Set.of("Returns"))))
                .contains("/orders/one", "/parts/one", "/returns/one", "A piece of it");
    }

    @ParameterizedTest
    @EnumSource
    void aClassThatIsGoneIsNoPartOfIt(Compiler compiler) throws IOException {
        compile(compiler);
        module.remove("Parts");
        Files.delete(classes.resolve("com/acme/Parts.class"));

        CompileResult part = compile(compiler, Set.of("Orders"));

        assertThat(document(part)).contains("/orders/one").doesNotContain("/parts/one", "Part:");
        assertThat(leftOut(part)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aClassWhoseSourceIsGoneIsALeftover(Compiler compiler) {
        compile(compiler);
        module.remove("Parts");
        module.remove("Part");

        for (Set<String> names : List.of(Set.of("Orders"), module.keySet())) {
            CompileResult result = compile(compiler, names);

            assertThat(document(result)).contains("/orders/one").doesNotContain("/parts/one");
            assertThat(leftOut(result))
                    .containsExactly(
                            "Edict: the document leaves out com.acme.Parts: an earlier compile put it among the classes,"
                                    + " and no source of it is beside those that are compiled now. Delete the class if it is gone; else"
                                    + " compile it together with the others, or name its folder with -sourcepath");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRenamedClassIsThereOnce(Compiler compiler) {
        compile(compiler);
        module.put("Pieces", resource("Parts", "Part").replace("class Parts", "class Pieces"));
        module.remove("Parts");

        for (Set<String> names : List.of(Set.of("Pieces"), module.keySet())) {
            CompileResult result = compile(compiler, names);

            assertThat(document(result)).contains("operationId: Pieces_get").doesNotContain("Parts_get");
            assertThat(result.of("path-ambiguous")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aClassThatIsNoResourceAnyMoreLeavesNoneBehind(Compiler compiler) {
        compile(compiler);
        module.put("Parts", "public class Parts {}");

        CompileResult result = compile(compiler, Set.of("Parts"));

        assertThat(document(result)).contains("/orders/one").doesNotContain("/parts/one");
        assertThat(classes.resolve("META-INF/edict/resources/com.acme.Parts.json"))
                .doesNotExist();
        assertThat(leftOut(result)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aClassInTheFileOfAnotherStaysAndGoesWithIt(Compiler compiler) {
        module.computeIfPresent(
                "Parts", (name, text) -> text + " " + resource("Hidden", "Part").replace("public class", "class"));
        assertThat(document(compile(compiler))).contains("/hidden/one");

        assertThat(document(compile(compiler, Set.of("Orders")))).contains("/hidden/one", "/parts/one");

        module.put("Parts", resource("Parts", "Part"));
        assertThat(document(compile(compiler, Set.of("Parts"))))
                .contains("/parts/one")
                .doesNotContain("/hidden/one");
    }

    @ParameterizedTest
    @EnumSource
    void aNestedResourceGoesWithTheClassAroundIt(Compiler compiler) {
        String nested = resource("Inner", "Part").replace("public class", "public static class");
        module.put("Outer", "public class Outer { " + nested + " }");
        assertThat(document(compile(compiler))).contains("/inner/one");

        assertThat(document(compile(compiler, Set.of("Orders")))).contains("/inner/one");

        module.put("Outer", "public class Outer {}");
        assertThat(document(compile(compiler, Set.of("Outer"))))
                .contains("/orders/one")
                .doesNotContain("/inner/one");
    }

    @ParameterizedTest
    @EnumSource
    void whatTheServiceDecidesHoldsForAPartToo(Compiler compiler) {
        module.computeIfPresent(
                "Shop",
                (name, text) -> "/** Sells. */ "
                        + text.replace(
                                "version =",
                                "ownership = ApiService.Ownership.HIDE_404, audience ="
                                        + " ApiService.Audience.PARTNER, errors = ApiService.Errors.PROBLEM, errorBase = \"https://shop.example/\", version ="));
        module.computeIfPresent(
                "Orders",
                (name, text) -> text.replace("@GET", "@ApiError(status = 404, type = \"no-order\") @GET")
                        .replace("one\"", "{id}\"")
                        .replace("get()", "get(@PathParam(\"id\") String id)"));
        CompileResult whole = compile(compiler);

        CompileResult part = compile(compiler, Set.of("Orders"));

        assertThat(document(part)).isEqualTo(document(whole)).contains("https://shop.example/no-order", "Sells.");
        assertThat(part.findings())
                .isEqualTo(whole.findings().stream()
                        .filter(found -> found.file().contains("Orders"))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void aPackageThatIsNotCompiledKeepsItsDescription(Compiler compiler) {
        module.remove("Shop");
        String text =
                "/** Sells. */ @dev.edict.annotations.ApiService(title = \"Shop\", version = \"1\") package com.acme;";
        Compilation whole = compilation(compiler).source("com.acme.package-info", text);
        module.forEach((name, source) -> whole.source("com.acme." + name, IMPORTS + source));
        String document = document(whole.run());

        Compilation part = compilation(compiler).beside("com.acme.package-info", text);
        module.forEach((name, source) -> {
            if (name.equals("Orders")) {
                part.source("com.acme.Orders", IMPORTS + source);
            } else {
                part.beside("com.acme." + name, IMPORTS + source);
            }
        });

        assertThat(document(part.run())).isEqualTo(document).contains("title: Shop", "Sells.");
    }

    /** Without them the runtime would not start, or take requests without a body. */
    @Test
    void whatTheRuntimeReadsKeepsTheOthersToo() {
        for (String name : List.of("Orders", "Parts")) {
            module.put(
                    name,
                    resource(name, "Order")
                            .replace("@GET @Path(\"one\")", "@POST @Idempotent(scope = Idempotent.Scope.SHARED)")
                            .replace("get()", "add(Order in)"));
        }
        CompileResult whole = compile(Compiler.JAVAC);

        CompileResult part = compile(Compiler.JAVAC, Set.of("Orders"));

        for (String file : List.of("META-INF/edict/bindings", "META-INF/edict/required-bodies")) {
            assertThat(part.text(file)).isEqualTo(whole.text(file)).contains("Orders", "Parts");
        }
        module.computeIfPresent("Orders", (name, text) -> text.replace("Order in", ""));
        assertThat(compile(Compiler.JAVAC, Set.of("Orders")).text("META-INF/edict/bindings"))
                .isEqualTo(whole.text("META-INF/edict/bindings"));
    }

    /** A library has no document, and neither has a part of it. */
    @ParameterizedTest
    @EnumSource
    void aPartOfALibraryHasNoDocument(Compiler compiler) {
        module.put("Shop", "@ApplicationPath(\"/v1\") public class Shop extends jakarta.ws.rs.core.Application {}");
        compile(compiler);

        assertThat(compile(compiler, Set.of("Orders")).files()).doesNotContainKey("META-INF/openapi.yaml");
    }

    /** Rules that judge the whole service see the rest of it. */
    @Test
    void rulesSeeTheOthersToo() {
        module.put(
                "Rests", resource("Rests", "Part").replace("get()", "parts()").replace("/rests", "/parts"));
        Compilation clash = compilation(Compiler.JAVAC);
        String rests = module.remove("Rests");
        compile(Compiler.JAVAC);
        module.forEach((name, text) -> clash.beside("com.acme." + name, IMPORTS + text));

        CompileResult result = clash.source("com.acme.Rests", IMPORTS + rests).run();

        assertThat(result.findings()).extracting(found -> found.rule()).contains("path-ambiguous");
    }
}
