package com.example.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.contract.assemble.OpenApiDocument;
import dev.edict.contract.assemble.SpecVersion;
import dev.edict.contract.assemble.ValidDocument;
import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The document that the compile of the shop wrote, and that its jar publishes. */
class PublishedDocumentTest {

    @Test
    void isOneByTheOfficialSchema() throws IOException {
        JsonObject document;
        try (InputStream file = Shop.class.getResourceAsStream("/META-INF/openapi.json")) {
            assertThat(file).isNotNull();
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            document = (JsonObject) JsonReader.read(text, "META-INF/openapi.json");
        }

        assertThat(document.object("paths").orElseThrow().members()).containsKey("/orders");
        ValidDocument.assertAccepted(new OpenApiDocument(document), SpecVersion.V3_1);
    }
}
