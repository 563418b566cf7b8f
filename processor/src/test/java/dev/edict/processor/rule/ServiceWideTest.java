package dev.edict.processor.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.contract.rule.ServiceRule;
import dev.edict.contract.rule.ServiceRules;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServiceWideTest {

    /** Whoever assembles without compiling runs the rules of the contract, and must not miss one. */
    @Test
    void compilingRunsTheRulesThatAssemblingRuns() {
        List<ServiceWide> rules = Rules.all().stream()
                .filter(ServiceWide.class::isInstance)
                .map(ServiceWide.class::cast)
                .toList();

        assertThat(rules)
                .allSatisfy(rule ->
                        assertThat(rule.rule().id()).isEqualTo(rule.info().id()));
        assertThat(rules)
                .extracting(rule -> rule.info().id())
                .containsExactlyElementsOf(
                        ServiceRules.all().stream().map(ServiceRule::id).toList());
    }
}
