package dev.edict.contract.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.contract.fragment.ResourceFragment;
import dev.edict.contract.fragment.Route;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AmbiguousRoutesTest {

    private static final List<String> JSON = List.of("application/json");
    private static final List<String> XML = List.of("application/xml");

    @Test
    void namesOfVariablesTellNothingApart() {
        assertThat(findings(
                        Resources.plain("a.Users").get("byId", "/users/{id}").get("byName", "/users/{name}")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.reported().signature()).isEqualTo("a.Users#byName()");
                    assertThat(finding.other().signature()).isEqualTo("a.Users#byId()");
                    assertThat(finding.certain()).isTrue();
                    assertThat(finding.reported().message())
                            .startsWith("GET /users/{name} is also answered by Users#byId;");
                });
    }

    @Test
    void literalsBeatVariables() {
        assertThat(findings(Resources.plain("a.Users").get("me", "/users/me").get("byId", "/users/{id}")))
                .isEmpty();
    }

    @Test
    void regularExpressionsTellApart() {
        assertThat(findings(Resources.plain("a.Users")
                        .operation("byId", route(Map.of("id", "\\d+")), null)
                        .operation("byName", route(Map.of("id", "[a-z]+")), null)))
                .isEmpty();
    }

    @Test
    void theDefaultExpressionWrittenOutIsTheDefault() {
        assertThat(findings(Resources.plain("a.Users")
                        .operation("one", route(Map.of("id", "[^/]+")), null)
                        .operation("two", route(Map.of()), null)))
                .hasSize(1);
    }

    @Test
    void otherMethodsDoNotClash() {
        assertThat(findings(Resources.plain("a.Users")
                        .get("get", "/users/{id}")
                        .operation("delete", Route.of("DELETE", "/users/{id}"), null)))
                .isEmpty();
    }

    @Test
    void mediaTypesTellApartOnEitherSide() {
        assertThat(findings(Resources.plain("a.Users")
                        .post("json", "/users", JSON, JSON)
                        .post("xml", "/users", XML, JSON)
                        .post("toXml", "/users", JSON, XML)))
                .isEmpty();
    }

    @Test
    void theMoreSpecificMediaTypeWins() {
        assertThat(findings(Resources.plain("a.Users")
                        .post("json", "/users", JSON, JSON)
                        .post("anything", "/users", List.of(), JSON)
                        .post("application", "/users", List.of("application/*"), JSON)))
                .isEmpty();
    }

    @Test
    void oneSharedMediaTypeIsEnough() {
        assertThat(findings(Resources.plain("a.Users")
                        .post("json", "/users", List.of("application/json;charset=UTF-8"), JSON)
                        .post("both", "/users", List.of("text/plain", "Application/JSON"), JSON)))
                .singleElement()
                .satisfies(f -> assertThat(f.reported().predicate()).contains(", as application/json;"));
    }

    @Test
    void serverQualityChooses() {
        assertThat(findings(Resources.plain("a.Users")
                        .post("first", "/users", JSON, List.of("application/json;qs=0.9"))
                        .post("second", "/users", JSON, JSON)))
                .isEmpty();
    }

    @Test
    void twoClassesClashOnlyWhereBothOptedIn() {
        ResourceFragment plain =
                Resources.plain("a.Legacy").get("get", "/users").build();
        ResourceFragment one = Resources.optedIn("a.One").get("get", "/users").build();
        ResourceFragment two = Resources.optedIn("b.Two").get("get", "/users/").build();

        assertThat(new AmbiguousRoutes().check(List.of(plain, one))).isEmpty();
        assertThat(new AmbiguousRoutes().check(List.of(one, two)))
                .singleElement()
                .extracting(finding -> finding.reported().signature())
                .isEqualTo("b.Two#get()");
    }

    @Test
    void theOrderOfFragmentsDoesNotMatter() {
        List<ResourceFragment> fragments = Arrays.asList(
                Resources.optedIn("a.One").get("get", "/users").build(),
                Resources.optedIn("b.Two").get("get", "/users").build(),
                Resources.optedIn("c.Three").get("get", "/users").build());
        List<ServiceFinding> expected = new AmbiguousRoutes().check(fragments);
        assertThat(expected).hasSize(2);

        Collections.reverse(fragments);
        assertThat(new AmbiguousRoutes().check(fragments)).isEqualTo(expected);
    }

    @Test
    void aClashIsSeenFromBothSides() {
        assertThat(findings(
                        Resources.plain("a.Users").get("byId", "/users/{id}").get("byName", "/users/{name}")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.other().signature()).isEqualTo("a.Users#byId()");
                    assertThat(finding.other().message())
                            .startsWith("GET /users/{id} is also answered by Users#byName;");
                });
    }

    @Test
    void whatDocumentsLeaveOutAnswersRequestsAllTheSame() {
        assertThat(findings(Resources.plain("a.Users").get("get", "/users").hidden("old", "/users", "old")))
                .hasSize(1);
    }

    @Test
    void whatABuildProfileOrALocatorChoosesDoesNotClash() {
        assertThat(findings(Resources.plain("a.Users")
                        .get("real", "/users")
                        .operation("fake", new Route("GET", "/users", Map.of(), List.of(), List.of(), true), null)))
                .isEmpty();
    }

    private static Route route(Map<String, String> patterns) {
        return new Route("GET", "/users/{id}", patterns);
    }

    private static List<ServiceFinding> findings(Resources resource) {
        return new AmbiguousRoutes().check(List.of(resource.build()));
    }
}
