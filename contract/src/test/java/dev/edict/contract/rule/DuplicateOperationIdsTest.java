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
            assertThat(finding.reported().signature()).isEqualTo("b.Users#get()");
            assertThat(finding.certain()).isTrue();
            assertThat(finding.reported().message())
                    .isEqualTo(
                            "GET /users/{id} has the operationId 'get', which Orders#get has too; generated clients get two"
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
    void classesOfOneNameAreNamedInFull() {
        assertThat(new DuplicateOperationIds()
                        .check(List.of(
                                Resources.optedIn("a.Orders")
                                        .named("get", "/a", "get")
                                        .build(),
                                Resources.optedIn("b.Orders")
                                        .named("get", "/b", "get")
                                        .build())))
                .singleElement()
                .satisfies(finding -> assertThat(finding.reported().message()).contains("which a.Orders#get has too;"));
    }

    @Test
    void methodsMayHaveOneNameWhereNobodyChoseAnId() {
        List<ResourceFragment> resources = List.of(
                Resources.optedIn("b.Users").get("get", "/users/{id}").build(),
                Resources.optedIn("a.Orders").get("get", "/orders/{id}").build());

        assertThat(new DuplicateOperationIds().check(resources)).isEmpty();
    }

    @Test
    void whatIsInNoDocumentHasNoIdToShare() {
        assertThat(new DuplicateOperationIds()
                        .check(List.of(Resources.optedIn("a.Orders")
                                .named("get", "/orders/{id}", "get")
                                .hidden("find", "/orders/find", "get")
                                .build())))
                .isEmpty();
    }
}
