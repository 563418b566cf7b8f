package dev.edict.processor.document;

import static dev.edict.processor.document.Documented.json;
import static dev.edict.processor.document.Documented.property;
import static dev.edict.processor.document.Documented.schema;
import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.contract.json.JsonObject;
import org.junit.jupiter.api.Test;

/** A use that leaves a variable open says what bounds it. */
class VariableBoundsTest {

    @Test
    void anOpenVariableIsItsBound() {
        JsonObject document = Documented.document("""
                @Path("/p") public class R {
                  @GET public Uses get() { return null; }
                  public static class Uses { public Page<?> open; public Page raw; public Page<? extends Below> below; }
                  public record Page<T extends Base>(List<T> items) {}
                  public static class Base { public String a; }
                  public static class Below extends Base { public String b; }
                }""");

        assertThat(property(document, "Uses", "open")).isEqualTo(json("""
                {"$ref": "#/components/schemas/PageOfBase"}"""));
        assertThat(property(document, "Uses", "raw")).isEqualTo(json("""
                {"$ref": "#/components/schemas/PageOfBase"}"""));
        assertThat(property(document, "Uses", "below")).isEqualTo(json("""
                {"$ref": "#/components/schemas/PageOfBelow"}"""));
        assertThat(property(document, "PageOfBase", "items").get("items")).isEqualTo(json("""
                {"$ref": "#/components/schemas/Base"}"""));
    }

    @Test
    void aBoundMadeOfTheTypeItselfHasAnEnd() {
        JsonObject document = Documented.document("""
                @Path("/p") public class R {
                  @GET public Uses get() { return null; }
                  public static class Uses { public Node<?> open; public Node raw; public Any<?> any; }
                  public static class Node<N extends Node<N>> { public List<N> next; public String name; }
                  public static class Any<T> { public T value; }
                }""");

        assertThat(schema(document, "Uses").object("properties").orElseThrow().members())
                .hasSize(3);
    }
}
