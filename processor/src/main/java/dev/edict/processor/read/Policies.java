package dev.edict.processor.read;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.ApiService;
import dev.edict.processor.model.ApiService.Audience;
import dev.edict.processor.model.ApiService.AuthPolicy;
import dev.edict.processor.model.ApiService.Client;
import dev.edict.processor.model.ApiService.Csrf;
import dev.edict.processor.model.ApiService.Ownership;
import dev.edict.processor.model.ApiService.Stability;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What {@code @ApiResource} decides, each element looked up from class to package to service. */
record Policies(
        boolean declared,
        Audience audience,
        Stability stability,
        Ownership ownership,
        AuthPolicy auth,
        Csrf csrf,
        Set<Client> clients,
        String rateLimit) {

    static Policies of(ApiService service) {
        return new Policies(
                false,
                service.audience(),
                service.stability(),
                service.ownership(),
                service.auth(),
                service.csrf(),
                Set.of(),
                service.rateLimit());
    }

    /** These policies, overridden by one more annotation. */
    Policies with(AnnotationUse use) {
        Set<Client> named = EnumSet.noneOf(Client.class);
        for (Object client : use.list("clients")) {
            if (client instanceof AnnotationUse.EnumConstant constant) {
                List.of(Client.values()).stream()
                        .filter(c -> c.name().equals(constant.name()))
                        .forEach(named::add);
            }
        }
        return new Policies(
                true,
                Declarations.constant(use, "audience", audience),
                Declarations.constant(use, "stability", stability),
                Declarations.constant(use, "ownership", ownership),
                Declarations.constant(use, "auth", auth),
                Declarations.constant(use, "csrf", csrf),
                named.isEmpty() ? clients : named,
                use.string("rateLimit").filter(r -> !r.isEmpty()).orElse(rateLimit));
    }

    Policies with(Optional<AnnotationUse> use) {
        return use.map(this::with).orElse(this);
    }
}
