package dev.edict.contract.assemble;

import static dev.edict.contract.assemble.Assembled.parameter;
import static dev.edict.contract.assemble.Assembled.response;
import static dev.edict.contract.assemble.Samples.STRING;
import static dev.edict.contract.assemble.Samples.object;
import static dev.edict.contract.assemble.Samples.op;
import static dev.edict.contract.assemble.Samples.ref;
import static dev.edict.contract.assemble.Samples.resource;
import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.contract.fragment.Documentation;
import dev.edict.contract.fragment.ParameterFragment;
import dev.edict.contract.fragment.ParameterFragment.In;
import dev.edict.contract.fragment.ProblemFragment;
import dev.edict.contract.fragment.Property;
import dev.edict.contract.fragment.ResourceFragment;
import dev.edict.contract.fragment.Scalars;
import dev.edict.contract.fragment.Service;
import dev.edict.contract.fragment.TypeUse;
import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonValue;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a path and a method lead to is one operation, or none. */
class EndpointsTest {

    @Test
    void methodsThatDifferInMediaTypesOnlyAreOneOperation() {
        Assembled it = Assembled.of(
                object("com.acme.V1", Property.required("a", STRING)),
                object("com.acme.V2", Property.required("b", STRING)),
                resource(
                        "com.acme.R",
                        op("GET", "/a/{id}", "com.acme.R#v1()")
                                .takes(In.PATH, "id", TypeUse.of(Scalars.INT32))
                                .takes(ParameterFragment.of(In.QUERY, "q", STRING, true))
                                .answers(200, "application/vnd.v1+json", ref("com.acme.V1"))
                                .build(),
                        op("GET", "/a/{key}", "com.acme.R#v2()")
                                .takes(In.PATH, "key", TypeUse.of(Scalars.INT32))
                                .answers(200, "application/vnd.v2+json", ref("com.acme.V2"))
                                .fails(ProblemFragment.derived(404, "gone"))
                                .build()));
        JsonObject operation = it.operation("/a/{id}", "get");
        assertThat(response(operation, "200").object("content").orElseThrow().members())
                .containsOnlyKeys("application/vnd.v1+json", "application/vnd.v2+json");
        assertThat(operation.object("responses").orElseThrow().members()).containsKey("404");
        assertThat(parameter(operation, "q").has("required")).isFalse();
        assertThat(parameter(operation, "id").get("required")).isEqualTo(JsonValue.of(true));
        assertThat(it.findings()).isEmpty();
    }

    @Test
    void methodsThatDifferInTheTypeOfOneMediaTypeAreReported() {
        Assembled it = Assembled.of(
                object("com.acme.V1"),
                resource(
                        "com.acme.R",
                        op("GET", "/{a}", "com.acme.R#a()")
                                .pattern("a", "[0-9]+")
                                .answers(200, ref("com.acme.V1"))
                                .build(),
                        op("GET", "/{b}", "com.acme.R#b()")
                                .pattern("b", "[a-z]+")
                                .answers(200, STRING)
                                .build()));
        assertThat(it.findings()).extracting(ContractFinding::id).containsExactly("operation-indistinct");
    }

    @Test
    void methodsThatOpenApiDoesNotKnowAreReportedAndLeftOut() {
        Assembled it = Assembled.of(
                resource("com.acme.R", op("PROPFIND", "/", "com.acme.R#a()").build()));
        assertThat(it.findings()).extracting(ContractFinding::id).containsExactly("method-unrepresentable");
        assertThat(it.document().object("paths").orElseThrow().isEmpty()).isTrue();
    }

    @Test
    void methodsStandInTheOrderOfTheSpecification() {
        Assembled it = Assembled.of(resource(
                "com.acme.R",
                op("PATCH", "/", "com.acme.R#a()").build(),
                op("DELETE", "/", "com.acme.R#b()").build(),
                op("PUT", "/", "com.acme.R#c()").build(),
                op("GET", "/", "com.acme.R#d()").build()));
        assertThat(it.document()
                        .object("paths")
                        .orElseThrow()
                        .object("/")
                        .orElseThrow()
                        .members()
                        .keySet())
                .containsExactly("get", "put", "delete", "patch");
    }

    @Test
    void aHiddenOperationIsInNoDocument() {
        Documentation hidden = new Documentation("secret", null, null, List.of("Secrets"), null, true);
        Assembled it = Assembled.of(resource(
                "com.acme.R",
                op("GET", "/a", "com.acme.R#a()")
                        .documented(hidden)
                        .answers(200, ref("com.acme.Unknown"))
                        .build(),
                op("GET", "/b", "com.acme.R#b()").answers(204).build()));
        assertThat(it.document().object("paths").orElseThrow().members()).containsOnlyKeys("/b");
        assertThat(it.document().toJson()).doesNotContain("Secrets");
        assertThat(it.findings()).isEmpty();
    }

    @Test
    void anInterfaceAnswersThroughItsImplementation() {
        ResourceFragment api = declaring("com.acme.Api", true, List.of(), "com.acme.Api#get()");
        ResourceFragment impl = declaring("com.acme.Impl", false, List.of("com.acme.Api"), "com.acme.Impl#get()");
        Assembled it = Assembled.of(api, impl);
        assertThat(it.operation("/a", "get").text("operationId")).contains("Impl_get");
        assertThat(it.findings()).isEmpty();

        it = Assembled.of(api);
        assertThat(it.operation("/a", "get").text("operationId")).contains("Api_get");
    }

    @Test
    void aServiceWithoutAVersionSaysSoAndHowToGiveOne() {
        Assembled it = Assembled.of(Samples.service(
                "com.acme.Shop",
                new Service(
                        "Shop",
                        null,
                        null,
                        JsonObject.EMPTY,
                        null,
                        List.of(),
                        null,
                        Service.Errors.PROBLEM,
                        Map.of(),
                        List.of(),
                        List.of())));
        assertThat(it.document().object("info").orElseThrow().text("version")).hasValue("0.0.0-unversioned");
        assertThat(it.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("@ApiService(version = \"1.0.0\")"));
    }

    private static ResourceFragment declaring(
            String type, boolean isInterface, List<String> implementing, String signature) {
        return new ResourceFragment(
                type,
                null,
                true,
                isInterface,
                implementing,
                List.of(),
                null,
                null,
                List.of(op("GET", "/a", signature).answers(204).build()),
                List.of(),
                List.of());
    }
}
