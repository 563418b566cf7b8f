package dev.edict.processor;

import static dev.edict.processor.Modules.SHOP;
import static dev.edict.processor.Modules.assertQuiet;
import static dev.edict.processor.Modules.module;
import static dev.edict.processor.Modules.pack;
import static dev.edict.processor.Modules.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.processor.testing.Compilation;
import dev.edict.processor.testing.CompileResult;
import dev.edict.processor.testing.Compiler;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClassPathFragmentsTest {
    private static final String PARTS = """
            @ApiResource @Path("/parts") @Produces("application/json") @Anonymous("a test")
            public class PartResource {
              /** Reads a part. */
              @GET @Path("{id}") public PartView get(@PathParam("id") String id) { return null; }
            }
            """;
    private static final String PART_VIEW = """
            /** A part of the stock.
             * @param id its number */
            public record PartView(String id) {}
            """;

    @TempDir
    Path folder;

    private Modules modules() {
        return new Modules(folder);
    }

    static List<List<Object>> pairs() {
        List<List<Object>> pairs = new ArrayList<>();
        for (Compiler library : Compiler.values()) {
            for (Compiler application : Compiler.values()) {
                pairs.add(List.of(library, application, true));
                pairs.add(List.of(library, application, false));
            }
        }
        return pairs;
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void anApplicationWithoutResourcesDocumentsThoseOfItsLibraries(List<Object> pair) throws IOException {
        Compilation parts =
                module((Compiler) pair.get(0), "com.lib", Map.of("PartResource", PARTS, "PartView", PART_VIEW));
        Path library = pair.get(2).equals(true)
                ? modules().jar("parts", parts)
                : modules().library("parts", parts);

        CompileResult result = module((Compiler) pair.get(1), "com.app", Map.of("Shop", SHOP))
                .classPath(library)
                .run();

        assertQuiet(result);
        assertThat(result.text("META-INF/openapi.yaml"))
                .contains(
                        "title: Shop",
                        "url: /v1",
                        "/parts/{id}:",
                        "summary: Reads a part.",
                        "description: A part of the stock.")
                .contains("description: its number");
    }

    @ParameterizedTest
    @EnumSource
    void aTypeOfALibraryIsDescribedByItsOwnFragment(Compiler compiler) throws IOException {
        Path library = modules().jar("views", module(Compiler.JAVAC, "com.lib", Map.of("PartView", PART_VIEW)));
        String resource = """
                @ApiResource @Path("/parts") @Produces("application/json") @Anonymous("a test") public class R {
                  @GET public com.lib.PartView get() { return null; }
                }""";

        CompileResult result = module(compiler, "com.app", Map.of("Shop", SHOP, "R", resource))
                .classPath(library)
                .run();

        assertQuiet(result);
        assertThat(result.text("META-INF/edict/resources/com.app.R.json"))
                .contains("com.lib.PartView")
                .doesNotContain("A part of the stock.");
        assertThat(result.text("META-INF/openapi.yaml")).contains("description: A part of the stock.");
        assertThat(library.getParent().resolve("views-classes/dev/edict/fragments"))
                .doesNotExist();
    }

    @ParameterizedTest
    @EnumSource
    void twoVersionsOfATypeAreAConflictAndTwoCopiesAreNot(Compiler compiler) throws IOException {
        String other = "public record PartView(String id, String name) {}";
        String second =
                PARTS.replace("Part", "Spare").replace("/parts", "/spares").replace("SpareView", "PartView");
        Path one = modules()
                .jar("one", module(Compiler.JAVAC, "com.lib", Map.of("PartResource", PARTS, "PartView", PART_VIEW)));
        Path copy = modules()
                .jar("copy", module(Compiler.JAVAC, "com.lib", Map.of("SpareResource", second, "PartView", PART_VIEW)));
        Path version = modules()
                .jar("version", module(Compiler.JAVAC, "com.lib", Map.of("SpareResource", second, "PartView", other)));

        CompileResult equal = module(compiler, "com.app", Map.of("Shop", SHOP))
                .classPath(one, copy)
                .run();
        CompileResult unequal = module(compiler, "com.app", Map.of("Shop", SHOP))
                .classPath(one, version)
                .run();

        assertQuiet(equal);
        assertThat(equal.text("META-INF/openapi.yaml")).contains("/parts/{id}:", "/spares/{id}:");
        assertThat(warnings(unequal))
                .singleElement()
                .asString()
                .startsWith("com.lib.PartView is described in two ways")
                .endsWith("[edict:schema-conflict]");
    }

    @ParameterizedTest
    @EnumSource
    void whatAnEarlierBuildLeftInTheOutputFolderIsNotADependency(Compiler compiler) throws IOException {
        Path output = folder.resolve("classes");
        Map<String, String> before = Map.of(
                "Shop",
                SHOP,
                "PartResource",
                PARTS,
                "PartView",
                PART_VIEW,
                "Z",
                PARTS.replace("Part", "Z")
                        .replace("/parts", "/z")
                        .replace("ZResource", "Z")
                        .replace("ZView", "PartView"));
        assertThat(module(compiler, "com.app", before).output(output).run().text("META-INF/openapi.yaml"))
                .contains("/parts/{id}:", "/z/{id}:");

        CompileResult result = module(
                        compiler,
                        "com.app",
                        Map.of("Shop", SHOP, "Z", before.get("Z").replace("PartView", "String")))
                .output(output)
                .classPath(output)
                .run();

        assertQuiet(result);
        assertThat(result.files()).containsKey("META-INF/edict/resources/com.app.PartResource.json");
        assertThat(result.text("META-INF/openapi.yaml"))
                .contains("/z/{id}:")
                .doesNotContain("/parts/{id}:", "A part of the stock");
    }

    @ParameterizedTest
    @EnumSource
    void aFragmentThatIsTooNewIsNamedAndKeepsNothingElseBack(Compiler compiler) throws IOException {
        Path classes = modules()
                .library(
                        "parts-classes",
                        module(Compiler.JAVAC, "com.lib", Map.of("PartResource", PARTS, "PartView", PART_VIEW)));
        Path newer = classes.resolve("META-INF/edict/types/com.lib.PartView.json");
        Files.writeString(newer, Files.readString(newer).replaceFirst("\"format\": *1", "\"format\": 7"));
        Path jar = pack(classes, folder.resolve("parts.jar"));

        CompileResult result =
                module(compiler, "com.app", Map.of("Shop", SHOP)).classPath(jar).run();

        assertThat(result.success()).isTrue();
        assertThat(warnings(result))
                .singleElement()
                .asString()
                .contains(
                        jar + "!/META-INF/edict/types/com.lib.PartView.json",
                        "format 7",
                        "Use at least the Edict version");
        assertThat(result.text("META-INF/openapi.yaml")).contains("/parts/{id}:");
    }

    @ParameterizedTest
    @EnumSource
    void aLibraryLooksAtNothingOnItsClassPath(Compiler compiler) throws IOException {
        Path classes = modules()
                .library(
                        "parts",
                        module(Compiler.JAVAC, "com.lib", Map.of("PartResource", PARTS, "PartView", PART_VIEW)));
        Files.writeString(classes.resolve("META-INF/edict/types/com.lib.PartView.json"), "broken");

        CompileResult result = module(
                        compiler,
                        "com.app",
                        Map.of(
                                "R",
                                "@ApiResource @Path(\"/r\") @Anonymous(\"a test\") public class R {"
                                        + " @GET public com.lib.PartView get() { return null; } }"))
                .classPath(classes)
                .run();

        assertThat(warnings(result)).isEmpty();
        assertThat(result.files()).doesNotContainKey("META-INF/openapi.yaml");
    }

    @ParameterizedTest
    @EnumSource
    void anOptionNamesWhatHasNoMarker(Compiler compiler) throws IOException {
        Path jar = modules()
                .jar(
                        "parts",
                        module(Compiler.JAVAC, "com.lib", Map.of("PartResource", PARTS, "PartView", PART_VIEW))
                                .option("edict.marker", "omit"));
        Path missing = folder.resolve("none.jar");

        CompileResult without =
                module(compiler, "com.app", Map.of("Shop", SHOP)).classPath(jar).run();
        CompileResult with = module(compiler, "com.app", Map.of("Shop", SHOP))
                .option("edict.fragments", jar + File.pathSeparator + missing)
                .run();

        assertThat(without.text("META-INF/openapi.yaml")).doesNotContain("/parts");
        assertThat(with.text("META-INF/openapi.yaml")).contains("/parts/{id}:", "A part of the stock");
        assertThat(warnings(with)).containsExactly("option edict.fragments: there is no " + missing);
    }

    @ParameterizedTest
    @ValueSource(strings = {"with blank", "ümlaut", "100%25"})
    void aJarMayBeCalledAsItLikes(String name) throws IOException {
        Path jar = modules()
                .jar(name, module(Compiler.JAVAC, "com.lib", Map.of("PartResource", PARTS, "PartView", PART_VIEW)));

        CompileResult result = module(Compiler.JAVAC, "com.app", Map.of("Shop", SHOP))
                .classPath(jar)
                .run();

        assertQuiet(result);
        assertThat(result.text("META-INF/openapi.yaml")).contains("/parts/{id}:");
    }

    /** ecj's file manager fails on a jar with a blank in its path. */
    @Test
    void aJarThatTheCompilerCannotTellOfIsAskedFor() throws IOException {
        Path jar = modules()
                .jar(
                        "with blank",
                        module(Compiler.JAVAC, "com.lib", Map.of("PartResource", PARTS, "PartView", PART_VIEW)));

        CompileResult without = module(Compiler.ECJ, "com.app", Map.of("Shop", SHOP))
                .classPath(jar)
                .run();
        CompileResult with = module(Compiler.ECJ, "com.app", Map.of("Shop", SHOP))
                .classPath(jar)
                .option("edict.fragments", jar.toString())
                .run();

        assertThat(warnings(without))
                .containsExactly(
                        "the compiler does not tell which jars and folders of the class path have fragments"
                                + " (NullPointerException), so that the document leaves them out; name them with -Aedict.fragments");
        assertQuiet(with);
        assertThat(with.text("META-INF/openapi.yaml")).contains("/parts/{id}:");
    }

    @ParameterizedTest
    @EnumSource
    void aTypeIsDescribedAlthoughTheClassPathLacksWhatItIsMadeOf(Compiler compiler) throws IOException {
        Path library = modules()
                .library(
                        "lib",
                        module(
                                Compiler.JAVAC,
                                "com.lib",
                                Map.of(
                                        "Above",
                                        "public class Above implements Runnable { public void run() {} }",
                                        "Below",
                                        "public class Below extends Above { public int below; }")));
        Files.delete(library.resolve("com/lib/Above.class"));

        CompileResult result = module(
                        compiler,
                        "com.app",
                        Map.of(
                                "Shop",
                                SHOP,
                                "View",
                                "public record View(com.lib.Below below, String id) {}",
                                "Views",
                                "@ApiResource @Path(\"/views\") @Anonymous(\"a test\") public class Views {"
                                        + " @GET @Path(\"one\") public View get() { return null; } }"))
                .classPath(library)
                .run();

        assertThat(warnings(result)).isEmpty();
        assertThat(result.files())
                .containsKeys("META-INF/edict/types/com.app.View.json", "META-INF/edict/resources/com.app.Views.json");
        assertThat(result.text("META-INF/edict/types/com.app.View.json")).contains("\"below\"", "\"id\"");
    }

    @ParameterizedTest
    @EnumSource
    void anInterfaceIsAnsweredByItsImplementationAndAClientsNotHere(Compiler compiler) throws IOException {
        String api = PARTS.replace("class PartResource", "interface PartApi")
                .replace("public PartView get", "PartView get")
                .replace("{ return null; }", ";");
        Path jar =
                modules().jar("api", module(Compiler.JAVAC, "com.lib", Map.of("PartApi", api, "PartView", PART_VIEW)));
        String implementation = """
                public class Parts implements com.lib.PartApi {
                  public com.lib.PartView get(String id) { return null; }
                }""";

        CompileResult server = module(compiler, "com.app", Map.of("Shop", SHOP, "Parts", implementation))
                .classPath(jar)
                .run();
        CompileResult client =
                module(compiler, "com.app", Map.of("Shop", SHOP)).classPath(jar).run();

        assertQuiet(server);
        assertThat(server.text("META-INF/openapi.yaml")).contains("/parts/{id}:", "operationId: Parts_get");
        assertQuiet(client);
        assertThat(client.text("META-INF/openapi.yaml")).doesNotContain("/parts");
    }

    @ParameterizedTest
    @EnumSource
    void aModuleThatDeclaresAServiceDeclaresAllOfIt(Compiler compiler) throws IOException {
        String other = SHOP.replace("Shop", "Aardvark").replace("/v1", "/v9");
        Path jar = modules()
                .jar(
                        "parts",
                        module(
                                Compiler.JAVAC,
                                "com.lib",
                                Map.of("Aardvark", other, "PartResource", PARTS, "PartView", PART_VIEW)));

        CompileResult result =
                module(compiler, "com.app", Map.of("Shop", SHOP)).classPath(jar).run();

        assertQuiet(result);
        assertThat(result.text("META-INF/openapi.yaml"))
                .contains("title: Shop", "url: /v1", "/parts/{id}:")
                .doesNotContain("Aardvark", "/v9");
    }
}
