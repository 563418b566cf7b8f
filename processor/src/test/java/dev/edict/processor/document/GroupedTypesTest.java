package dev.edict.processor.document;

import static dev.edict.processor.document.Documented.document;
import static dev.edict.processor.document.Documented.json;
import static dev.edict.processor.document.Documented.operation;
import static dev.edict.processor.document.Documented.property;
import static dev.edict.processor.document.Documented.responses;
import static dev.edict.processor.document.Documented.schema;
import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.contract.json.JsonObject;
import org.junit.jupiter.api.Test;

/** Groups that a class or a parameter names in place of {@code Default}. */
class GroupedTypesTest {

    @Test
    void aBodyIsValidatedInTheGroupThatItIsConvertedTo() {
        JsonObject document = document("""
                @Path("/p") public class R {
                  interface Create {}
                  interface All extends Create, jakarta.validation.groups.Default {}
                  public record In(@NotNull String always, @NotNull(groups = Create.class) @Size(max = 3, groups = Create.class) String created,
                    int number, List<@Size(max = 2, groups = Create.class) String> tags, @Valid Part part, @Valid Other other) {}
                  public record Part(@Min(value = 1, groups = Create.class) int size) {}
                  public record Other(@NotNull String always) {}
                  public record Free(String text) {}
                  @POST public void post(@Valid @jakarta.validation.groups.ConvertGroup(to = Create.class) In in) {}
                  @PUT public void put(@Valid In in) {}
                  @PATCH public void patch(@Valid @jakarta.validation.groups.ConvertGroup(to = All.class) In in) {}
                  @DELETE public void delete(@Valid @jakarta.validation.groups.ConvertGroup(to = Create.class) Free in) {}
                }""");
        assertThat(schema(document, "In").get("required")).isEqualTo(json("[\"always\", \"number\"]"));
        assertThat(schema(document, "In_Create")).isEqualTo(json("""
                {"type": "object", "properties": {
                  "always": {"type": "string"}, "created": {"type": "string", "maxLength": 3},
                  "number": {"type": "integer", "format": "int32"}, "tags": {"type": "array", "items": {"type": "string", "maxLength": 2}},
                  "part": {"$ref": "#/components/schemas/Part_Create"}, "other": {"$ref": "#/components/schemas/Other_Create"}},
                 "required": ["created", "number"]}"""));
        assertThat(property(document, "Part_Create", "size"))
                .isEqualTo(json("{\"type\": \"integer\", \"format\": \"int32\", \"minimum\": 1}"));
        assertThat(schema(document, "Other_Create").has("required")).isFalse();
        assertThat(schema(document, "In_All").get("required")).isEqualTo(json("[\"always\", \"created\", \"number\"]"));
        assertThat(document.object("components")
                        .orElseThrow()
                        .object("schemas")
                        .orElseThrow()
                        .members())
                .containsKey("Free")
                .doesNotContainKey("Free_Create");
    }

    @Test
    void whatABodyHoldsIsValidatedInTheGroupThatItsArgumentSays() {
        JsonObject document = document("""
                @Path("/p") public class R {
                  interface Create {}
                  public record Part(@NotNull String always, @NotNull(groups = Create.class) String created) {}
                  @POST public void post(List<@Valid @jakarta.validation.groups.ConvertGroup(to = Create.class) Part> in) {}
                  @GET public List<@Valid @jakarta.validation.groups.ConvertGroup(to = Create.class) Part> get() { return null; }
                }""");
        assertThat(schema(document, "Part_Create").get("required")).isEqualTo(json("[\"created\"]"));
        assertThat(operation(document, "post").toString())
                .contains("{\"type\":\"array\",\"items\":{\"$ref\":\"#/components/schemas/Part_Create\"}}");
        assertThat(responses(document, "get").toString()).contains("\"$ref\":\"#/components/schemas/Part\"");
    }

    @Test
    void whatAViewMakesIsValidatedInGroupsToo() {
        JsonObject document = document("""
                @Path("/p") public class R {
                  interface Short {}
                  interface Create {}
                  public record Part(@NotNull String always, @NotNull(groups = Create.class) String created) {}
                  public record Other(@JsonView(Short.class) @NotNull(groups = Create.class) String seen, @JsonView(Create.class) String unseen) {}
                  public record In(@JsonView(Short.class) @Valid @jakarta.validation.groups.ConvertGroup(to = Create.class) Part part,
                    @JsonView(Short.class) List<@Valid @jakarta.validation.groups.ConvertGroup(to = Create.class) Other> others,
                    @JsonView(Short.class) @Valid Other plain, @JsonView(Create.class) String left) {}
                  @POST public void post(@Valid @JsonView(Short.class) In in) {}
                  @PUT public void put(@Valid @JsonView(Short.class) @jakarta.validation.groups.ConvertGroup(to = Create.class) Other in) {}
                }""");
        assertThat(schema(document, "In_Short")).isEqualTo(json("""
                {"type": "object", "properties": {
                  "part": {"$ref": "#/components/schemas/Part_Create"},
                  "others": {"type": "array", "items": {"$ref": "#/components/schemas/Other_Short_Create"}},
                  "plain": {"$ref": "#/components/schemas/Other_Short"}}}"""));
        assertThat(schema(document, "Other_Short_Create")).isEqualTo(json("""
                {"type": "object", "properties": {"seen": {"type": "string"}}, "required": ["seen"]}"""));
        assertThat(schema(document, "Other_Short").has("required")).isFalse();
        assertThat(schema(document, "Part_Create").get("required")).isEqualTo(json("[\"created\"]"));
        assertThat(document.toString())
                .contains("\"application/json\":{\"schema\":{\"$ref\":\"#/components/schemas/Other_Short_Create\"}}");
    }

    @Test
    void theSequenceOfAClassIsItsDefaultGroup() {
        JsonObject document = document("""
                @Path("/p") public class R {
                  interface Late {}
                  interface Never {}
                  @jakarta.validation.GroupSequence({In.class, Late.class})
                  public record In(@NotNull String first, @NotNull(groups = Late.class) String later, @NotNull(groups = Never.class) String never,
                    List<@Size(max = 2, groups = Late.class) String> tags) {}
                  @POST public void post(@Valid In in) {}
                }""");
        assertThat(schema(document, "In")).isEqualTo(json("""
                {"type": "object", "properties": {
                  "first": {"type": "string"}, "later": {"type": "string"}, "never": {"type": "string"},
                  "tags": {"type": "array", "items": {"type": "string", "maxLength": 2}}}, "required": ["first", "later"]}"""));
    }

    @Test
    void keysOfAMapAreNamesOfMembers() {
        JsonObject document = document("""
                @Path("/p") public class R {
                  public record In(@Size(max = 9) Map<@NotBlank @Size(max = 3) String, @Min(1) Integer> counts, Map<String, Integer> free) {}
                  @POST public void post(@Valid In in) {}
                }""");
        assertThat(property(document, "In", "counts")).isEqualTo(json("""
                {"type": "object", "additionalProperties": {"type": "integer", "format": "int32", "minimum": 1},
                 "propertyNames": {"minLength": 1, "pattern": "\\\\S", "maxLength": 3}, "maxProperties": 9}"""));
        assertThat(property(document, "In", "free")).isEqualTo(json("""
                {"type": "object", "additionalProperties": {"type": "integer", "format": "int32"}}"""));
    }
}
