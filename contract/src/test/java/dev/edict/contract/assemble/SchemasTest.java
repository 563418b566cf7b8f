package dev.edict.contract.assemble;

import static dev.edict.contract.assemble.Samples.STRING;
import static dev.edict.contract.assemble.Samples.listOf;
import static dev.edict.contract.assemble.Samples.object;
import static dev.edict.contract.assemble.Samples.op;
import static dev.edict.contract.assemble.Samples.ref;
import static dev.edict.contract.assemble.Samples.resource;
import static dev.edict.contract.assemble.Samples.type;
import static dev.edict.contract.assemble.ValidDocument.assertValid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.contract.fragment.Constraints;
import dev.edict.contract.fragment.Definition;
import dev.edict.contract.fragment.Definition.Alternative;
import dev.edict.contract.fragment.Definition.EnumDefinition;
import dev.edict.contract.fragment.Definition.EnumValue;
import dev.edict.contract.fragment.Definition.ObjectDefinition;
import dev.edict.contract.fragment.Definition.OpaqueDefinition;
import dev.edict.contract.fragment.Definition.UnionDefinition;
import dev.edict.contract.fragment.Definition.Unwrapped;
import dev.edict.contract.fragment.Fragment;
import dev.edict.contract.fragment.Property;
import dev.edict.contract.fragment.Scalars;
import dev.edict.contract.fragment.Shape;
import dev.edict.contract.fragment.TypeFragment;
import dev.edict.contract.fragment.TypeUse;
import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonReader;
import dev.edict.contract.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchemasTest {

    @Test
    void aNullableReferenceIsTheReferenceOrNull() {
        assertSchema(ref("com.acme.V").orNull(), """
                {"anyOf": [{"$ref": "#/components/schemas/V"}, {"type": "null"}]}""", object("com.acme.V"));
    }

    @Test
    void aNullableScalarHasTwoTypes() {
        assertSchema(TypeUse.of(Scalars.DATE).orNull(), """
                {"type": ["string", "null"], "format": "date"}""");
    }

    @Test
    void aNullableListOfNullables() {
        assertSchema(listOf(STRING.orNull()).orNull(), """
                {"type": ["array", "null"], "items": {"type": ["string", "null"]}}""");
    }

    @Test
    void nullIsOneOfTheValuesOfANullableEnumeration() {
        Shape.Scalar size =
                new Shape.Scalar("string", null, null, null, null, List.of(JsonValue.of("s"), JsonValue.of("l")));
        assertSchema(TypeUse.of(size).orNull(), """
                {"type": ["string", "null"], "enum": ["s", "l", null]}""");
    }

    @Test
    void anExclusiveBoundKeepsItsPrecision() {
        assertSchema(TypeUse.of(Scalars.NUMBER).constrainedBy(Constraints.minimum(new BigDecimal("0.10"), false)), """
                {"type": "number", "exclusiveMinimum": 0.1}""");
    }

    @Test
    void aSetHasUniqueItems() {
        assertSchema(TypeUse.of(new Shape.ArrayOf(STRING, true)), """
                {"type": "array", "items": {"type": "string"}, "uniqueItems": true}""");
    }

    @Test
    void bytesInsideJsonAreBase64() {
        assertSchema(TypeUse.of(Scalars.BASE64), """
                {"type": "string", "contentEncoding": "base64"}""");
    }

    @Test
    void aSecondPatternJoinsTheOneOfTheType() {
        assertSchema(TypeUse.of(Scalars.YEAR_MONTH).constrainedBy(Constraints.containing("^2")), """
                {"type": "string", "pattern": "^[+-]?\\\\d{4,}-\\\\d{2}$", "allOf": [{"pattern": "^2"}]}""");
    }

    @Test
    void alternativesWithoutADiscriminatorMayOverlap() {
        assertComponent(
                new UnionDefinition(
                        List.of(new Alternative(ref("com.acme.A"), null), new Alternative(STRING, null)), null),
                """
                {"anyOf": [{"$ref": "#/components/schemas/A"}, {"type": "string"}]}""",
                object("com.acme.A"));
    }

    @Test
    void aClosedEnumerationListsItsValues() {
        assertComponent(new EnumDefinition(Scalars.INT32, List.of(new EnumValue(JsonValue.of(1), null)), false), """
                {"type": "integer", "format": "int32", "enum": [1]}""");
    }

    @Test
    void membersThatAreNotListedHaveATypeToo() {
        assertComponent(new ObjectDefinition(List.of(), List.of(), TypeUse.of(Scalars.BOOLEAN)), """
                {"type": "object", "additionalProperties": {"type": "boolean"}}""");
    }

    @Test
    void thePropertiesOfAnUnwrappedTypeStandAmongTheOthers() {
        assertComponent(
                new ObjectDefinition(
                        List.of(Property.required("id", STRING)),
                        List.of(
                                new Unwrapped(ref("com.acme.Money", STRING), "price_", null, false),
                                new Unwrapped(ref("com.acme.Audit"), null, "At", true)),
                        null),
                """
                {"type": "object",
                 "properties": {
                   "id": {"type": "string"},
                   "price_amount": {"type": "string"},
                   "createdAt": {"type": "string"}},
                 "required": ["id", "price_amount"]}""",
                type("com.acme.Money", object(Property.required("amount", Samples.variable("T"))), "T"),
                object("com.acme.Audit", Property.required("created", STRING)));
    }

    @Test
    void anUnwrappedUnionMakesAnObjectOfEachOfItsTypes() {
        assertComponent(
                new ObjectDefinition(
                        List.of(Property.required("id", STRING)),
                        List.of(new Unwrapped(ref("com.acme.Pet", STRING), "pet_", null, false)),
                        null),
                """
                {"anyOf": [
                  {"type": "object", "properties": {"id": {"type": "string"}, "pet_name": {"type": "string"}},
                   "required": ["id", "pet_name"]},
                  {"type": "object", "properties": {"id": {"type": "string"}, "pet_lives": {"type": "string"}}, "required": ["id"]}]}""",
                type(
                        "com.acme.Pet",
                        new UnionDefinition(
                                List.of(
                                        new Alternative(ref("com.acme.Dog", Samples.variable("T")), "dog"),
                                        new Alternative(ref("com.acme.Cat"), "cat")),
                                "kind"),
                        "T"),
                type(
                        "com.acme.Dog",
                        object(Property.required("kind", STRING), Property.required("name", Samples.variable("T"))),
                        "T"),
                object("com.acme.Cat", Property.required("kind", STRING), Property.optional("lives", STRING)));
    }

    @Test
    void membersOfAnyNameAreUnwrappedAndMeetThoseOfOthers() {
        TypeFragment counts = type("com.acme.Counts", new ObjectDefinition(List.of(), List.of(), STRING));
        Unwrapped unwrapped = new Unwrapped(ref("com.acme.Counts"), null, null, false);
        assertComponent(
                new ObjectDefinition(List.of(Property.optional("id", STRING)), List.of(unwrapped), null), """
                {"type": "object", "properties": {"id": {"type": "string"}}, "additionalProperties": {"type": "string"}}""", counts);
        assertComponent(new ObjectDefinition(List.of(), List.of(unwrapped), TypeUse.of(Scalars.BOOLEAN)), """
                {"type": "object", "additionalProperties": {}}""", counts);
    }

    @Test
    void aMemberHidesAnUnwrappedOneOfItsName() {
        assertComponent(
                new ObjectDefinition(
                        List.of(Property.required("id", STRING)),
                        List.of(new Unwrapped(ref("com.acme.Audit"), null, null, false)),
                        null),
                """
                {"type": "object", "properties": {"id": {"type": "string"}}, "required": ["id"]}""",
                object("com.acme.Audit", Property.required("id", TypeUse.of(Scalars.BOOLEAN))));
    }

    @Test
    void aTypeUnwrappedIntoItselfEnds() {
        assertComponent(
                new ObjectDefinition(
                        List.of(Property.required("id", STRING)),
                        List.of(new Unwrapped(ref("com.acme.T"), "next_", null, false)),
                        null),
                """
                {"type": "object",
                 "properties": {"id": {"type": "string"}},
                 "required": ["id"]}""");
    }

    @Test
    void aTypeUnwrappedIntoItselfWithOtherArgumentsGoesOn() {
        Unwrapped content = new Unwrapped(Samples.variable("T"), "in_", null, false);
        assertComponent(
                new ObjectDefinition(
                        List.of(),
                        List.of(new Unwrapped(
                                ref("com.acme.Box", ref("com.acme.Box", ref("com.acme.Item"))), null, null, false)),
                        null),
                """
                {"type": "object",
                 "properties": {
                   "label": {"type": "string"},
                   "in_label": {"type": "string"},
                   "in_in_number": {"type": "string"}},
                 "required": ["label", "in_label", "in_in_number"]}""",
                type(
                        "com.acme.Box",
                        new ObjectDefinition(List.of(Property.required("label", STRING)), List.of(content), null),
                        "T"),
                object("com.acme.Item", Property.required("number", STRING)));
    }

    @Test
    void aTypeUnwrappedIntoItselfWithEverLargerArgumentsEnds() {
        TypeUse larger = ref("com.acme.Grown", listOf(Samples.variable("T")));
        JsonObject document = withFindings(
                        ref("com.acme.Grown", STRING),
                        type(
                                "com.acme.Grown",
                                new ObjectDefinition(
                                        List.of(Property.required("id", STRING)),
                                        List.of(
                                                new Unwrapped(larger, "a_", null, false),
                                                new Unwrapped(larger, "b_", null, false)),
                                        null),
                                "T"))
                .document()
                .json();
        assertThat(document.toJson()).contains("\"id\"", "\"a_b_id\"");
    }

    @Test
    void ofAnOpaqueTypeNothingIsSaid() {
        assertComponent(new OpaqueDefinition(), "{}");
    }

    @Test
    void aTypeMayContainItself() {
        assertComponent(object(Property.optional("next", ref("com.acme.T").orNull())), """
                {"type": "object", "properties": {"next":
                  {"anyOf": [{"$ref": "#/components/schemas/T"}, {"type": "null"}]}}}""");
    }

    private static void assertSchema(TypeUse use, String expected, Fragment... types) {
        JsonObject document = document(use, types);
        assertThat(document.object("paths")
                        .orElseThrow()
                        .object("/")
                        .orElseThrow()
                        .object("get")
                        .orElseThrow()
                        .object("responses")
                        .orElseThrow()
                        .object("200")
                        .orElseThrow()
                        .object("content")
                        .orElseThrow()
                        .object("application/json")
                        .orElseThrow()
                        .get("schema"))
                .isEqualTo(JsonReader.read(expected, "expected"));
    }

    private static void assertComponent(Definition definition, String expected, Fragment... others) {
        Fragment[] types = Arrays.copyOf(others, others.length + 1);
        types[others.length] = type("com.acme.T", definition);
        assertThat(document(ref("com.acme.T"), types)
                        .object("components")
                        .orElseThrow()
                        .object("schemas")
                        .orElseThrow()
                        .get("T"))
                .isEqualTo(JsonReader.read(expected, "expected"));
    }

    private static JsonObject document(TypeUse use, Fragment... types) {
        Assembly assembly = withFindings(use, types);
        assertThat(assembly.findings()).isEmpty();
        return assembly.document().json();
    }

    private static Assembly withFindings(TypeUse use, Fragment... types) {
        List<Fragment> fragments = new ArrayList<>(List.of(types));
        fragments.add(resource(
                "com.acme.R",
                op("GET", "/", "com.acme.R#get()").answers(200, use).build()));
        Assembly assembly = new Assembler().assemble(fragments);
        assertValid(assembly.document());
        return assembly;
    }
}
