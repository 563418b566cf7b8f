package dev.edict.processor;

import static dev.edict.processor.Modules.SHOP;
import static dev.edict.processor.Modules.module;
import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonReader;
import dev.edict.processor.testing.CompileResult;
import dev.edict.processor.testing.Compiler;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Exception mappers that were compiled before what they answer for, or elsewhere. */
class MappersOfModulesTest {
    private static final String BROKEN = "public class Broken extends Exception {}";
    private static final String FAULT = "public record Fault(String code) {}";
    private static final String MAPPER = """
            import org.eclipse.microprofile.openapi.annotations.media.*;
            import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
            public class Mapper implements jakarta.ws.rs.ext.ExceptionMapper<Broken> {
              @APIResponse(responseCode = "409", description = "It is broken.",
                  content = @Content(mediaType = "application/json", schema = @Schema(implementation = Fault.class)))
              public Response toResponse(Broken e) { return null; }
            }
            """;
    private static final String RESOURCE = """
            @ApiResource @Path("/r") @Anonymous("a test") public class R {
              @GET @Produces("text/plain") public String get() throws %s { return ""; }
            }
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void theMapperOfALibraryAnswersForTheResourcesOfAnother(Compiler compiler) throws IOException {
        Path mappers = new Modules(folder)
                .jar(
                        "mappers",
                        module(Compiler.JAVAC, "com.lib", Map.of("Broken", BROKEN, "Fault", FAULT, "Mapper", MAPPER)));
        CompileResult result = module(
                        compiler,
                        "com.app",
                        Map.of(
                                "Shop",
                                SHOP,
                                "Torn",
                                "public class Torn extends com.lib.Broken {}",
                                "R",
                                RESOURCE.formatted("Torn")))
                .classPath(mappers)
                .run();

        assertShown(result);
    }

    @ParameterizedTest
    @EnumSource
    void aMapperAnswersForResourcesOfLibraries(Compiler compiler) throws IOException {
        Path resources = new Modules(folder)
                .jar(
                        "resources",
                        module(Compiler.JAVAC, "com.app", Map.of("Broken", BROKEN, "R", RESOURCE.formatted("Broken"))));
        CompileResult result = module(
                        compiler,
                        "com.shop",
                        Map.of("Shop", SHOP, "Fault", FAULT, "Mapper", MAPPER.replace("Broken", "com.app.Broken")))
                .classPath(resources)
                .run();

        assertShown(result);
    }

    private static void assertShown(CompileResult result) {
        assertThat(result.success()).as(result.diagnostics().toString()).isTrue();
        JsonObject document = (JsonObject) JsonReader.read(result.text("META-INF/openapi.json"), "document");
        JsonObject responses = object(object(object(object(document, "paths"), "/r"), "get"), "responses");
        assertThat(responses.members()).containsOnlyKeys("200", "406", "409");
        assertThat(responses.get("409")).isEqualTo(JsonReader.read("""
                {"description": "It is broken.", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Fault"}}}}""", "expected"));
        assertThat(object(object(document, "components"), "schemas").members()).containsKey("Fault");
    }

    private static JsonObject object(JsonObject parent, String name) {
        return parent.object(name).orElseThrow(() -> new AssertionError(name + " in " + parent.toJson()));
    }
}
