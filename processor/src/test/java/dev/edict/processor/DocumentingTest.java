package dev.edict.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonReader;
import dev.edict.processor.testing.Compilation;
import dev.edict.processor.testing.CompileResult;
import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.Generator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DocumentingTest {
    private static final String IMPORTS = "import dev.edict.annotations.*; import jakarta.annotation.security.*;"
            + " import jakarta.validation.constraints.*; import jakarta.ws.rs.*; import jakarta.ws.rs.core.*;"
            + " import java.util.*; ";

    private static final Map<String, String> SHOP = sources();

    private static Map<String, String> sources() {
        Map<String, String> shop = new LinkedHashMap<>();
        shop.put(
                "com.acme.Shop",
                "@ApiService(title = \"Shop\", version = \"1\") @ApplicationPath(\"/v1\")"
                        + " public class Shop extends Application {}");
        shop.put("com.acme.OrderResource", """
                /** Orders. */
                @ApiResource @Path("/orders") @RolesAllowed("orders") @Produces("application/json")
                public class OrderResource {
                  /** Reads an order. @param id of the order @return the order */
                  @GET @Path("{orderId}") public OrderView get(@PathParam("orderId") UUID id) { return null; }
                }
                """);
        shop.put(
                "com.acme.OrderView",
                "/** An order. @param id of the order */ public record OrderView(UUID id, @Size(max = 9) String sku, Status"
                        + " status, List<OrderView> parts) { public enum Status { OPEN, DONE } }");
        return shop;
    }

    private static Compilation compilation(Compiler compiler, Map<String, String> sources, boolean reversed) {
        List<String> names = new ArrayList<>(sources.keySet());
        if (reversed) {
            Collections.reverse(names);
        }
        Compilation compilation = Compilation.with(compiler).processor(new EdictProcessor());
        names.forEach(name -> compilation.source(name, "package com.acme; " + IMPORTS + sources.get(name)));
        return compilation;
    }

    @Test
    void everyCompilerWritesTheSameBytesWhateverTheOrderOfItsSources() {
        Map<String, String> written = new TreeMap<>();
        for (Compiler compiler : Compiler.values()) {
            for (boolean reversed : new boolean[] {false, true}) {
                CompileResult result = compilation(compiler, SHOP, reversed).run();
                for (String file : List.of(
                        "META-INF/openapi.json",
                        "META-INF/openapi.yaml",
                        "META-INF/edict/resources/com.acme.OrderResource.json",
                        "META-INF/edict/types/com.acme.OrderView.json")) {
                    String text = result.text(file);
                    assertThat(text).as(compiler + " " + file).isEqualTo(written.getOrDefault(file, text));
                    written.put(file, text);
                }
            }
        }
        assertThat(written.get("META-INF/openapi.yaml"))
                .contains("openapi: \"3.1", "/orders/{orderId}:", "url: /v1", "OrderView:", "maxLength: 9");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "edict.exclude | com.acme.OrderResource | -",
                "edict.exclude | com.acme | -",
                "edict.exclude | com.* | -",
                "edict.exclude | com | /orders/{orderId}",
                "edict.exclude | com.acme.Order | /orders/{orderId}",
                "edict.include | com.acme.OrderResource | /orders/{orderId}",
                "edict.include | com.acme.other.* | -"
            })
    void theDocumentDescribesWhatIsChosen(String option, String value, @Nullable String path) {
        CompileResult result =
                compilation(Compiler.JAVAC, SHOP, false).option(option, value).run();

        JsonObject document = (JsonObject) JsonReader.read(result.text("META-INF/openapi.json"), "document");
        assertThat(document.object("paths").orElseThrow().members().keySet())
                .isEqualTo(path == null ? Set.of() : Set.of(path));
        assertThat(document.object("info").orElseThrow().text("title")).contains("Shop");
        assertThat(document.object("components").isPresent()).isEqualTo(path != null);
        assertThat(result.text("META-INF/edict/resources/com.acme.OrderResource.json"))
                .contains("orderId");
    }

    @Test
    void theServersAreThoseThatTheBuildNames() {
        CompileResult result = compilation(Compiler.JAVAC, SHOP, false)
                .option("edict.servers", "https://api.example.com, /shop/v1")
                .run();

        assertThat(result.text("META-INF/openapi.yaml"))
                .contains("servers:\n- url: https://api.example.com/v1\n- url: /shop/v1\n");
    }

    @ParameterizedTest
    @EnumSource
    void aLibraryShipsFragmentsOnly(Compiler compiler) {
        Map<String, String> library = new LinkedHashMap<>(SHOP);
        library.remove("com.acme.Shop");

        CompileResult result = compilation(compiler, library, false).run();

        assertThat(result.files().keySet())
                .contains("META-INF/edict/resources/com.acme.OrderResource.json")
                .doesNotContain("META-INF/openapi.json");
    }

    @ParameterizedTest
    @EnumSource
    void aBrokenRuleDoesNotKeepTheDocumentBack(Compiler compiler) {
        Map<String, String> broken = new LinkedHashMap<>(SHOP);
        broken.computeIfPresent(
                "com.acme.OrderResource", (name, text) -> text.replace("@Path(\"/orders\")", "@Path(\"/getOrders\")"));

        CompileResult result = compilation(compiler, broken, false).run();

        assertThat(result.success()).isFalse();
        assertThat(result.text("META-INF/openapi.yaml")).contains("/getOrders/{orderId}:");
    }

    /** Fragments are made beside the compiler, from the types that somebody has asked for. */
    @ParameterizedTest
    @EnumSource
    void whatOnlyAnAnnotationNamesIsInTheDocument(Compiler compiler) {
        Map<String, String> named = new LinkedHashMap<>(SHOP);
        named.computeIfPresent(
                "com.acme.OrderResource",
                (name, text) -> text.replace(
                                "@ApiResource",
                                "@APIResponse(responseCode = \"409\", content = @Content(schema ="
                                        + " @Schema(implementation = Clash.class))) @ApiResource")
                        .replace(
                                "@GET",
                                "@APIResponse(responseCode = \"410\", content = @Content(schema ="
                                        + " @Schema(implementation = Gone.class))) @GET"));
        named.put("com.acme.Clash", "public record Clash(String reason, Detail detail) {}");
        named.put("com.acme.Detail", "public record Detail(int line) {}");
        named.put("com.acme.Gone", "public record Gone(String since) {}");
        Compilation compilation = Compilation.with(compiler).processor(new EdictProcessor());
        named.forEach((name, text) -> compilation.source(
                name,
                "package com.acme; import org.eclipse.microprofile.openapi.annotations.media.*;"
                        + " import org.eclipse.microprofile.openapi.annotations.responses.*; " + IMPORTS + text));

        CompileResult result = compilation.run();

        assertThat(result.text("META-INF/openapi.yaml"))
                .contains("#/components/schemas/Clash", "#/components/schemas/Gone", "Detail:", "since:");
        assertThat(result.text("META-INF/edict/resources/com.acme.OrderResource.json"))
                .contains("com.acme.Clash");
    }

    @ParameterizedTest
    @EnumSource
    void aServiceWithoutResourcesHasADocument(Compiler compiler) {
        CompileResult result = compilation(compiler, Map.of("com.acme.Shop", SHOP.get("com.acme.Shop")), false)
                .run();

        assertThat(result.text("META-INF/openapi.yaml")).contains("title: Shop", "url: /v1", "paths: {}");
    }

    @ParameterizedTest
    @EnumSource
    void aPackageThatDeclaresAServiceHasAFragment(Compiler compiler) {
        CompileResult result = Compilation.with(compiler)
                .processor(new EdictProcessor())
                .source(
                        "com.acme.package-info",
                        "@dev.edict.annotations.ApiService(title = \"Packed\", version = \"3\") package com.acme;")
                .run();

        assertThat(result.text("META-INF/openapi.yaml")).contains("title: Packed", "version: \"3\"");
        assertThat(result.files()).containsKey("META-INF/edict/resources/com.acme.package-info.json");
    }

    @ParameterizedTest
    @EnumSource
    void theApplicationPathCountsWithoutAServiceToo(Compiler compiler) {
        Map<String, String> plain = new LinkedHashMap<>(SHOP);
        plain.put("com.acme.Shop", "@ApplicationPath(\"/v1\") public class Shop extends Application {}");

        CompileResult result = compilation(compiler, plain, false)
                .option("edict.assemble", "true")
                .run();

        assertThat(result.text("META-INF/openapi.yaml")).contains("url: /v1", "/orders/{orderId}:");
    }

    /** The class that declares the service is itself a resource, and waits for a type that is generated. */
    @ParameterizedTest
    @EnumSource
    void aServiceThatWaitsLosesNothing(Compiler compiler) {
        CompileResult result = Compilation.with(compiler)
                .processor(
                        new EdictProcessor(), new Generator("Made", "package com.acme; public record Made(int a) {}"))
                .source(
                        "com.acme.R",
                        "package com.acme; " + IMPORTS
                                + "@ApiService(title = \"Late\") @ApiResource @Path(\"/r\") @PermitAll public class R {"
                                + " @GET public Made get() { return null; } }")
                .source(
                        "com.acme.Early",
                        "package com.acme; " + IMPORTS
                                + "@ApiResource @Path(\"/e\") @PermitAll public class Early {"
                                + " @GET public String get() { return null; } }")
                .run();

        assertThat(result.text("META-INF/openapi.yaml")).contains("title: Late", "/r:", "/e:", "Made:");
    }

    /** It is said, and no build fails of it. */
    @ParameterizedTest
    @EnumSource
    void whatTheDocumentCannotSayIsMentioned(Compiler compiler) {
        Map<String, String> shop = new LinkedHashMap<>(SHOP);
        shop.put(
                "com.acme.Finds",
                "@HttpMethod(\"FIND\") @java.lang.annotation.Retention("
                        + "java.lang.annotation.RetentionPolicy.RUNTIME) public @interface Finds {}");
        shop.computeIfPresent("com.acme.OrderResource", (name, text) -> text.replace("@GET", "@Finds"));

        CompileResult result = compilation(compiler, shop, false)
                .option("edict.profile", "off")
                .run();

        assertThat(result.success()).isTrue();
        assertThat(Toys.notes(result))
                .anySatisfy(note -> assertThat(note).startsWith("Edict: OpenAPI 3.1 has no place for the method FIND"));
        assertThat(Modules.warnings(result)).isEmpty();
    }

    /** A resource class that is sent as well has no schema. */
    @ParameterizedTest
    @EnumSource
    void aFewOfAKindAreMentionedAndTheRestCounted(Compiler compiler) {
        Map<String, String> sources = new LinkedHashMap<>();
        sources.put("com.acme.Shop", SHOP.get("com.acme.Shop"));
        for (String name : List.of("A", "B", "C", "D", "E")) {
            sources.put(
                    "com.acme." + name,
                    "@Path(\"/" + name + "\") public class " + name + " { @GET public " + name
                            + " get() { return null; } }");
        }
        assertThat(Toys.notes(compilation(compiler, sources, false).run()))
                .filteredOn(note -> note.contains("no schema is known") || note.contains("more of this kind"))
                .satisfiesExactly(
                        first -> assertThat(first).contains("com.acme.A#get()"),
                        second -> assertThat(second).contains("com.acme.B#get()"),
                        third -> assertThat(third).contains("com.acme.C#get()"),
                        rest -> assertThat(rest).startsWith("Edict: and 2 more of this kind, from com.acme.D"));
    }

    @Test
    void aDefinitionCountsBesideTheRootOfAllPaths() {
        Map<String, String> shop = new LinkedHashMap<>(SHOP);
        shop.put(
                "com.acme.Shop",
                "@org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition(info ="
                        + " @org.eclipse.microprofile.openapi.annotations.info.Info(title = \"Defined\", version = \"1.0.0\"))"
                        + " @ApplicationPath(\"/\") public class Shop extends Application {}");
        String document = compilation(Compiler.JAVAC, shop, false)
                .option("edict.assemble", "true")
                .run()
                .text("META-INF/openapi.yaml");
        assertThat(document).contains("title: Defined");
    }
}
