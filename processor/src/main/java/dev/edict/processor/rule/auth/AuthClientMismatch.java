package dev.edict.processor.rule.auth;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.ApiService.Client;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Where;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import dev.edict.processor.rule.auth.Schemes.Carrier;
import dev.edict.processor.rule.auth.Schemes.Scheme;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A resource is for one kind of client and asks for the credential of another. */
public final class AuthClientMismatch implements Rule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "auth-client-mismatch", Kind.CONVENTION, Theme.AUTH, Severity.WARN)
            .summary("The credentials that a resource takes fit the clients that it is for.")
            .source("draft-ietf-oauth-browser-based-apps §6; RFC 8252; design guide, \"OAuth guidance is current\"")
            .build();

    private static final String RESOURCE = "dev.edict.annotations.ApiResource";

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        if (api.clients().isEmpty()) {
            return;
        }
        List<Scheme> known = Schemes.of(api);
        if (known.isEmpty()) {
            return;
        }
        Set<Carrier> carriers = EnumSet.noneOf(Carrier.class);
        Operation first = null;
        for (Operation operation : api.operations()) {
            for (Scheme scheme : Schemes.inForce(api, operation, known)) {
                carriers.add(scheme.carrier());
                first = first == null ? operation : first;
            }
        }
        if (first != null && carriers.size() == 1) {
            String misfit = misfit(api, carriers.iterator().next());
            if (misfit != null) {
                findings.add(place(api), Severity.WARN, api.simpleName() + " " + misfit);
            }
        }
    }

    /** Several kinds of credential may be one for each kind of client. */
    private static @Nullable String misfit(ApiResource api, Carrier carrier) {
        Set<Client> clients = api.clients();
        boolean browser = clients.contains(Client.BROWSER) && !clients.contains(Client.THIRD_PARTY);
        return switch (carrier) {
            case TOKEN ->
                browser
                        ? "is for browsers and takes tokens in a header only: scripts have to keep them, where an injected one"
                                + " takes them away. Use a session cookie, or a backend for the frontend that keeps the"
                                + " tokens."
                        : null;
            case COOKIE ->
                clients.contains(Client.BROWSER)
                        ? null
                        : "is for " + named(clients)
                                + " and takes a session cookie only, which belongs to a browser's user: such clients would have"
                                + " to play a browser. Take a token or a key in a header.";
            case KEY ->
                browser && !api.audience().isInHouse() && !clients.contains(Client.SERVICE)
                                || clients.equals(Set.of(Client.NATIVE))
                        ? "is for " + named(clients)
                                + " and takes an API key only, which is in everybody's hands once it is in a page or an"
                                + " application. "
                                + (browser
                                        ? "Use a session cookie, or a backend for the frontend."
                                        : "Use authorizationCode with PKCE.")
                        : null;
            default -> null;
        };
    }

    private static String named(Set<Client> clients) {
        StringBuilder names = new StringBuilder();
        for (Client client : Client.values()) {
            if (clients.contains(client)) {
                names.append(names.length() == 0 ? "" : " and ")
                        .append(
                                switch (client) {
                                    case BROWSER -> "browsers";
                                    case NATIVE -> "installed applications";
                                    case THIRD_PARTY -> "software of others";
                                    case SERVICE -> "services";
                                });
            }
        }
        return names.toString();
    }

    private static Where place(ApiResource api) {
        return api.annotations()
                .find(RESOURCE)
                .filter(use -> use.values().containsKey("clients"))
                .map((AnnotationUse use) -> use.place("clients"))
                .orElse(api.where());
    }
}
