package dev.edict.contract.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.contract.fragment.Route;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VariableNamesTest {

    @Test
    void aPlainIdentifierGivesWayToTheNameThatTwoPathsHave() {
        assertThat(found(
                        Resources.optedIn("a.Users").get("get", "/users/{id}"),
                        Resources.optedIn("b.Keys")
                                .get("list", "/users/{userId}/keys")
                                .get("one", "/users/{userId}/keys/{keyId}")))
                .containsExactly("a.Users#get() {id}");
    }

    @Test
    void onePathBelowIsNoHabit() {
        assertThat(found(Resources.optedIn("a.Users").get("get", "/users/{id}").get("keys", "/users/{userId}/keys")))
                .isEmpty();
    }

    @Test
    void ofTwoThatAreAsFrequentTheOneStaysThatSaysItIsAnIdentifier() {
        assertThat(found(Resources.optedIn("a.Projects")
                        .get("get", "/project/{projectId}")
                        .get("builds", "/project/{project}/builds")))
                .containsExactly("a.Projects#builds() {project}");
    }

    @Test
    void theOrderOfTheResourcesDoesNotMatter() {
        Resources one = Resources.optedIn("a.Users").get("get", "/users/{user-id}/a");
        Resources two = Resources.optedIn("b.Users").get("get", "/users/{userId}/b");

        assertThat(found(one, two)).isEqualTo(found(two, one)).containsExactly("b.Users#get() {userId}");
    }

    @Test
    void whatAnExpressionTellsApartIsNotCompared() {
        assertThat(found(Resources.optedIn("a.Users")
                        .operation("a", new Route("GET", "/users/{user_id}", Map.of("user_id", "\\d+")), null)
                        .get("b", "/users/{userId}")))
                .isEmpty();
    }

    @Test
    void otherPrefixesAreOtherPlaces() {
        assertThat(found(Resources.optedIn("a.Users")
                        .get("a", "/users/{user_id}")
                        .get("b", "/teams/{userId}")))
                .isEmpty();
    }

    private static List<String> found(Resources... resources) {
        return new VariableNames()
                .check(Arrays.stream(resources).map(Resources::build).toList()).stream()
                        .map(finding -> finding.reported().signature() + " "
                                + finding.reported().part())
                        .toList();
    }
}
