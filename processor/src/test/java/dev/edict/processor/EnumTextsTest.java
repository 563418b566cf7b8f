package dev.edict.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonReader;
import dev.edict.contract.json.JsonValue;
import dev.edict.processor.testing.Compilation;
import dev.edict.processor.testing.CompileResult;
import dev.edict.processor.testing.Compiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Enums whose constants say, with {@code @JsonValue}, what they are written as. */
class EnumTextsTest {

    private static final JsonValue TEXT = json("{\"type\": \"string\"}");
    private static final JsonValue SIZES = json("{\"type\": \"string\", \"enum\": [\"small\", \"large\"]}");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "S(\"small\"), L(\"large\"); private final String text; Size(String text) { this.text = text; } @JsonValue public String text() { return text; }",
                "S(\"small\"), L((\"lar\" + \"ge\")); @JsonValue final String text; Size(String t) { text = t; }",
                "S(1, \"small\"), L(2, \"large\"); private final int n; private final String text;"
                        + " Size(int n, String text) { this.n = n + 1; this.text = text; } @JsonValue public String getText() { return (this.text); }",
                "S(\"small\") { int n() { return 1; } }, L(\"large\"); @JsonValue private final String text; Size(String text) { this.text = text; } int n() { return 0; }",
            })
    void areTheirTextsWhereTheDeclarationLeavesNoDoubt(String members) {
        assertThat(schema(Compiler.JAVAC, members)).isEqualTo(SIZES);
        assertThat(schema(Compiler.ECJ, members)).isEqualTo(TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "S(\"small\"); private final String text; Size(String text) { this.text = text.trim(); } @JsonValue public String text() { return text; }",
                "S(\"small\"); private final String text; Size(String text) { this.text = text; } @JsonValue public String text() { return text.trim(); }",
                "S(\"small\"); private String text; Size(String text) { this.text = text; } @JsonValue public String text() { return text; }",
                "S(\"small\"); private final String text; Size(String text) { if (text == null) { this.text = \"\"; } else { this.text = text; } } @JsonValue public String text() { return text; }",
                "S(\"small\"); private final String text; Size(String text) { text = text.trim(); this.text = text; } @JsonValue public String text() { return text; }",
                "S(\"small\"), L; private final String text; Size() { this(\"large\"); } Size(String text) { this.text = text; } @JsonValue public String text() { return text; }",
                "S(Size.of()); private final String text; Size(String text) { this.text = text; } static String of() { return \"small\"; } @JsonValue public String text() { return text; }",
                "S(\"small\") { @Override public String text() { return \"other\"; } }; private final String text; Size(String text) { this.text = text; } @JsonValue public String text() { return text; }",
                "S(\"small\"); private final String text; Size(String... text) { this.text = text[0]; } @JsonValue public String text() { return text; }",
                "S; @JsonValue public String text() { return \"small\"; }",
                "S; @JsonValue public String text() { return name().toLowerCase(); }",
            })
    void areAnyTextWhereTheirTextIsComputed(String members) {
        assertThat(schema(Compiler.JAVAC, members)).isEqualTo(TEXT);
    }

    @Test
    void aConstructorThatLombokMakesTakesTheOneField() {
        String members = "S(\"small\"), L(\"large\"); @JsonValue private final String text;";
        CompileResult result = compilation(Compiler.JAVAC, members).run();
        assertThat(result.success()).isFalse();
        assertThat(schema(result)).isEqualTo(SIZES);
    }

    /** Jackson 3 writes what {@code toString} gives; where Jackson 2 may be what writes, nobody knows. */
    @Test
    void areWhatToStringGivesUnderJackson3() {
        String members =
                "S(\"small\"), L(\"large\"); private final String text; Size(String text) { this.text = text; }"
                        + " @Override public String toString() { return text; }";
        String jackson3 = "tools.jackson.databind.ObjectMapper";
        assertThat(schema(Compiler.JAVAC, members)).isEqualTo(json("{\"type\": \"string\", \"enum\": [\"S\", \"L\"]}"));
        assertThat(schema(compilation(Compiler.JAVAC, members).library(jackson3).run()))
                .isEqualTo(SIZES);
        assertThat(schema(compilation(Compiler.ECJ, members).library(jackson3).run()))
                .isEqualTo(TEXT);
        assertThat(schema(compilation(Compiler.JAVAC, members)
                        .library(jackson3)
                        .library("com.fasterxml.jackson.databind.ObjectMapper")
                        .run()))
                .isEqualTo(TEXT);
    }

    private static JsonValue schema(Compiler compiler, String members) {
        CompileResult result = compilation(compiler, members).run();
        assertThat(result.success()).as(result.diagnostics().toString()).isTrue();
        return schema(result);
    }

    private static JsonValue schema(CompileResult result) {
        JsonObject document = (JsonObject) json(result.text("META-INF/openapi.json"));
        return document.object("components")
                .flatMap(components -> components.object("schemas"))
                .flatMap(schemas -> schemas.object("Size"))
                .orElseThrow();
    }

    private static Compilation compilation(Compiler compiler, String members) {
        return Compilation.with(compiler)
                .processor(new EdictProcessor())
                .option("edict.assemble", "true")
                .source(
                        "com.acme.Size",
                        "package com.acme; import com.fasterxml.jackson.annotation.JsonValue; public enum Size { "
                                + members + " }")
                .source(
                        "com.acme.SizeResource",
                        "package com.acme; import jakarta.ws.rs.*; @Path(\"sizes\") public class SizeResource { @GET public Size size() { return null; } }");
    }

    private static JsonValue json(String text) {
        return JsonReader.read(text, "schema");
    }
}
