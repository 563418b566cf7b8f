package dev.edict.processor.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.contract.assemble.OpenApiDocument;
import dev.edict.contract.assemble.SpecVersion;
import dev.edict.contract.assemble.ValidDocument;
import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/** Whatever a test is about: a document that its compilation leaves behind is one by the official schema of its version. */
final class WrittenDocuments {

    private WrittenDocuments() {}

    static void assertAccepted(Map<String, byte[]> files) {
        files.forEach((name, bytes) -> {
            if (name.startsWith("META-INF/openapi") && name.endsWith(".json")) {
                accepted(name, new String(bytes, StandardCharsets.UTF_8));
            }
        });
    }

    private static void accepted(String name, String text) {
        JsonObject document = (JsonObject) JsonReader.read(text, name);
        String number = document.text("openapi").orElse("none");
        SpecVersion version = Arrays.stream(SpecVersion.values())
                .filter(each -> number.startsWith(each + "."))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is of no version: " + number));
        assertThat(document.toJson())
                .as("what is read back is what was written")
                .isEqualTo(text);
        ValidDocument.assertAccepted(new OpenApiDocument(document), version);
    }
}
