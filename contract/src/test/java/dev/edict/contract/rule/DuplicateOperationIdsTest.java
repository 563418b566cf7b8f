package dev.edict.contract.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.contract.fragment.ResourceFragment;
import java.util.List;
import org.junit.jupiter.api.Test;

class DuplicateOperationIdsTest {

    @Test
    void oneIdForTwoOperationsIsReportedOnTheLaterOne() {
        List<ResourceFragment> resources = List.of(
                Resources.optedIn("b.Users").named("get", "/users/{id}", "get").build(),
                Resources.optedIn("a.Orders")
                        .named("get", "/orders/{id}", "get")
                        .build());

        assertThat(new DuplicateOperationIds().check(resources)).singleElement().satisfies(finding -> {
            assertThat(finding.signature()).isEqualTo("b.Users#get()");
            assertThat(finding.certain()).isTrue();
            assertThat(finding.predicate())
                    .isEqualTo("has the operationId 'get', which Orders#get has too; generated clients get two"
                            + " methods of one name, or lose one. Rename one of them.");
        });
    }

    @Test
    void itIsAGuessWhereAClassDidNotOptIn() {
        List<ResourceFragment> resources = List.of(
                Resources.plain("b.Users").named("get", "/users/{id}", "get").build(),
                Resources.optedIn("a.Orders")
                        .named("get", "/orders/{id}", "get")
                        .build());

        assertThat(new DuplicateOperationIds().check(resources))
                .singleElement()
                .extracting(ServiceFinding::certain)
                .isEqualTo(false);
    }

    @Test
    void methodsMayHaveOneNameWhereNobodyChoseAnId() {
        List<ResourceFragment> resources = List.of(
                Resources.optedIn("b.Users").get("get", "/users/{id}").build(),
                Resources.optedIn("a.Orders").get("get", "/orders/{id}").build());

        assertThat(new DuplicateOperationIds().check(resources)).isEmpty();
    }
}
