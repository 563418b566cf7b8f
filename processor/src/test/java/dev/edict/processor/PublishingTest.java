package dev.edict.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.processor.testing.Compilation;
import dev.edict.processor.testing.CompileResult;
import dev.edict.processor.testing.Compiler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PublishingTest {
    private static final String IMPORTS = "package com.acme; import dev.edict.annotations.*;"
            + " import dev.edict.annotations.ApiService.Audience; import jakarta.annotation.security.*;"
            + " import jakarta.ws.rs.*; import jakarta.ws.rs.core.*; import java.util.*; ";

    private static final Map<String, String> SHOP = shop();

    @TempDir
    Path folder;

    private static Map<String, String> shop() {
        Map<String, String> shop = new LinkedHashMap<>();
        shop.put(
                "com.acme.Shop",
                "/** A shop. */ @ApiService(title = \"Shop\", version = \"1\", audience = Audience.PUBLIC,"
                        + " ownership = ApiService.Ownership.HIDE_404) @ApplicationPath(\"/v1\")"
                        + " public class Shop extends Application {}");
        shop.put("com.acme.OrderResource", """
                /** Orders. */
                @ApiResource @Path("/orders") @RolesAllowed("buyer") @Produces("application/json")
                public class OrderResource {
                  /** Reads an order. @return the order */
                  @GET @Path("{orderId}") public OrderView get(@PathParam("orderId") UUID id) { return null; }
                  /** Lists orders. */
                  @Waive(value = "get-unpaginated", reason = "At most twelve, one a month.")
                  @GET public List<OrderView> list() { return null; }
                }
                """);
        shop.put("com.acme.LedgerResource", """
                /** The inmost ledger. */
                @ApiResource(audience = Audience.INTERNAL) @Path("/inmost") @RolesAllowed("inmost-clerk")
                @Produces("application/json")
                public class LedgerResource {
                  /** Reads an inmost entry. */
                  @GET @Path("{entryId}") public InmostEntry get(@PathParam("entryId") UUID id) { return null; }
                }
                """);
        shop.put("com.acme.OrderView", "/** An order. */ public record OrderView(UUID id) {}");
        shop.put("com.acme.InmostEntry", "/** Inmost. */ public record InmostEntry(UUID id, String inmostNote) {}");
        return shop;
    }

    private static Compilation compilation(Compiler compiler) {
        Compilation compilation = Compilation.with(compiler).processor(new EdictProcessor());
        SHOP.forEach((name, text) -> compilation.source(name, IMPORTS + text));
        return compilation;
    }

    private static Map<String, String> in(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                all.filter(Files::isRegularFile)
                        .forEach(file ->
                                files.put(folder.relativize(file).toString().replace('\\', '/'), read(file)));
            }
        }
        return files;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void nobodyGetsPagesWhoDoesNotAskForThem() {
        assertThat(compilation(Compiler.JAVAC).run().files().keySet())
                .noneMatch(file -> file.startsWith("META-INF/resources"));
    }

    @ParameterizedTest
    @EnumSource
    void theTeamReadsAllOfIt(Compiler compiler) throws IOException {
        CompileResult result = compilation(compiler)
                .option("edict.page", folder.resolve("a/b").toString())
                .run();

        Map<String, String> pages = in(folder.resolve("a/b"));
        assertThat(pages.keySet())
                .contains(
                        "index.html",
                        "errors.html",
                        "access.html",
                        "rules.html",
                        "reference.html",
                        "openapi.json",
                        "viewer/swagger-ui-bundle.js",
                        "viewer/LICENSE");
        assertThat(pages.get("index.html")).contains("Reads an order.", "Reads an inmost entry.", "OrderResource#get");
        assertThat(pages.get("access.html")).contains("buyer", "inmost-clerk", "hidden: 404");
        assertThat(pages.get("rules.html"))
                .contains("At most twelve, one a month.", "OrderResource", "get-unpaginated");
        assertThat(pages.get("openapi.json")).isEqualTo(result.text("META-INF/openapi.json"));
        assertThat(result.files().keySet()).noneMatch(file -> file.startsWith("META-INF/resources"));
    }

    /** {@code docs/reference-page.md} names every page that is written, and no other. */
    @Test
    void theGuideNamesThePages() throws IOException {
        String guide = Files.readString(Path.of("..", "docs", "reference-page.md"));
        Set<String> named = Pattern.compile("\\| `([a-z.]+)` \\|")
                .matcher(guide)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());

        compilation(Compiler.JAVAC).option("edict.page", folder.toString()).run();

        Set<String> written = in(folder).keySet().stream()
                .filter(file -> file.endsWith(".html") || file.endsWith(".json"))
                .collect(Collectors.toSet());
        assertThat(named).isEqualTo(written);
        assertThat(guide).contains("-A" + Options.PAGE.name() + "=", "-A" + Options.SERVE.name() + "=");
    }

    /** But for what rules say: some speak only where the compiler shows all of the module. */
    @Test
    void everyCompilerWritesTheSamePages() throws IOException {
        for (Compiler compiler : Compiler.values()) {
            compilation(compiler)
                    .option("edict.page", folder.resolve(compiler.name()).toString())
                    .run();
        }
        Map<String, String> first = in(folder.resolve(Compiler.values()[0].name()));
        for (Compiler compiler : Compiler.values()) {
            Map<String, String> pages = in(folder.resolve(compiler.name()));
            assertThat(pages.keySet()).isEqualTo(first.keySet());
            pages.remove("rules.html");
            pages.forEach(
                    (file, text) -> assertThat(text).as(compiler + " " + file).isEqualTo(first.get(file)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void callersReadWhatIsForThem(Compiler compiler) {
        CompileResult result = compilation(compiler)
                .option("edict.serve", "docs/api")
                .option("edict.page", folder.toString())
                .run();

        Map<String, String> served = new TreeMap<>();
        result.files().keySet().stream()
                .filter(file -> file.startsWith("META-INF/resources/"))
                .forEach(file -> served.put(file, result.text(file)));
        assertThat(served.keySet())
                .allMatch(file -> file.startsWith("META-INF/resources/docs/api/"))
                .contains("META-INF/resources/docs/api/index.html", "META-INF/resources/docs/api/viewer/NOTICE")
                .doesNotContain("META-INF/resources/docs/api/access.html", "META-INF/resources/docs/api/rules.html");
        assertThat(served.get("META-INF/resources/docs/api/index.html")).contains("Reads an order.", "hidden: 404");
        served.forEach((file, text) -> assertThat(text)
                .as(file)
                .doesNotContainIgnoringCase("inmost")
                .doesNotContain("buyer", "twelve", "com.acme", "com/acme", "OrderResource.java"));
    }

    @Test
    void pagesOfTheTeamAreNotPacked() throws IOException {
        Path classes = folder.resolve("classes");
        CompileResult result = compilation(Compiler.JAVAC)
                .output(classes)
                .option(
                        "edict.page",
                        classes.resolve("../classes/META-INF/resources").toString())
                .run();

        assertThat(result.diagnostics())
                .anySatisfy(said -> assertThat(said.message()).contains("lies among the classes", "edict.serve"));
        assertThat(classes.resolve("META-INF/resources")).doesNotExist();
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaidOnce() throws IOException {
        Path taken = Files.writeString(folder.resolve("taken"), "");

        List<String> said =
                compilation(Compiler.JAVAC).option("edict.page", taken.toString()).run().diagnostics().stream()
                        .map(diagnostic -> diagnostic.message())
                        .filter(message -> message.contains("edict.page"))
                        .toList();

        assertThat(said).isNotEmpty().allMatch(message -> message.contains("cannot write into"));
    }

    @Test
    void aLibraryWritesNoPages() throws IOException {
        Compilation library = Compilation.with(Compiler.JAVAC).processor(new EdictProcessor());
        SHOP.forEach((name, text) -> {
            if (!name.endsWith("Shop")) {
                library.source(name, IMPORTS + text);
            }
        });

        CompileResult result = library.option("edict.page", folder.toString())
                .option("edict.serve", "api")
                .run();

        assertThat(in(folder)).isEmpty();
        assertThat(result.files().keySet()).noneMatch(file -> file.startsWith("META-INF/resources"));
    }

    /** Where the source's texts end up, as the compiler hands them on. */
    @Test
    void aCommentRunsNowhere() throws IOException {
        String hostile = "</p></script><script>alert(1)</script><img src=x onerror=alert(1)>"
                + " <a href=\"javascript:alert(1)\">x</a> {@code </code><script>alert(2)</script>}";
        Compilation compilation = Compilation.with(Compiler.JAVAC).processor(new EdictProcessor());
        SHOP.forEach((name, text) -> compilation.source(
                name,
                IMPORTS + text.replace(". */", ". " + hostile + " */").replace("twelve", hostile.replace("\"", "'"))));

        compilation.option("edict.page", folder.toString()).run();

        Map<String, String> pages = in(folder);
        pages.keySet().removeIf(file -> !file.endsWith(".html"));
        assertThat(pages).hasSize(5);
        pages.forEach((file, text) -> {
            assertThat(text).as(file).doesNotContain("<img", "<script>", "href=\"javascript", "onerror=\"");
            assertThat(text.split("<script", -1)).as(file).hasSize(file.equals("reference.html") ? 4 : 1);
        });
        assertThat(pages.get("index.html")).contains("alert(2)");
    }
}
