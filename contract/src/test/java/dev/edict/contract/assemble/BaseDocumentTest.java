package dev.edict.contract.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.contract.json.JsonArray;
import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonReader;
import dev.edict.contract.json.JsonValue;
import java.util.List;
import org.junit.jupiter.api.Test;

class BaseDocumentTest {

    private static Assembly shop(String base) {
        Assembly assembly = new Assembler()
                .withBase((JsonObject) JsonReader.read(base, "base"))
                .assemble(Shop.fragments());
        ValidDocument.assertAccepted(assembly.document(), SpecVersion.V3_1);
        return assembly;
    }

    private static JsonObject at(JsonObject object, String... names) {
        JsonObject found = object;
        for (String name : names) {
            found = found.object(name).orElseThrow(() -> new AssertionError(name));
        }
        return found;
    }

    @Test
    void whatTheFileSaysStands() {
        JsonObject document = shop("""
                        {"openapi": "3.0.0", "info": {"title": "By hand", "x-team": "us"},
                         "paths": {"/orders/{id}": {"get": {"summary": "By hand."}}, "/health": {"get": {"responses": {"200": {"description": "Up."}}}}},
                         "externalDocs": {"url": "https://example.com"}}""").document().json();
        assertThat(document.text("openapi")).contains("3.1.1");
        assertThat(at(document, "info").text("title")).contains("By hand");
        assertThat(at(document, "info").has("version")).isTrue();
        assertThat(at(document, "paths", "/orders/{id}", "get").text("summary")).contains("By hand.");
        assertThat(at(document, "paths", "/orders/{id}", "get").has("operationId"))
                .isTrue();
        assertThat(at(document, "paths").has("/health")).isTrue();
        assertThat(document.members().keySet())
                .containsSubsequence("openapi", "info", "tags", "externalDocs", "paths", "components");
    }

    @Test
    void tagsAreOneListInTheOrderOfTheFile() {
        JsonObject document = shop("""
                        {"tags": [{"name": "Zoo", "description": "By hand."}]}""").document().json();
        List<JsonValue> tags = ((JsonArray) document.members().get("tags")).values();
        assertThat(((JsonObject) tags.get(0)).text("name")).contains("Zoo");
        assertThat(tags.size()).isGreaterThan(1);
    }

    @Test
    void aSchemeOfTheFileIsDeclared() {
        Assembly assembly = shop("""
                {"components": {"securitySchemes": {"byHand": {"type": "http", "scheme": "bearer"}}}}""");
        assertThat(at(assembly.document().json(), "components", "securitySchemes")
                        .has("byHand"))
                .isTrue();
    }

    @Test
    void noFileChangesNothing() {
        assertThat(shop("{}")).isEqualTo(new Assembler().assemble(Shop.fragments()));
    }
}
