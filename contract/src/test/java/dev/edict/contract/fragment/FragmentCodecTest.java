package dev.edict.contract.fragment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.edict.contract.Golden;
import dev.edict.contract.Written;
import dev.edict.contract.fragment.Definition.Alternative;
import dev.edict.contract.fragment.Definition.EnumDefinition;
import dev.edict.contract.fragment.Definition.EnumValue;
import dev.edict.contract.fragment.Definition.ObjectDefinition;
import dev.edict.contract.fragment.Definition.UnionDefinition;
import dev.edict.contract.fragment.ParameterFragment.In;
import dev.edict.contract.fragment.Positions.Position;
import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonReader;
import dev.edict.contract.json.JsonValue;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FragmentCodecTest {

    private static final TypeFragment TYPE = new TypeFragment(
            "com.acme.Shape",
            "com/acme/Shape.java",
            List.of(
                    new TypeTemplate(
                            "com.acme.Shape",
                            null,
                            List.of("T"),
                            null,
                            "A figure.",
                            false,
                            new UnionDefinition(
                                    List.of(new Alternative(
                                            TypeUse.of(Shape.Reference.to("com.acme.Circle")), "circle")),
                                    "kind")),
                    new TypeTemplate(
                            "com.acme.Shape$Box",
                            "Box",
                            List.of("T"),
                            null,
                            null,
                            true,
                            new ObjectDefinition(
                                    List.of(
                                            Property.required(
                                                    "content",
                                                    TypeUse.of(new Shape.Variable("T"))
                                                            .orNull()),
                                            Property.optional(
                                                    "weight",
                                                    TypeUse.of(Scalars.NUMBER)
                                                            .constrainedBy(Constraints.minimum(
                                                                    new BigDecimal("0.10"), false)))),
                                    List.of(),
                                    TypeUse.any())),
                    new TypeTemplate(
                            "com.acme.Shape$Colour",
                            null,
                            List.of(),
                            null,
                            null,
                            false,
                            new EnumDefinition(
                                    Scalars.STRING, List.of(new EnumValue(JsonValue.of("red"), "like blood")), true))));

    private static final ResourceFragment RESOURCE = new ResourceFragment(
            "com.acme.ShapeResource",
            null,
            true,
            true,
            List.of("com.acme.Drawn"),
            List.of(new Tag("Shapes", null)),
            null,
            null,
            List.of(new OperationFragment(
                    new Route(
                            "GET",
                            "/shapes/{id}",
                            Map.of("id", "[0-9]+"),
                            List.of("text/plain"),
                            List.of("application/json"),
                            true),
                    "com.acme.ShapeResource#get(long)",
                    new Documentation("shape", null, null, List.of(), null, true),
                    List.of(new ParameterFragment(
                            In.PATH,
                            "id",
                            TypeUse.of(Scalars.INT64),
                            true,
                            false,
                            null,
                            null,
                            List.of(),
                            "matrix",
                            false)),
                    null,
                    List.of(ResponseFragment.withoutContent(204)),
                    List.of(ProblemFragment.derived(404, "no such shape")),
                    Access.ANONYMOUS,
                    Promises.NONE,
                    List.of(),
                    JsonObject.builder().put("x-owner", "shapes").build(),
                    List.of(new ThrownFragment(List.of("com.acme.Bent", "java.lang.Exception"))))),
            List.of(new MapperFragment("com.acme.Bent", List.of(ResponseFragment.withoutContent(409)))),
            List.of(TYPE));

    @Test
    void theFormatOfTypesStaysAsItIs() throws IOException {
        Golden.assertMatches("fragment/type.json", indented(Written.of(TYPE)));
    }

    @Test
    void theFormatOfResourcesStaysAsItIs() throws IOException {
        Golden.assertMatches("fragment/resource.json", indented(Written.of(RESOURCE)));
    }

    private static String indented(String text) {
        return JsonReader.read(text, "test").toJson();
    }

    @Test
    void whatIsWrittenIsReadBack() {
        assertThat(FragmentCodec.read(Written.of(TYPE), "test")).isEqualTo(TYPE);
        assertThat(FragmentCodec.read(Written.of(RESOURCE), "test")).isEqualTo(RESOURCE);
    }

    @Test
    void positionsHaveAFileOfTheirOwn() {
        Positions positions = new Positions("com.acme.R", Map.of("com.acme.R#get(long)", new Position(12, 5)));
        assertThat(FragmentCodec.readPositions(Written.of(positions), "test")).isEqualTo(positions);
    }

    @Test
    void membersOfALaterVersionAreSkipped() {
        String text = Written.of(TYPE).replaceFirst("\"source\"", "\"colour\": {\"x\": [1]},\n  \"source\"");
        assertThat(FragmentCodec.read(text, "test")).isEqualTo(TYPE);
    }

    @Test
    void aLaterFormatNamesTheFileAndTheRemedy() {
        String text = Written.of(TYPE).replace("\"format\":1", "\"format\":2");
        assertThatThrownBy(() -> FragmentCodec.read(text, "shop.jar!/META-INF/edict/types/com.acme.Shape.json"))
                .isInstanceOf(FragmentFormatException.class)
                .hasMessageStartingWith("shop.jar!/META-INF/edict/types/com.acme.Shape.json: ")
                .hasMessageContaining("format 2")
                .hasMessageContaining("Use at least the Edict version that wrote it");
    }

    @Test
    void whatIsNoFragmentIsNamed() {
        assertThatThrownBy(() -> FragmentCodec.read("{}", "x.json")).hasMessageStartingWith("x.json: ");
        assertThatThrownBy(() -> FragmentCodec.read("[]", "x.json")).hasMessageStartingWith("x.json: ");
        assertThatThrownBy(() -> FragmentCodec.read("{", "x.json")).hasMessageStartingWith("x.json");
        assertThatThrownBy(() -> FragmentCodec.read("{\"format\": 1, \"kind\": \"type\", \"templates\": 3}", "x.json"))
                .isInstanceOf(FragmentFormatException.class)
                .hasMessageStartingWith("x.json: expected JsonArray");
    }
}
