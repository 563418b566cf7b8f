package dev.edict.contract.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.contract.fragment.Fragment;
import dev.edict.contract.fragment.Service;
import dev.edict.contract.fragment.TypeFragment;
import java.util.ArrayList;
import java.util.Collections;
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
                        Resources.optedIn("c.Three")
                                .named("get", "/members", "users")
                                .build(),
                        Resources.optedIn("a.One")
                                .named("get", "/users", "users")
                                .build()))
                .containsAllEntriesOf(Map.of(
                        "path-ambiguous", List.of("b.Two#get()"),
                        "path-kebab-case", List.of(),
                        "path-param-consistent", List.of(),
                        "operation-id-duplicate", List.of("c.Three#get()")))
                .containsOnlyKeys(
                        ServiceRules.all().stream().map(ServiceRule::id).toList());
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

    /** One service that breaks each rule about habits, seen from either end. */
    @Test
    void theOrderOfFragmentsChangesNothing() {
        List<Fragment> fragments = new ArrayList<>();
        fragments.add(
                Resources.service("a.Shop", new Service.Habits(Service.Versioning.PATH, null, null), "orders.read"));
        for (String name : List.of("b.One", "c.Two", "d.Three", "e.Four")) {
            fragments.add(Resources.optedIn(name)
                    .listed("list", "/" + name.substring(2), "cursor", "limit", "createdAfter", "orders.read")
                    .build());
        }
        fragments.add(Resources.optedIn("f.Odd")
                .listed("list", "/odd", "pageToken", "pageSize", "created_after", "orders.raed")
                .build());
        List<Fragment> reversed = new ArrayList<>(fragments);
        Collections.reverse(reversed);

        assertThat(ServiceRules.check(reversed)).isEqualTo(ServiceRules.check(fragments));
        Map<String, List<String>> found = found(fragments.toArray(new Fragment[0]));
        assertThat(found.get("pagination-mixed")).containsExactly("f.Odd#list()");
        assertThat(found.get("auth-scope-unknown")).containsExactly("f.Odd#list()");
        assertThat(found.get("version-scheme-mixed")).isEmpty();
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
