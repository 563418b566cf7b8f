package dev.edict.contract.assemble;

import dev.edict.contract.fragment.Access;
import dev.edict.contract.fragment.Access.Decision;
import dev.edict.contract.fragment.SecurityRequirement;
import dev.edict.contract.json.JsonArray;
import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Security Requirement Objects. Only declared schemes are named: a scheme made up here would send every client the wrong way. */
final class Security {

    private final Set<String> schemes;
    private final List<SecurityRequirement> usual;
    private final Findings findings;
    private final SortedSet<String> withoutScheme = new TreeSet<>();

    Security(ServiceView service, Findings findings) {
        this.schemes = service.securitySchemes().keySet();
        this.usual = service.security();
        this.findings = findings;
    }

    /** The operation's alternatives; empty when nothing can be said, an empty array when anyone may call. */
    Optional<JsonArray> of(Access access, String signature) {
        if (access.decision() == Decision.ANONYMOUS) {
            return Optional.of(JsonArray.of());
        }
        List<SecurityRequirement> named = access.requirements();
        List<SecurityRequirement> alternatives =
                !named.isEmpty() ? named : access.decision() == Decision.PROTECTED ? usual : List.of();
        JsonArray objects = declared(alternatives, signature);
        if (objects.isEmpty() && named.isEmpty() && access.decision() == Decision.PROTECTED) {
            withoutScheme.add(signature);
        }
        return objects.isEmpty() ? Optional.empty() : Optional.of(objects);
    }

    /** The alternatives whose schemes are declared. */
    JsonArray declared(List<SecurityRequirement> alternatives, String subject) {
        return new JsonArray(alternatives.stream()
                .filter(requirement -> isDeclared(requirement, subject))
                .map(Security::object)
                .distinct()
                .toList());
    }

    /** One finding for the service, however many operations it concerns. */
    void reportMissingScheme() {
        if (!withoutScheme.isEmpty()) {
            findings.add(
                    "security-scheme-undeclared",
                    withoutScheme.first(),
                    (withoutScheme.size() == 1
                                    ? withoutScheme.first() + " asks for a role, and does not tell"
                                    : withoutScheme.size() + " operations, the first of them " + withoutScheme.first()
                                            + ", ask for roles, and do not tell")
                            + " clients how to authenticate: the service declares "
                            + (schemes.isEmpty() ? "no security scheme" : "several security schemes and none for all")
                            + ". Declare one with @SecurityScheme of MicroProfile OpenAPI or Swagger beside @ApiService, and @SecurityRequirement where"
                            + " there are several");
        }
    }

    private boolean isDeclared(SecurityRequirement requirement, String signature) {
        if (schemes.containsAll(requirement.schemes().keySet())) {
            return true;
        }
        findings.add(
                "security-scheme-undeclared",
                signature,
                signature + " requires " + requirement.schemes().keySet()
                        + ", which the service does not declare as a security scheme; the document leaves it out. Declare it with"
                        + " @SecurityScheme");
        return false;
    }

    private static JsonValue object(SecurityRequirement requirement) {
        JsonObject.Builder object = JsonObject.builder();
        requirement.schemes().forEach((scheme, scopes) -> object.put(scheme, JsonArray.ofTexts(scopes)));
        return object.build();
    }
}
