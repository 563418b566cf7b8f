package dev.edict.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.processor.testing.Compilation;
import dev.edict.processor.testing.CompileResult;
import dev.edict.processor.testing.Compiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What options say of the document. */
class DocumentOptionsTest {

    private static Compilation shop() {
        return Compilation.with(Compiler.JAVAC)
                .processor(new EdictProcessor())
                .source(
                        "com.acme.Shop",
                        "package com.acme; @dev.edict.annotations.ApiService(version = \"1.0.0\") @jakarta.ws.rs.ApplicationPath(\"/v1\")"
                                + " public class Shop extends jakarta.ws.rs.core.Application {}")
                .source("com.acme.Money", "package com.acme; public record Money(long cents) {}")
                .source("com.acme.Id", "package com.acme; public record Id(long number) {}")
                .source("com.acme.Order", "package com.acme; public record Order(Money price, Id id) {}")
                .source("com.acme.OrderResource", """
                        package com.acme; import jakarta.ws.rs.*;
                        @Path("orders") public class OrderResource {
                          @GET public Order find(@QueryParam("max") Money max) { return null; } }""");
    }

    private static String document(String option, String value) {
        CompileResult result = shop().option(option, value).run();
        assertThat(result.success()).as(result.diagnostics().toString()).isTrue();
        return result.text("META-INF/openapi.yaml");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "edict.openapiVersion | 3.0 | 'openapi: \"3.0.3\"'",
                "edict.openapiVersion | 3.2 | 'openapi: \"3.2.0\"'",
                "edict.operationIds | method | 'operationId: find'",
                "edict.operationIds | package_class_method | 'operationId: com_acme_OrderResource_find'",
                "edict.schemaNames | qualified | '#/components/schemas/com.acme.Order'",
            })
    void eachIsHeard(String option, String value, String expected) {
        assertThat(document(option, value)).contains(expected);
        assertThat(document("edict.timing", "false")).doesNotContain(expected);
    }

    @Test
    void documentsOfSomeOperationsStandBesideTheOneOfAll() {
        CompileResult result = shop().source("com.acme.MailResource", """
                        package com.acme; import jakarta.ws.rs.*;
                        @dev.edict.annotations.ApiResource(audience = dev.edict.annotations.ApiService.Audience.PARTNER)
                        @Path("mail") public class MailResource { @GET public Id find() { return null; } }""")
                .option(
                        "edict.documents",
                        "orders=path:/orders/ mail=audience:partner,mail=tag:Mail,both=package:com.acme.*,none=tag:Order+lines")
                .run();
        assertThat(result.text("META-INF/openapi-orders.json"))
                .contains("/orders", "Money")
                .doesNotContain("/mail");
        assertThat(result.text("META-INF/openapi-orders.yaml"))
                .contains("/orders")
                .doesNotContain("/mail");
        assertThat(result.text("META-INF/openapi-mail.json")).contains("/mail").doesNotContain("/orders", "Money");
        assertThat(result.text("META-INF/openapi-both.json"))
                .isEqualTo(result.text("META-INF/openapi.json"))
                .contains("/orders", "/mail");
        assertThat(result.diagnostics().toString()).contains("edict.documents: no operation fits 'none'");
    }

    @Test
    void aTypeIsWhatTheBuildSays() {
        String yaml = document("edict.types", "com.acme.Money=string:decimal,com.acme.Id=java.util.UUID");
        assertThat(yaml)
                .contains("format: decimal")
                .contains("format: uuid")
                .doesNotContain("cents")
                .doesNotContain("number");
    }

    @Test
    void aBaseDocumentIsJoined(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("base.yaml");
        Files.writeString(file, """
                info:
                  description: By hand.
                paths:
                  /health:
                    get:
                      responses:
                        200: {description: Up.}
                """);
        assertThat(document("edict.base", file.toString()))
                .contains("description: By hand.", "/health:", "/orders:", "title:");
    }

    @Test
    void aBaseDocumentThatCannotBeReadIsReported(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("base.yaml");
        Files.writeString(file, "a: [");
        assertThat(shop().option("edict.base", file.toString())
                        .run()
                        .diagnostics()
                        .toString())
                .contains("is not YAML");
        assertThat(shop().option("edict.base", folder.resolve("none").toString())
                        .run()
                        .diagnostics()
                        .toString())
                .contains("cannot be read");
    }
}
