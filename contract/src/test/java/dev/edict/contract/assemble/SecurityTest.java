package dev.edict.contract.assemble;

import static dev.edict.contract.assemble.Samples.op;
import static dev.edict.contract.assemble.Samples.resource;
import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.contract.fragment.Access;
import dev.edict.contract.fragment.Fragment;
import dev.edict.contract.fragment.SecurityRequirement;
import dev.edict.contract.fragment.Service;
import dev.edict.contract.json.JsonArray;
import dev.edict.contract.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What an operation asks of its caller. */
class SecurityTest {

    private static final Access PROTECTED = new Access(Access.Decision.PROTECTED, List.of("admin"), List.of());

    @Test
    void rolesWithoutASchemeAreOneFindingAndNoRequirement() {
        Assembled it = Assembled.of(resource(
                "com.acme.R",
                op("GET", "/a", "com.acme.R#a()").access(PROTECTED).build(),
                op("GET", "/b", "com.acme.R#b()").access(PROTECTED).build()));
        assertThat(it.findings()).extracting(ContractFinding::id).containsExactly("security-scheme-undeclared");
        assertThat(it.operation("/a", "get").has("security")).isFalse();
        assertThat(it.document().toJson()).doesNotContain("admin");
    }

    @Test
    void rolesNeedTheOnlySchemeThereIs() {
        Assembled it = Assembled.of(
                secured(List.of(), "bearer"),
                resource(
                        "com.acme.R",
                        op("GET", "/a", "com.acme.R#a()").access(PROTECTED).build()));
        assertThat(it.operation("/a", "get").get("security"))
                .isEqualTo(JsonArray.of(JsonObject.of("bearer", JsonArray.of())));
        assertThat(it.document().toJson()).doesNotContain("admin");
    }

    @Test
    void ofSeveralSchemesTheServiceSaysWhichOne() {
        Assembled it = Assembled.of(
                secured(List.of(SecurityRequirement.of("cookie")), "bearer", "cookie"),
                resource(
                        "com.acme.R",
                        op("GET", "/a", "com.acme.R#a()").access(PROTECTED).build()));
        assertThat(it.operation("/a", "get").get("security"))
                .isEqualTo(JsonArray.of(JsonObject.of("cookie", JsonArray.of())));
    }

    @Test
    void aSchemeThatIsNotDeclaredIsReportedAndLeftOut() {
        Access access = new Access(Access.Decision.PROTECTED, List.of(), List.of(SecurityRequirement.of("magic")));
        Assembled it = Assembled.of(resource(
                "com.acme.R", op("GET", "/a", "com.acme.R#a()").access(access).build()));
        assertThat(it.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("[magic]"));
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
}
