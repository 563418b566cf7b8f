package com.example.shop.page;

import dev.edict.processor.EdictProcessor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A service whose author wants its pages to run what he writes. */
final class HostileService {
    /** In a comment. */
    private static final String COMMENT = "<script>window.hacked = 1</script>"
            + " <img src=x onerror=\"window.hacked = 1\"> <a href=\"javascript:window.hacked = 1\">click</a>"
            + " {@code </code></script><script>window.hacked = 1</script>} <svg onload=\"window.hacked = 1\"></svg>"
            + " <iframe srcdoc=\"<script>parent.hacked = 1</script>\"></iframe>";

    /** In a string. */
    private static final String TEXT =
            "</script><script>window.hacked = 1</script>'><img src=x onerror='window.hacked = 1'>"
                    + " [click](javascript:window.hacked=1) <svg/onload=window.hacked=1>"
                    + " <img src='https://elsewhere.example/track.png'> ![](https://elsewhere.example/track.png)";

    private static final String IMPORTS = "package evil; import dev.edict.annotations.*; import jakarta.ws.rs.*;"
            + " import jakarta.ws.rs.core.*; import java.util.*; import jakarta.annotation.security.*;"
            + " import org.eclipse.microprofile.openapi.annotations.*;"
            + " import org.eclipse.microprofile.openapi.annotations.parameters.*;"
            + " import org.eclipse.microprofile.openapi.annotations.media.*;"
            + " import org.eclipse.microprofile.openapi.annotations.tags.*; ";

    private static final Map<String, String> SOURCES =
            Map.of("evil.Evil", """
            /** COMMENT */
            @ApiService(title = "Evil TEXT", version = "TEXT", errorBase = "https://x/TEXT")
            @ApplicationPath("/v1")
            public class Evil extends Application {}
            """, "evil.EvilResource", """
            /** COMMENT */
            @ApiResource @Path("/evil") @Produces("application/json") @RolesAllowed("TEXT")
            @Tag(name = "TEXT", description = "TEXT")
            public class EvilResource {
              /** COMMENT. COMMENT @param id COMMENT @return COMMENT */
              @GET @Path("{id}") @ApiError(status = 409, type = "evil", title = "TEXT", when = "TEXT")
              public EvilView get(@PathParam("id") UUID id) { return null; }

              @Operation(summary = "TEXT", description = "TEXT")
              @Waive(value = "get-unpaginated", reason = "TEXT")
              @GET public List<EvilView> list(@Parameter(description = "TEXT", example = "TEXT") @QueryParam("TEXT") String evil) { return null; }

              /** COMMENT */
              @ApiDeprecated(since = "TEXT", replacement = "TEXT")
              @POST @Idempotent @Consumes("application/json") public EvilView create(EvilView in) { return null; }
            }
            """, "evil.EvilView", """
            /** COMMENT @param id COMMENT */
            @Schema(title = "TEXT", example = "TEXT")
            public record EvilView(UUID id, @Schema(description = "TEXT", defaultValue = "TEXT", example = "TEXT") String note) {}
            """);

    private HostileService() {}

    /** Its pages are in the folder {@code pages} then; whether rules like it does not matter. */
    static void compile(Path folder) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(null, Locale.ENGLISH, StandardCharsets.UTF_8)) {
            Path classes = Files.createDirectories(folder.resolve("classes"));
            List<String> options = List.of(
                    "-d",
                    classes.toString(),
                    "-classpath",
                    System.getProperty("java.class.path"),
                    "-parameters",
                    "-Aedict.page=" + folder.resolve("pages"));
            List<JavaFileObject> sources = SOURCES.entrySet().stream()
                    .map(source -> source(source.getKey(), source.getValue()))
                    .toList();
            JavaCompiler.CompilationTask task = compiler.getTask(null, files, diagnostic -> {}, options, null, sources);
            task.setProcessors(List.of(new EdictProcessor()));
            task.call();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JavaFileObject source(String type, String text) {
        String source = IMPORTS + text.replace("COMMENT", COMMENT).replace("TEXT", TEXT);
        return new SimpleJavaFileObject(
                URI.create("string:///" + type.replace('.', '/') + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
    }
}
