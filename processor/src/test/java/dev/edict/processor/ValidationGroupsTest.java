package dev.edict.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.contract.json.JsonArray;
import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonReader;
import dev.edict.contract.json.JsonValue;
import dev.edict.processor.testing.Compilation;
import dev.edict.processor.testing.CompileResult;
import dev.edict.processor.testing.Compiler;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which constraints the document states when they have groups. */
class ValidationGroupsTest {

    private static final String DEFAULT = "jakarta.validation.groups.Default";

    @ParameterizedTest
    @EnumSource
    void thoseOfTheDefaultGroupHoldUnlessTheBuildSaysOtherwise(Compiler compiler) {
        Set<String> demands = demands(compiler, "");
        assertThat(demands).containsExactly("limit maximum 9", "name minLength 1", "name required");
        assertThat(demands(compiler, DEFAULT)).isEqualTo(demands);
        assertThat(demands(compiler, "javax.validation.groups.Default")).isEqualTo(demands);
    }

    @ParameterizedTest
    @EnumSource
    void thoseOfNamedGroupsHoldAlone(Compiler compiler) {
        assertThat(demands(compiler, "com.acme.In.Create"))
                .containsExactly("code minLength 2", "code required", "limit minimum 1", "tags items minLength 4");
        assertThat(demands(compiler, "com.acme.In$Create")).hasSize(4);
        assertThat(demands(compiler, "com.acme.In.Unused")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aGroupTakesInThoseThatItExtends(Compiler compiler) {
        assertThat(demands(compiler, "com.acme.In.Update"))
                .containsExactly("count minimum 3", "limit maximum 9", "name minLength 1", "name required");
    }

    @ParameterizedTest
    @EnumSource
    void thoseOfSeveralGroupsHoldTogether(Compiler compiler) {
        assertThat(demands(compiler, DEFAULT + ",com.acme.In.Other"))
                .containsExactly("code minLength 2", "limit maximum 9", "name minLength 1", "name required");
    }

    /** What the document demands of the members of the body and of the query parameter, a keyword each. */
    private static Set<String> demands(Compiler compiler, String groups) {
        Compilation compilation = Compilation.with(compiler)
                .processor(new EdictProcessor())
                .option("edict.assemble", "true")
                .source("com.acme.In", """
                        package com.acme;
                        import jakarta.validation.constraints.*;
                        public record In(
                            @NotNull @Size(min = 1) String name,
                            @NotNull(groups = In.Create.class) @Size(min = 2, groups = {In.Create.class, In.Other.class}) String code,
                            @Min(value = 3, groups = In.Update.class) Integer count,
                            java.util.List<@Size(min = 4, groups = In.Create.class) String> tags) {
                          public interface Create {}
                          public interface Other {}
                          public interface Unused {}
                          public interface Update extends jakarta.validation.groups.Default {}
                        }""")
                .source("com.acme.InResource", """
                        package com.acme;
                        import jakarta.validation.constraints.*;
                        import jakarta.ws.rs.*;
                        @Path("in") public class InResource {
                          @POST public void send(
                              @QueryParam("limit") @Max(9) @Min(value = 1, groups = In.Create.class) Integer limit,
                              @jakarta.validation.Valid In in) {}
                        }""");
        CompileResult result =
                (groups.isEmpty() ? compilation : compilation.option("edict.validationGroups", groups)).run();
        assertThat(result.success()).as(result.diagnostics().toString()).isTrue();
        JsonObject document = (JsonObject) JsonReader.read(result.text("META-INF/openapi.json"), "document");
        JsonObject schema = object(object(object(document, "components"), "schemas"), "In");
        Set<String> demands = new TreeSet<>();
        object(schema, "properties").members().forEach((name, member) -> collect(name, (JsonObject) member, demands));
        if (schema.get("required") instanceof JsonArray required) {
            required.forEach(name -> demands.add(((JsonValue.Text) name).value() + " required"));
        }
        JsonObject operation = object(object(object(document, "paths"), "/in"), "post");
        ((JsonArray) operation.get("parameters"))
                .forEach(parameter -> collect("limit", object((JsonObject) parameter, "schema"), demands));
        return demands;
    }

    private static void collect(String name, JsonObject schema, Set<String> demands) {
        schema.members().forEach((keyword, value) -> {
            if (value instanceof JsonObject items) {
                collect(name + " " + keyword, items, demands);
            } else if (value instanceof JsonValue.Number number) {
                demands.add(name + " " + keyword + " " + number.value());
            }
        });
    }

    private static JsonObject object(JsonObject parent, String name) {
        return parent.object(name).orElseThrow();
    }
}
