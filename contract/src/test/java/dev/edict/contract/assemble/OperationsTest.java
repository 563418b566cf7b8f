package dev.edict.contract.assemble;

import static dev.edict.contract.assemble.Samples.STRING;
import static dev.edict.contract.assemble.Samples.object;
import static dev.edict.contract.assemble.Samples.op;
import static dev.edict.contract.assemble.Samples.ref;
import static dev.edict.contract.assemble.Samples.resource;
import static dev.edict.contract.assemble.ValidDocument.assertValid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.contract.assemble.Samples.Op;
import dev.edict.contract.fragment.Access;
import dev.edict.contract.fragment.Documentation;
import dev.edict.contract.fragment.Fragment;
import dev.edict.contract.fragment.HeaderFragment;
import dev.edict.contract.fragment.Idempotency;
import dev.edict.contract.fragment.OperationFragment;
import dev.edict.contract.fragment.ParameterFragment;
import dev.edict.contract.fragment.ParameterFragment.In;
import dev.edict.contract.fragment.ProblemFragment;
import dev.edict.contract.fragment.Promises;
import dev.edict.contract.fragment.Promises.Repeat;
import dev.edict.contract.fragment.Property;
import dev.edict.contract.fragment.ResourceFragment;
import dev.edict.contract.fragment.ResponseFragment;
import dev.edict.contract.fragment.Scalars;
import dev.edict.contract.fragment.SecurityRequirement;
import dev.edict.contract.fragment.Service;
import dev.edict.contract.fragment.StandardProblem;
import dev.edict.contract.fragment.TypeUse;
import dev.edict.contract.json.JsonArray;
import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class OperationsTest {

    private static final Access PROTECTED = new Access(Access.Decision.PROTECTED, List.of("admin"), List.of());

    private List<ContractFinding> findings = List.of();
    private JsonObject document = JsonObject.EMPTY;

    @Test
    void anOperationIsNamedAfterClassAndMethod() {
        assertThat(ids(op("GET", "/a", "com.acme.Orders#list()"), op("GET", "/b", "com.acme.Orders$Lines#list()")))
                .containsExactly("Lines_list", "Orders_list");
    }

    @Test
    void overloadsAreToldApartByTheirParametersAllOfThem() {
        assertThat(ids(
                        op("GET", "/a", "com.acme.Orders#list()"),
                        op("GET", "/b", "com.acme.Orders#list(java.lang.String,int[])"),
                        op("GET", "/c", "com.acme.Orders#get()")))
                .containsExactly("Orders_get", "Orders_list", "Orders_list_String_intArray");
    }

    @Test
    void classesOfOneNameAreToldApartByTheirPackages() {
        assertThat(ids(op("GET", "/a", "com.a.Orders#list()"), op("GET", "/b", "com.b.Orders#list()")))
                .containsExactly("com_a_Orders_list", "com_b_Orders_list");
    }

    @Test
    void oneMethodAtTwoPathsHasAnIdForEach() {
        assertThat(ids(op("GET", "/a/x", "com.a.Sub#get()"), op("GET", "/b/x", "com.a.Sub#get()")))
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @Test
    void anIdThatTheAuthorChoseStays() {
        assertThat(ids(
                        op("GET", "/a", "com.acme.Orders#list()").id("Orders_get"),
                        op("GET", "/b", "com.acme.Orders#get()")))
                .containsExactly("Orders_get", "com_acme_Orders_get");
    }

    @Test
    void anIdThatTwoOperationsChoseIsReportedAndNeitherHasIt() {
        assertThat(ids(
                        op("GET", "/a", "com.acme.Orders#list()").id("x"),
                        op("GET", "/b", "com.acme.Orders#get()").id("x")))
                .containsExactly("Orders_get", "Orders_list");
        assertThat(findings)
                .extracting(ContractFinding::id)
                .containsExactly("operation-id-duplicate", "operation-id-duplicate");
    }

    @Test
    void methodsThatDifferInMediaTypesOnlyAreOneOperation() {
        assemble(
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
        JsonObject operation = operation("/a/{id}", "get");
        assertThat(response(operation, "200").object("content").orElseThrow().members())
                .containsOnlyKeys("application/vnd.v1+json", "application/vnd.v2+json");
        assertThat(operation.object("responses").orElseThrow().members()).containsKey("404");
        assertThat(parameter(operation, "q").has("required")).isFalse();
        assertThat(parameter(operation, "id").get("required")).isEqualTo(JsonValue.of(true));
        assertThat(findings).isEmpty();
    }

    @Test
    void methodsThatDifferInTheTypeOfOneMediaTypeAreReported() {
        assemble(
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
        assertThat(findings).extracting(ContractFinding::id).containsExactly("operation-indistinct");
    }

    @Test
    void aPathVariableThatNobodyReadsIsStillAParameter() {
        assemble(resource(
                "com.acme.R",
                op("GET", "/{tenant}", "com.acme.R#a()")
                        .pattern("tenant", "[a-z]+")
                        .build()));
        assertThat(parameter(operation("/{tenant}", "get"), "tenant")
                        .object("schema")
                        .orElseThrow()
                        .text("pattern"))
                .contains("^[a-z]+$");
    }

    @Test
    void aPathParameterWithoutAVariableIsLeftOut() {
        assemble(resource(
                "com.acme.R",
                op("GET", "/", "com.acme.R#a()").takes(In.PATH, "id", STRING).build()));
        assertThat(operation("/", "get").has("parameters")).isFalse();
    }

    @Test
    void methodsThatOpenApiDoesNotKnowAreReportedAndLeftOut() {
        assemble(resource("com.acme.R", op("PROPFIND", "/", "com.acme.R#a()").build()));
        assertThat(findings).extracting(ContractFinding::id).containsExactly("method-unrepresentable");
        assertThat(document.object("paths").orElseThrow().isEmpty()).isTrue();
    }

    @Test
    void methodsStandInTheOrderOfTheSpecification() {
        assemble(resource(
                "com.acme.R",
                op("PATCH", "/", "com.acme.R#a()").build(),
                op("DELETE", "/", "com.acme.R#b()").build(),
                op("PUT", "/", "com.acme.R#c()").build(),
                op("GET", "/", "com.acme.R#d()").build()));
        assertThat(document.object("paths")
                        .orElseThrow()
                        .object("/")
                        .orElseThrow()
                        .members()
                        .keySet())
                .containsExactly("get", "put", "delete", "patch");
    }

    @Test
    void aHandlerThatTakesTheKeyItselfDescribesItItself() {
        assemble(resource(
                "com.acme.R",
                op("POST", "/", "com.acme.R#a()")
                        .takes(In.HEADER, "idempotency-key", STRING)
                        .answers(204)
                        .promises(keyed(true))
                        .build()));
        assertThat(names(operation("/", "post"))).containsExactly("idempotency-key");
    }

    @Test
    void anOptionalKeyIsAnOptionalParameter() {
        assemble(resource(
                "com.acme.R",
                op("POST", "/", "com.acme.R#a()")
                        .answers(204)
                        .promises(keyed(false))
                        .build()));
        JsonObject parameter = document.object("components")
                .orElseThrow()
                .object("parameters")
                .orElseThrow()
                .object("OptionalIdempotencyKey")
                .orElseThrow();
        assertThat(parameter.has("required")).isFalse();
    }

    @Test
    void rolesWithoutASchemeAreOneFindingAndNoRequirement() {
        assemble(resource(
                "com.acme.R",
                op("GET", "/a", "com.acme.R#a()").access(PROTECTED).build(),
                op("GET", "/b", "com.acme.R#b()").access(PROTECTED).build()));
        assertThat(findings).extracting(ContractFinding::id).containsExactly("security-scheme-undeclared");
        assertThat(operation("/a", "get").has("security")).isFalse();
        assertThat(document.toJson()).doesNotContain("admin");
    }

    @Test
    void rolesNeedTheOnlySchemeThereIs() {
        assemble(
                secured(List.of(), "bearer"),
                resource(
                        "com.acme.R",
                        op("GET", "/a", "com.acme.R#a()").access(PROTECTED).build()));
        assertThat(operation("/a", "get").get("security"))
                .isEqualTo(JsonArray.of(JsonObject.of("bearer", JsonArray.of())));
        assertThat(document.toJson()).doesNotContain("admin");
    }

    @Test
    void ofSeveralSchemesTheServiceSaysWhichOne() {
        assemble(
                secured(List.of(SecurityRequirement.of("cookie")), "bearer", "cookie"),
                resource(
                        "com.acme.R",
                        op("GET", "/a", "com.acme.R#a()").access(PROTECTED).build()));
        assertThat(operation("/a", "get").get("security"))
                .isEqualTo(JsonArray.of(JsonObject.of("cookie", JsonArray.of())));
    }

    @Test
    void aSchemeThatIsNotDeclaredIsReportedAndLeftOut() {
        Access access = new Access(Access.Decision.PROTECTED, List.of(), List.of(SecurityRequirement.of("magic")));
        assemble(resource(
                "com.acme.R", op("GET", "/a", "com.acme.R#a()").access(access).build()));
        assertThat(findings)
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("[magic]"));
    }

    @Test
    void errorsThatSomeoneElseShapesHaveNoProblemContent() {
        Service service = Samples.titled("Shop", null);
        assemble(
                Samples.service(
                        "com.acme.App",
                        new Service(
                                service.title(),
                                service.version(),
                                null,
                                JsonObject.EMPTY,
                                null,
                                List.of(),
                                null,
                                Service.Errors.EXTERNAL,
                                Map.of(),
                                List.of(),
                                List.of())),
                resource(
                        "com.acme.R",
                        op("GET", "/a", "com.acme.R#a()")
                                .fails(ProblemFragment.derived(404, "No such a."))
                                .build()));
        JsonObject error = response(operation("/a", "get"), "404");
        assertThat(error).isEqualTo(JsonObject.of("description", JsonValue.of("No such a.")));
    }

    @Test
    void anErrorWhoseContentIsWrittenOutKeepsIt() {
        assemble(resource(
                "com.acme.R",
                op("GET", "/a", "com.acme.R#a()")
                        .answers(404, STRING)
                        .fails(ProblemFragment.derived(404, "No such a."))
                        .fails(ProblemFragment.derived(410, "It is gone."))
                        .build()));
        JsonObject error = response(operation("/a", "get"), "404");
        assertThat(error.text("description")).contains("No such a.");
        assertThat(error.object("content").orElseThrow().members()).containsOnlyKeys("application/json");
    }

    @Test
    void anAnswerThatTheFirstRequestStillRunsSaysWhenToAskAgain() {
        assemble(resource(
                "com.acme.R",
                op("POST", "/a", "com.acme.R#a()")
                        .answers(204)
                        .fails(inProgress(409), ProblemFragment.derived(422, "It differs."))
                        .build(),
                op("POST", "/b", "com.acme.R#b()")
                        .answers(204)
                        .fails(inProgress(503))
                        .build(),
                op("POST", "/c", "com.acme.R#c()")
                        .answers(204)
                        .fails(ProblemFragment.derived(409, "It is gone."))
                        .build()));
        JsonObject header =
                JsonObject.of("Retry-After", JsonObject.of("$ref", JsonValue.of("#/components/headers/RetryAfter")));
        assertThat(response(operation("/a", "post"), "409").get("headers")).isEqualTo(header);
        assertThat(response(operation("/a", "post"), "422").has("headers")).isFalse();
        assertThat(response(operation("/b", "post"), "503").get("headers")).isEqualTo(header);
        assertThat(response(operation("/c", "post"), "409").has("headers")).isFalse();
    }

    @Test
    void whatIsOutOfReachIsDescribedOnceAndSaysWhenToAskAgain() {
        assemble(resource(
                "com.acme.R",
                op("POST", "/a", "com.acme.R#a()")
                        .answers(204)
                        .fails(StandardProblem.STORE_UNAVAILABLE.fragment())
                        .build(),
                op("POST", "/b", "com.acme.R#b()")
                        .answers(204)
                        .fails(inProgress(503), StandardProblem.STORE_UNAVAILABLE.fragment())
                        .build()));
        assertThat(response(operation("/a", "post"), "503"))
                .isEqualTo(JsonObject.of("$ref", JsonValue.of("#/components/responses/IdempotencyStoreUnavailable")));
        assertThat(document.object("components")
                        .orElseThrow()
                        .object("responses")
                        .orElseThrow()
                        .get("IdempotencyStoreUnavailable")
                        .toJson())
                .contains("#/components/headers/RetryAfter", "idempotency-store-unavailable");
        assertThat(response(operation("/b", "post"), "503").toJson())
                .contains("\"Retry-After\"", "idempotency-in-progress", "idempotency-store-unavailable");
    }

    @Test
    void aServiceWithoutAVersionSaysSoAndHowToGiveOne() {
        assemble(Samples.service(
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
        assertThat(document.object("info").orElseThrow().text("version")).hasValue("0.0.0-unversioned");
        assertThat(findings)
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("@ApiService(version = \"1.0.0\")"));
    }

    @Test
    void headersThatAreWrittenOutStayBesideThoseThatAreDerived() {
        assertThat(headersOf409("X-Why")).containsOnlyKeys("X-Why", "Retry-After");
        assertThat(headersOf409("retry-after")).containsOnlyKeys("retry-after");
    }

    private Map<String, JsonValue> headersOf409(String written) {
        OperationFragment plain = op("POST", "/a", "com.acme.R#a()")
                .fails(inProgress(409), ProblemFragment.derived(422, "It differs."))
                .build();
        assemble(resource(
                "com.acme.R",
                new OperationFragment(
                        plain.route(),
                        plain.signature(),
                        plain.documentation(),
                        List.of(),
                        null,
                        List.of(new ResponseFragment(
                                "409",
                                "Taken.",
                                Map.of("application/json", STRING),
                                List.of(new HeaderFragment(written, STRING, false, null)))),
                        plain.problems(),
                        plain.access(),
                        plain.promises())));
        JsonObject conflict = response(operation("/a", "post"), "409");
        assertThat(conflict.text("description")).contains("Taken.");
        assertThat(conflict.object("content").orElseThrow().members()).containsOnlyKeys("application/json");
        return conflict.object("headers").orElseThrow().members();
    }

    private static ProblemFragment inProgress(int status) {
        return new ProblemFragment(status, "idempotency-in-progress", "In progress", null, false, true);
    }

    @Test
    void whatMayBeSentAgainSaysSoInASentence() {
        assemble(resource(
                "com.acme.R",
                op("GET", "/a", "com.acme.R#a()")
                        .fails(
                                new ProblemFragment(423, null, "Locked", null, true, false),
                                new ProblemFragment(409, null, null, "It is taken.", true, false),
                                new ProblemFragment(503, null, null, null, true, false))
                        .build()));
        String again = " Nothing has happened; the request may be sent again.";
        assertThat(response(operation("/a", "get"), "423").text("description")).contains("Locked." + again);
        assertThat(response(operation("/a", "get"), "409").text("description")).contains("It is taken." + again);
        assertThat(response(operation("/a", "get"), "503").text("description"))
                .contains("Service Unavailable." + again);
    }

    @Test
    void aHiddenOperationIsInNoDocument() {
        Documentation hidden = new Documentation("secret", null, null, List.of("Secrets"), null, true);
        assemble(resource(
                "com.acme.R",
                op("GET", "/a", "com.acme.R#a()")
                        .documented(hidden)
                        .answers(200, ref("com.acme.Unknown"))
                        .build(),
                op("GET", "/b", "com.acme.R#b()").answers(204).build()));
        assertThat(document.object("paths").orElseThrow().members()).containsOnlyKeys("/b");
        assertThat(document.toJson()).doesNotContain("Secrets");
        assertThat(findings).isEmpty();
    }

    @Test
    void anInterfaceAnswersThroughItsImplementation() {
        ResourceFragment api = declaring("com.acme.Api", true, List.of(), "com.acme.Api#get()");
        ResourceFragment impl = declaring("com.acme.Impl", false, List.of("com.acme.Api"), "com.acme.Impl#get()");
        assemble(api, impl);
        assertThat(operation("/a", "get").text("operationId")).contains("Impl_get");
        assertThat(findings).isEmpty();

        assemble(api);
        assertThat(operation("/a", "get").text("operationId")).contains("Api_get");
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
                List.of(op("GET", "/a", signature).answers(204).build()),
                List.of());
    }

    private static Promises keyed(boolean required) {
        return new Promises(
                Repeat.WITH_KEY,
                new Idempotency(Idempotency.By.KEY, required, null, null, null, null),
                null,
                null,
                null,
                null,
                null);
    }

    private static Fragment secured(List<SecurityRequirement> security, String... schemes) {
        Map<String, JsonObject> objects = new TreeMap<>();
        for (String scheme : schemes) {
            objects.put(
                    scheme,
                    JsonObject.builder()
                            .put("type", "http")
                            .put("scheme", "bearer")
                            .build());
        }
        return Samples.service(
                "com.acme.App",
                new Service(
                        "Shop",
                        "1",
                        null,
                        JsonObject.EMPTY,
                        null,
                        List.of(),
                        null,
                        Service.Errors.DETECT,
                        objects,
                        security,
                        List.of()));
    }

    private Set<String> ids(Op... operations) {
        assemble(resource("com.acme.R", Arrays.stream(operations).map(Op::build).toArray(OperationFragment[]::new)));
        Set<String> ids = new TreeSet<>();
        document.object("paths")
                .orElseThrow()
                .members()
                .values()
                .forEach(item -> ((JsonObject) item)
                        .members()
                        .values()
                        .forEach(operation -> ids.add(
                                ((JsonObject) operation).text("operationId").orElseThrow())));
        return ids;
    }

    private void assemble(Fragment... fragments) {
        Assembly assembly = new Assembler().assemble(List.of(fragments));
        assertValid(assembly.document());
        document = assembly.document().json();
        findings = assembly.findings();
    }

    private JsonObject operation(String path, String method) {
        return document.object("paths")
                .orElseThrow()
                .object(path)
                .orElseThrow()
                .object(method)
                .orElseThrow();
    }

    private static JsonObject response(JsonObject operation, String status) {
        return operation.object("responses").orElseThrow().object(status).orElseThrow();
    }

    private static JsonObject parameter(JsonObject operation, String name) {
        return parameters(operation).stream()
                .filter(parameter -> parameter.text("name").filter(name::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(JsonObject operation) {
        return parameters(operation).stream()
                .map(parameter -> parameter.text("name").orElse("$ref"))
                .toList();
    }

    private static List<JsonObject> parameters(JsonObject operation) {
        List<JsonObject> parameters = new ArrayList<>();
        ((JsonArray) operation.members().get("parameters")).forEach(value -> parameters.add((JsonObject) value));
        return parameters;
    }
}
