package dev.edict.processor.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.contract.json.JsonArray;
import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonReader;
import dev.edict.contract.json.JsonValue;
import dev.edict.processor.EdictProcessor;
import dev.edict.processor.testing.Compilation;
import dev.edict.processor.testing.CompileResult;
import dev.edict.processor.testing.Compiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a finding offers as its fix is what the source should say. */
class FixTest {

    @TempDir
    private Path folder;

    @Test
    void aPathParamTakesTheNameOfTheVariableThatIsLeftOver() throws IOException {
        assertThat(fixed("path-param-undeclared", """
                @Path("/orgs/{org}/users")
                public class R {
                  @GET @Path("{id}") public String get(@PathParam("org") String org, @PathParam("userId") String userId) { return ""; }
                }
                """))
                .contains("@PathParam(\"org\") String org, @PathParam(\"id\") String userId");
    }

    @Test
    void aMethodBecomesPublic() throws IOException {
        assertThat(fixed("resource-method-ignored", """
                @Path("/users")
                public class R {
                  @GET @Path("{id}") String get(@PathParam("id") String id) { return ""; }
                }
                """)).contains("public @GET @Path(\"{id}\") String get(");
    }

    @Test
    void theKeyGetsItsRegisteredName() throws IOException {
        assertThat(fixed("idempotency-key-contract", """
                @dev.edict.annotations.ApiResource @Path("/payments")
                public class R {
                  @POST @dev.edict.annotations.Idempotent
                  public void pay(@HeaderParam(value = "X-Idempotency-Key") String key, String body) {}
                }
                """))
                .contains("@HeaderParam(value = \"Idempotency-Key\") String key");
    }

    @Test
    void aMemberBecomesValid() throws IOException {
        assertThat(fixed("nested-valid-missing", """
                @dev.edict.annotations.ApiResource @Path("/orders")
                public class R {
                  public record Line(@jakarta.validation.constraints.NotNull String sku) {}
                  public record Order(java.util.List<Line> lines) {}
                  @POST public void create(@jakarta.validation.Valid Order order) {}
                }
                """))
                .contains("record Order(@jakarta.validation.Valid java.util.List<Line> lines)");
    }

    @Test
    void aProblemGetsItsMediaType() throws IOException {
        assertThat(fixed("error-media-type", """
                @dev.edict.annotations.ApiResource @Path("/orders")
                public class R {
                  public record Mine(String type, String title, int status) {}
                  @GET public jakarta.ws.rs.core.Response get() {
                    return jakarta.ws.rs.core.Response.status(409).entity(new Mine("t", "x", 409)).type("application/json").build();
                  }
                }
                """)).contains(".type(\"application/problem+json\").build()");
    }

    @Test
    void aFlagOfACookieIsSwitchedOn() throws IOException {
        assertThat(fixed("cookie-flags", """
                @dev.edict.annotations.ApiResource @Path("/sessions")
                public class R {
                  @POST public jakarta.ws.rs.core.Response create() {
                    var cookie = new jakarta.ws.rs.core.NewCookie("sid", "x", "/", null, null, 60, false, true);
                    return jakarta.ws.rs.core.Response.ok().cookie(cookie).build();
                  }
                }
                """)).contains("null, null, 60, true, true)");
    }

    @Test
    void anErrorAboutTheKeyTakesItsStatus() throws IOException {
        assertThat(fixed("idempotency-status", """
                @dev.edict.annotations.ApiResource @Path("/payments")
                public class R {
                  @POST @dev.edict.annotations.Idempotent
                  @dev.edict.annotations.ApiError(status = 422, type = "idempotency-key-in-flight")
                  public void pay(String body) {}
                }
                """)).contains("@dev.edict.annotations.ApiError(status = 409, type = ");
    }

    @Test
    void aPathVariableBecomesRequired() throws IOException {
        assertThat(fixed("openapi-annotation-drift", """
                @dev.edict.annotations.ApiResource @Path("/users")
                public class R {
                  @GET @Path("{id}") public String get(
                      @PathParam("id") @org.eclipse.microprofile.openapi.annotations.parameters.Parameter(required = false) String id) { return ""; }
                }
                """)).contains("Parameter(required = true) String id");
    }

    @Test
    void aBodyIsValidated() throws IOException {
        assertThat(fixed("body-constraints-not-triggered", """
                @dev.edict.annotations.ApiResource @Path("/orders")
                public class R {
                  public record Order(@jakarta.validation.constraints.NotNull String sku) {}
                  @POST public void create(Order order) {}
                }
                """))
                .contains("create(@jakarta.validation.Valid Order order)");
    }

    @Test
    void whatIsDocumentedIsWhatIsSent() throws IOException {
        assertThat(fixed("declared-status-mismatch", """
                @dev.edict.annotations.ApiResource @Path("/orders")
                public class R {
                  @DELETE @org.eclipse.microprofile.openapi.annotations.responses.APIResponse(responseCode = "200")
                  public void delete() {}
                }
                """)).contains("responseCode = \"204\"");
    }

    @Test
    void aKeyThatComesWithAnotherRequestIsUnprocessable() throws IOException {
        assertThat(fixed("idempotency-status", """
                @dev.edict.annotations.ApiResource @Path("/payments")
                public class R {
                  @POST @dev.edict.annotations.Idempotent
                  @dev.edict.annotations.ApiError(status = 400, type = "idempotency-key-reused")
                  public void pay(String body) {}
                }
                """)).contains("status = 422");
    }

    /** Applies the one fix of the one finding, as a command that reads the report would, and finds silence. */
    private String fixed(String rule, String text) throws IOException {
        String source = "package com.acme;\nimport jakarta.ws.rs.*;\n" + text;
        compile(rule, source);
        JsonObject report =
                (JsonObject) JsonReader.read(Files.readString(folder.resolve("edict-report.json")), "report");
        JsonObject finding = only(report, "findings");
        JsonObject edit = only(finding, "fix");
        JsonObject position = (JsonObject) edit.members().get("position");
        int start = number(position, "start");
        int end = edit.text("action").orElseThrow().equals("replace") ? number(position, "end") : start;
        String mended = source.substring(0, start) + edit.text("text").orElseThrow() + source.substring(end);
        CompileResult again = compile(rule, mended);
        assertThat(again.findings()).as(mended).isEmpty();
        assertThat(again.success()).as(again.diagnostics().toString()).isTrue();
        return mended;
    }

    private CompileResult compile(String rule, String source) {
        return Compilation.with(Compiler.JAVAC)
                .source("com.acme.R", source)
                .processor(new EdictProcessor())
                .option("edict.rules", "*:off," + rule + ":default")
                .option("edict.report", folder.toString())
                .run();
    }

    private static JsonObject only(JsonObject owner, String member) {
        JsonArray elements = (JsonArray) owner.members().get(member);
        assertThat(elements).hasSize(1);
        return (JsonObject) elements.iterator().next();
    }

    private static int number(JsonObject owner, String member) {
        return ((JsonValue.Number) owner.members().get(member)).value().intValue();
    }
}
