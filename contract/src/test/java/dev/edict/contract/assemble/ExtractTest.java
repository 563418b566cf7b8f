package dev.edict.contract.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.contract.assemble.Extract.Criterion;
import dev.edict.contract.json.JsonArray;
import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonReader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Documents of some of the operations. */
class ExtractTest {

    private static final Assembly SHOP = new Assembler().assemble(Shop.fragments());

    private static JsonObject extract(Map<Criterion, List<String>> conditions) {
        OpenApiDocument document = new Extract("some", conditions).of(SHOP);
        ValidDocument.assertValid(document);
        return document.json();
    }

    private static Set<String> operations(JsonObject document) {
        Set<String> operations = new TreeSet<>();
        document.object("paths")
                .orElseThrow()
                .members()
                .forEach((path, item) ->
                        ((JsonObject) item).members().keySet().forEach(method -> operations.add(method + " " + path)));
        return operations;
    }

    private static Set<String> components(JsonObject document, String kind) {
        return document.object("components")
                .flatMap(components -> components.object(kind))
                .orElse(JsonObject.EMPTY)
                .members()
                .keySet();
    }

    @Test
    void anAudienceGetsItsOwnOperationsAndWhatTheyLeadTo() {
        JsonObject document = extract(Map.of(Criterion.AUDIENCE, List.of("PUBLIC")));
        assertThat(operations(document)).containsExactly("get /orders", "post /orders");
        assertThat(components(document, "schemas"))
                .contains("OrderView", "PageOfOrderView", "CreateOrder", "Problem")
                .doesNotContain("Node", "Shape");
        assertThat(document.get("tags")).isEqualTo(JsonReader.read("""
                [{"name": "Orders", "description": "What customers buy."}]""", "expected"));
        assertThat(document.get("info")).isEqualTo(SHOP.document().json().get("info"));
    }

    @Test
    void aPathTakesThoseBelowItAndNoneThatOnlyBeginsAlike() {
        assertThat(operations(extract(Map.of(Criterion.PATH, List.of("/orders/exports", "/shape")))))
                .containsExactly("post /orders/exports");
        JsonObject shapes = extract(Map.of(Criterion.PATH, List.of("/shapes")));
        assertThat(operations(shapes)).hasSize(3).allMatch(operation -> operation.contains(" /shapes/"));
        assertThat(components(shapes, "schemas")).contains("Node", "Shape").doesNotContain("OrderView");
        assertThat(operations(extract(Map.of(Criterion.PATH, List.of("/")))))
                .isEqualTo(operations(SHOP.document().json()));
    }

    @Test
    void aTagAPackageAndAClassChooseToo() {
        assertThat(operations(extract(Map.of(Criterion.TAG, List.of("Clean-up")))))
                .singleElement()
                .asString()
                .startsWith("delete /orders/");
        assertThat(operations(extract(Map.of(Criterion.PACKAGE, List.of("com.acme.ShapeResource")))))
                .hasSize(3);
        assertThat(operations(extract(Map.of(Criterion.PACKAGE, List.of("com.acme")))))
                .isEqualTo(operations(extract(Map.of(Criterion.PACKAGE, List.of("com.*")))))
                .contains("get /orders", "get /shapes/tree");
        assertThat(operations(extract(Map.of(Criterion.PACKAGE, List.of("com.ac")))))
                .isEmpty();
    }

    @Test
    void conditionsOfDifferentKindsHoldTogether() {
        assertThat(operations(extract(Map.of(
                        Criterion.AUDIENCE, List.of("PUBLIC", "ADMIN"),
                        Criterion.PATH, List.of("/orders/exports")))))
                .containsExactly("post /orders/exports");
    }

    @ParameterizedTest
    @EnumSource
    void anOperationReadsAsInTheDocumentOfAll(SpecVersion version) {
        Assembly whole = new Assembler().withVersion(version).assemble(Shop.fragments());
        OpenApiDocument some = new Extract("some", Map.of(Criterion.PATH, List.of("/shapes"))).of(whole);
        ValidDocument.assertAccepted(some, version);
        some.json()
                .object("paths")
                .orElseThrow()
                .members()
                .forEach((path, item) -> assertThat(item)
                        .isEqualTo(whole.document()
                                .json()
                                .object("paths")
                                .orElseThrow()
                                .get(path)));
    }

    @Test
    void whatABaseDocumentAddsIsChosenByItsPathAndTags() {
        JsonObject base = (JsonObject) JsonReader.read("""
                {"paths": {"/health": {"summary": "Whether it is up.", "get": {
                   "operationId": "health", "tags": ["Orders"], "responses": {"200": {"description": "Up."}}}}}}""", "base");
        Assembly whole = new Assembler().withBase(base).assemble(Shop.fragments());
        for (Map<Criterion, List<String>> conditions :
                List.of(Map.of(Criterion.PATH, List.of("/health")), Map.of(Criterion.TAG, List.of("Orders")))) {
            JsonObject document = new Extract("some", conditions).of(whole).json();
            assertThat(operations(document)).contains("get /health");
            assertThat(document.get("tags")).isInstanceOf(JsonArray.class);
        }
        assertThat(operations(new Extract("some", Map.of(Criterion.PACKAGE, List.of("com.*")))
                        .of(whole)
                        .json()))
                .doesNotContain("get /health");
    }
}
