package dev.edict.processor.rule.auth;

import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Parameter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Request headers by which a handler can tell its caller. */
final class CredentialHeaders {
    private static final Set<String> NAMES =
            Set.of("authorization", "proxy-authorization", "x-api-key", "api-key", "x-auth-token", "x-client-cert");

    private CredentialHeaders() {}

    static Optional<Parameter> of(Operation operation) {
        for (Parameter parameter : operation.parameters()) {
            if (parameter.source() == Parameter.Source.HEADER
                    && NAMES.contains(parameter.name().toLowerCase(Locale.ROOT))) {
                return Optional.of(parameter);
            }
        }
        return Optional.empty();
    }
}
