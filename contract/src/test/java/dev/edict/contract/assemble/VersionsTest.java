package dev.edict.contract.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VersionsTest {

    private static JsonObject json(String text) {
        return (JsonObject) JsonReader.read(text, "expected");
    }

    @ParameterizedTest
    @EnumSource
    void aWholeServiceIsValidInEveryVersion(SpecVersion version) {
        OpenApiDocument document =
                new Assembler().withVersion(version).assemble(Shop.fragments()).document();
        ValidDocument.assertAccepted(document, version);
        assertThat(document.json().text("openapi")).contains(version.number());
    }

    @Test
    void theUsualVersionIsLeftAsItIs() {
        assertThat(new Assembler().withVersion(SpecVersion.V3_1).assemble(Shop.fragments()))
                .isEqualTo(new Assembler().assemble(Shop.fragments()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'type': ['string', 'null']}                        | {'nullable': true, 'type': 'string'}",
                "{'anyOf': [{'$ref': '#/a'}, {'type': 'null'}]}      | {'anyOf': [{'$ref': '#/a'}, {'type': 'object', 'nullable': true, 'enum': [null]}]}",
                "{'anyOf': [{'$ref': '#/a'}, {'$ref': '#/b'}, {'type': 'null'}]} | {'anyOf': [{'$ref': '#/a'}, {'$ref': '#/b'}, {'type': 'object', 'nullable': true, 'enum': [null]}]}",
                "{'type': ['string', 'integer']}                       | {'anyOf': [{'type': 'string'}, {'type': 'integer'}]}",
                "{'type': ['string', 'integer', 'null'], 'title': 'a'} | {'anyOf': [{'type': 'string'}, {'type': 'integer'}, {'type': 'object', 'nullable': true, 'enum': [null]}], 'title': 'a'}",
                "{'type': 'null'}                                    | {'type': 'object', 'nullable': true, 'enum': [null]}",
                "{'type': 'number', 'exclusiveMinimum': 1}           | {'type': 'number', 'minimum': 1, 'exclusiveMinimum': true}",
                "{'type': 'number', 'exclusiveMaximum': 9, 'maximum': 5} | {'type': 'number', 'maximum': 5}",
                "{'const': 'a'}                                      | {'enum': ['a']}",
                "{'type': 'string', 'examples': ['a', 'b']}          | {'type': 'string', 'example': 'a'}",
                "{'contentMediaType': 'application/octet-stream'}    | {'type': 'string', 'format': 'binary'}",
                "{'type': 'string', 'contentEncoding': 'base64'}     | {'type': 'string', 'format': 'byte'}",
                "{'$ref': '#/a', 'description': 'x'}                 | {'description': 'x', 'allOf': [{'$ref': '#/a'}]}",
                "{'type': 'array'}                                   | {'type': 'array', 'items': {}}",
                "{'type': 'object', 'additionalProperties': false, 'patternProperties': {'a': {}}} | {'type': 'object', 'additionalProperties': false}",
                "{'properties': {'a': {'type': ['integer', 'null']}}} | {'properties': {'a': {'nullable': true, 'type': 'integer'}}}",
                "{'oneOf': [true, {'not': false}]}                   | {'oneOf': [{}, {'not': {'not': {}}}]}",
                "{'if': {}, 'then': {}, 'x-a': 1}                    | {'x-a': 1}",
            })
    void aSchemaOf31InTheWordsOf30(String schema, String expected) {
        assertThat(Schema30.of(json(schema.replace('\'', '"')))).isEqualTo(json(expected.replace('\'', '"')));
    }

    /** A path item is no component there. */
    @Test
    void whatStandsBesideAReferenceToAnItemStaysIn30() {
        JsonObject document = new Version30(json("""
                {"openapi": "3.1.1", "paths": {"/a": {"$ref": "#/components/pathItems/A", "get": {"summary": "Own."}}},
                 "components": {"pathItems": {"A": {"get": {"summary": "Other."}, "put": {"summary": "Other."}}}}}""")).document();
        assertThat(document.object("paths").orElseThrow().get("/a"))
                .isEqualTo(json("{\"get\": {\"summary\": \"Own.\"}, \"put\": {\"summary\": \"Other.\"}}"));
    }

    @Test
    void events32AreDescribedOneByOne() {
        JsonObject document = Version32.of(json("""
                {"openapi": "3.1.1", "paths": {"/a": {"get": {"responses": {"200": {"description": "", "content": {
                  "text/event-stream": {"schema": {"$ref": "#/x"}}, "application/x-ndjson": {"schema": {"$ref": "#/x"}},
                  "application/json": {"schema": {"$ref": "#/x"}}}}}}}}}"""));
        JsonObject content = document.object("paths")
                .flatMap(paths -> paths.object("/a"))
                .flatMap(item -> item.object("get"))
                .flatMap(get -> get.object("responses"))
                .flatMap(responses -> responses.object("200"))
                .flatMap(response -> response.object("content"))
                .orElseThrow();
        assertThat(content.object("application/json").orElseThrow().has("schema"))
                .isTrue();
        assertThat(content.get("application/x-ndjson")).isEqualTo(json("{\"itemSchema\": {\"$ref\": \"#/x\"}}"));
        assertThat(content.object("text/event-stream").orElseThrow().toCompactJson())
                .contains(
                        "\"data\":{\"type\":\"string\",\"contentMediaType\":\"application/json\",\"contentSchema\":{\"$ref\":\"#/x\"}}");
    }
}
