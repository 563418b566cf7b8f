package dev.edict.processor.document;

import static dev.edict.processor.document.Documented.document;
import static dev.edict.processor.document.Documented.json;
import static dev.edict.processor.document.Documented.operation;
import static dev.edict.processor.document.Documented.responses;
import static dev.edict.processor.document.Documented.schema;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonView;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.edict.contract.json.JsonObject;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A view of Jackson's leaves members out, wherever in the payload they stand. */
class JsonViewTest {

    private static final String TYPES = """
            public static class Short {} public static class Full extends Short {}
            public static class Inner { @JsonView(Full.class) public String deep; public String plain; }
            public static class Account { @JsonView(Short.class) public String a; @JsonView(Full.class) public int b; public int c; public Inner inner; }
            """;

    private static JsonObject of(String members) {
        return document("@Path(\"/p\") public class R { " + TYPES + members + " }");
    }

    /** The same, as Jackson writes it. */
    public static class Short {}

    public static class Full extends Short {}

    public static class Account {
        @JsonView(Short.class)
        public String a = "";

        @JsonView(Full.class)
        public int b;

        public int c;
    }

    @Test
    void anAnswerHasTheMembersOfItsViewAndOfThoseAboveIt() throws Exception {
        JsonObject document = of("@GET @JsonView(Short.class) public Account get() { return null; }"
                + " @PUT @JsonView(Full.class) public Account put() { return null; }");
        assertThat(schema(document, "Account_Short")
                        .object("properties")
                        .orElseThrow()
                        .members())
                .containsOnlyKeys("a", "c", "inner");
        assertThat(schema(document, "Account_Full")
                        .object("properties")
                        .orElseThrow()
                        .members())
                .containsOnlyKeys("a", "b", "c", "inner");
        String shown = new ObjectMapper().writerWithView(Short.class).writeValueAsString(new Account());
        assertThat(
                        Documented.json(shown) instanceof JsonObject json
                                ? json.members().keySet()
                                : Set.of())
                .containsExactlyInAnyOrder("a", "c");
    }

    @Test
    void whatStandsInsideIsInTheSameView() {
        JsonObject document = of("@GET @JsonView(Short.class) public List<Account> get() { return null; }");
        assertThat(responses(document, "get").toCompactJson())
                .contains("{\"type\":\"array\",\"items\":{\"$ref\":\"#/components/schemas/Account_Short\"}}");
        assertThat(schema(document, "Inner_Short").get("properties")).isEqualTo(json("""
                {"plain": {"type": "string"}}"""));
    }

    @Test
    void aMemberOfNoViewMayBeMissing() {
        JsonObject document = of("@GET @JsonView(Full.class) public Account get() { return null; }");
        assertThat(schema(document, "Account_Full").get("required")).isEqualTo(json("[\"b\"]"));
    }

    @Test
    void aBodyIsReadInTheViewOfItsParameter() {
        JsonObject document = of("@POST public void post(@JsonView(Short.class) Account account) {}"
                + " @GET public Account get() { return null; }");
        assertThat(operation(document, "post")
                        .object("requestBody")
                        .orElseThrow()
                        .toCompactJson())
                .contains("#/components/schemas/Account_Short");
        assertThat(responses(document, "get").toCompactJson()).contains("#/components/schemas/Account\"");
    }

    @Test
    void aTypeWithoutViewsStaysItself() {
        JsonObject document =
                of("public record Plain(String x) {} @GET @JsonView(Full.class) public Plain get() { return null; }");
        assertThat(responses(document, "get").toCompactJson()).contains("#/components/schemas/Plain\"");
    }

    @Test
    void anAuthorMaySayThatTheViewDoesNotCount() {
        JsonObject document = of("@io.swagger.v3.oas.annotations.Operation(ignoreJsonView = true)"
                + " @GET @JsonView(Full.class) public Account get() { return null; }");
        assertThat(responses(document, "get").toCompactJson()).contains("#/components/schemas/Account\"");
    }
}
