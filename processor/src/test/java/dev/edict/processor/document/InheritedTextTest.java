package dev.edict.processor.document;

import static dev.edict.processor.document.Documented.document;
import static dev.edict.processor.document.Documented.operation;
import static dev.edict.processor.document.Documented.parameter;
import static dev.edict.processor.document.Documented.responses;
import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.contract.json.JsonObject;
import org.junit.jupiter.api.Test;

/** Comments come down to the methods that override, as the standard doclet has them come. */
class InheritedTextTest {

    private static final String ABOVE = """
            interface Above {
              /** Finds one.
               * @param id what it is called
               * @return the one */
              @GET String get(@QueryParam("id") String id);
            }
            """;

    private static JsonObject of(String comment) {
        return document("@Path(\"/p\") public class R implements Above { " + comment
                + " public String get(String id) { return null; } } " + ABOVE);
    }

    @Test
    void aMethodWithoutACommentHasThatOfWhatItOverrides() {
        JsonObject document = of("");
        assertThat(operation(document, "get").text("summary")).contains("Finds one.");
        assertThat(parameter(document, "get", "id").text("description")).contains("what it is called");
        assertThat(responses(document, "get").object("200").orElseThrow().text("description"))
                .contains("the one");
    }

    @Test
    void aConstantIsItsValue() {
        JsonObject document = document("""
                @Path("/p") public class R {
                  static final int MOST = 7;
                  static class Limits { /** Is {@value}. */ static final String WORD = "a b"; }
                  interface Marks { int MARK = 'x'; }
                  /** Takes {@value #MOST} of {@value Limits#WORD}, {@value com.acme.Other#SIZE} and {@value Other#SIZE}, not {@value #NONE}. */
                  @GET public String get() { return null; }
                }
                class Other { static final long SIZE = 12L; }""");
        assertThat(operation(document, "get").text("summary"))
                .contains("Takes `7` of `a b`, `12` and `12`, not `NONE`.");
    }

    @Test
    void aTagStandsForTheTextAbove() {
        JsonObject document = of("/** {@inheritDoc} Here, too. */");
        assertThat(operation(document, "get").text("summary")).contains("Finds one.");
        assertThat(operation(document, "get").text("description")).contains("Here, too.");
    }

    @Test
    void whatACommentLeavesOutComesFromAbove() {
        JsonObject document = of("""
                /** Looks for one.
                 * @return {@inheritDoc}, if there is one */""");
        assertThat(operation(document, "get").text("summary")).contains("Looks for one.");
        assertThat(parameter(document, "get", "id").text("description")).contains("what it is called");
        assertThat(responses(document, "get").object("200").orElseThrow().text("description"))
                .contains("the one, if there is one");
    }

    @Test
    void aCommentNamesExceptionsThatNobodyDeclares() {
        JsonObject document = document("""
                @Path("/p") public class R {
                  /** Finds one.
                   * @throws NotFoundException when it is gone
                   * @throws IllegalStateException when all is lost */
                  @GET public String get() { return null; } }""");
        assertThat(responses(document, "get").object("404").orElseThrow().text("description"))
                .contains("when it is gone");
        assertThat(responses(document, "get").members()).containsOnlyKeys("200", "404");
    }
}
