package dev.edict.contract.assemble;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The checks on documents themselves: each of these changes makes a good document a bad one. */
class ValidDocumentTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"openapi\": \"3.1.1\" | \"openapi\": \"3.0.0\"",
                "\"in\": \"query\" | \"in\": \"matrix\"",
                "\"type\": \"integer\" | \"type\": \"int\"",
                "schemas/Node\" | schemas/Knot\"",
                "\"removeOrder\" | \"OrderResource_get\"",
                "\"/shapes/{slug}/image\" | \"/shapes/{name}/image\"",
                "\"bearer\": { | \"basic\": {"
            })
    void isRefused(String good, String bad) {
        String text = new Assembler().assemble(Shop.fragments()).document().toJson();
        JsonObject broken = (JsonObject) JsonReader.read(text.replace(good, bad), "broken");
        assertThatThrownBy(() -> ValidDocument.assertValid(new OpenApiDocument(broken)))
                .isInstanceOf(AssertionError.class);
    }
}
