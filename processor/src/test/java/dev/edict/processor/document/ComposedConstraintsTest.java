package dev.edict.processor.document;

import static dev.edict.processor.document.Documented.document;
import static dev.edict.processor.document.Documented.json;
import static dev.edict.processor.document.Documented.parameter;
import static dev.edict.processor.document.Documented.schema;
import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonValue;
import org.junit.jupiter.api.Test;

/** A constraint that is made of constraints demands what they demand (Bean Validation 3.1, section 3.3). */
class ComposedConstraintsTest {

    private static final String CONSTRAINT = "@jakarta.validation.Constraint(validatedBy = {})"
            + " @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)"
            + " @java.lang.annotation.Target({java.lang.annotation.ElementType.FIELD, java.lang.annotation.ElementType.PARAMETER,"
            + " java.lang.annotation.ElementType.ANNOTATION_TYPE, java.lang.annotation.ElementType.TYPE_USE}) ";
    private static final String ELEMENTS =
            " String message() default \"\"; Class<?>[] groups() default {}; Class<? extends jakarta.validation.Payload>[] payload() default {}; ";

    @Test
    void whatItIsMadeOfHolds() {
        JsonObject document = document(("""
                @Path("/p") public class R {
                  @NotNull @Size(min = 2, max = 9) CONSTRAINT public @interface Name { ELEMENTS }
                  @Name @Pattern.List({@Pattern(regexp = "[a-z]+"), @Pattern(regexp = ".*x.*")}) CONSTRAINT public @interface Slug { ELEMENTS }
                  @Min(1) CONSTRAINT public @interface Count { ELEMENTS }
                  public record In(@Name String name, @Slug String slug, List<@Count Integer> counts) {}
                  @POST public void post(In in, @QueryParam("q") @Name String q) {}
                }""").replace("CONSTRAINT", CONSTRAINT).replace("ELEMENTS", ELEMENTS));
        assertThat(schema(document, "In")).isEqualTo(json("""
                {"type": "object", "properties": {
                  "name": {"type": "string", "minLength": 2, "maxLength": 9},
                  "slug": {"type": "string", "minLength": 2, "maxLength": 9, "pattern": "^[a-z]+$",
                    "allOf": [{"pattern": "^.*x.*$"}]},
                  "counts": {"type": "array", "items": {"type": "integer", "format": "int32", "minimum": 1}}},
                 "required": ["name", "slug"]}"""));
        assertThat(parameter(document, "post", "q").get("required")).isEqualTo(JsonValue.of(true));
    }

    @Test
    void aPartTakesTheGroupsOfTheWholeAndTheValuesItIsGiven() {
        JsonObject document = document(("""
                @Path("/p") public class R {
                  interface Strict {}
                  @Size(groups = Strict.class) CONSTRAINT public @interface Width { ELEMENTS
                    @jakarta.validation.OverridesAttribute(constraint = Size.class, name = "max") int value();
                    @jakarta.validation.OverridesAttribute(constraint = Size.class) int min() default 3; }
                  public record In(@Width(5) String a, @Width(value = 5, groups = Strict.class) String b) {}
                  @POST public void post(In in) {}
                }""").replace("CONSTRAINT", CONSTRAINT).replace("ELEMENTS", ELEMENTS));
        assertThat(schema(document, "In").get("properties")).isEqualTo(json("""
                {"a": {"type": "string", "minLength": 3, "maxLength": 5}, "b": {"type": "string"}}"""));
    }

    @Test
    void whatMayHoldOrNotAndWhatIsMadeOfItselfDemandNothing() {
        JsonObject document = Documenting.of(
                        "com.acme.R", ("""
                @Path("/p") public class R {
                  @Size(max = 3) @org.hibernate.validator.constraints.ConstraintComposition(
                      org.hibernate.validator.constraints.CompositionType.OR) CONSTRAINT public @interface Short { ELEMENTS }
                  @Loop @Size(max = 4) CONSTRAINT public @interface Loop { ELEMENTS }
                  public record In(@Short String a, @Loop String b) {}
                  @POST public void post(In in) {}
                }""").replace("CONSTRAINT", CONSTRAINT).replace("ELEMENTS", ELEMENTS))
                .and("org.hibernate.validator.constraints.CompositionType", "public enum CompositionType { OR, AND }")
                .and(
                        "org.hibernate.validator.constraints.ConstraintComposition",
                        "public @interface ConstraintComposition { CompositionType value() default CompositionType.AND; }")
                .assembled()
                .document()
                .json();
        assertThat(schema(document, "In").get("properties")).isEqualTo(json("""
                {"a": {"type": "string"}, "b": {"type": "string", "maxLength": 4}}"""));
    }

    @Test
    void whatMustBeNullIsNotSent() {
        JsonObject document = document("""
                @Path("/p") public class R {
                  interface Create {}
                  public static class In {
                    @Null public UUID id;
                    @Null(groups = Create.class) public UUID other;
                    @Null @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) public UUID never;
                  }
                  @POST public void post(In in) {}
                }""");
        assertThat(schema(document, "In").get("properties")).isEqualTo(json("""
                {"id": {"type": "string", "format": "uuid", "readOnly": true},
                 "other": {"type": "string", "format": "uuid"}}"""));
    }
}
