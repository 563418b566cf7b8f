package dev.edict.contract.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.contract.fragment.Fragment;
import dev.edict.contract.fragment.TypeFragment;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ServiceRulesTest {

    @Test
    void everyRuleLooksAtWhateverADocumentIsMadeOf() {
        assertThat(found(
                        new TypeFragment("a.View", null, List.of()),
                        Resources.optedIn("b.Two")
                                .named("get", "/users", "users")
                                .build(),
                        Resources.optedIn("a.One")
                                .named("get", "/users", "users")
                                .build()))
                .isEqualTo(Map.of(
                        "path-ambiguous", List.of("b.Two#get()"),
                        "path-kebab-case", List.of(),
                        "path-param-consistent", List.of(),
                        "operation-id-duplicate", List.of("b.Two#get()"),
                        "auth-scope-unknown", List.of()));
    }

    @Test
    void anInterfaceDoesNotClashWithItsImplementation() {
        Fragment api =
                Resources.optedIn("a.Api").asInterface().get("get", "/users").build();
        Fragment impl = Resources.optedIn("b.Impl")
                .implementing("a.Api")
                .get("get", "/users")
                .build();
        Fragment other = Resources.optedIn("c.Other").get("get", "/users").build();

        assertThat(found(api, impl).get("path-ambiguous")).isEmpty();
        assertThat(found(api, other).get("path-ambiguous")).containsExactly("c.Other#get()");
    }

    private static Map<String, List<String>> found(Fragment... fragments) {
        return ServiceRules.check(List.of(fragments)).entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().id(),
                        entry -> entry.getValue().stream()
                                .map(finding -> finding.reported().signature())
                                .toList()));
    }
}
