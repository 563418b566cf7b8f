package dev.edict.processor.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EnclosingTest {
    @Test
    void namesWhatIsAroundAParameter() {
        assertThat(Enclosing.of("com.acme.Orders$Lines#list(java.util.Map$Entry)/status"))
                .contains(
                        "com.acme.Orders$Lines#list(java.util.Map$Entry)/status",
                        "com.acme.Orders$Lines#list(java.util.Map$Entry)",
                        "com.acme.Orders$Lines",
                        "com.acme.Orders",
                        "com.acme")
                .doesNotContain("com", "com.acme.Orders$Line", "java.util");
    }

    @Test
    void knowsThePackageOfATypeOnly() {
        assertThat(Enclosing.of("com.acme.Orders")).containsExactly("com.acme.Orders", "com.acme");
        assertThat(Enclosing.of("Orders")).containsExactly("Orders", "");
    }
}
