package dev.edict.contract.assemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonReader;
import java.util.List;
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
        String text =
                new Assembler().assemble(Shop.fragments()).document().json().toJson();
        JsonObject broken = (JsonObject) JsonReader.read(text.replace(good, bad), "broken");
        assertThatThrownBy(() -> ValidDocument.assertValid(new OpenApiDocument(broken)))
                .isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"openapi\": \"3.1.1\" | \"openapi\": \"3.0.0\"",
                "\"in\": \"query\" | \"in\": \"matrix\"",
                "\"description\" | \"descripton\"",
                "\"required\": true | \"required\": \"true\""
            })
    void isRefusedByEachOfTheTwoValidators(String good, String bad) {
        String text =
                new Assembler().assemble(Shop.fragments()).document().json().toJson();
        assertThat(ValidDocument.opinions((JsonObject) JsonReader.read(text, "good")))
                .allMatch(List::isEmpty);
        assertThat(ValidDocument.opinions((JsonObject) JsonReader.read(text.replace(good, bad), "broken")))
                .noneMatch(List::isEmpty);
    }
}
