package dev.edict.processor.read;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.ApiService;
import dev.edict.processor.model.ApiService.Audience;
import dev.edict.processor.model.ApiService.AuthPolicy;
import dev.edict.processor.model.ApiService.Client;
import dev.edict.processor.model.ApiService.Csrf;
import dev.edict.processor.model.ApiService.Ownership;
import dev.edict.processor.model.ApiService.Stability;
import dev.edict.processor.model.House;
import dev.edict.processor.model.PathTemplate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code @ApiResource} decides, each element looked up from class to package to what the house says of the path to the service.
 *
 * @param written names of the elements that an annotation of the class or package decides
 */
record Policies(
        boolean declared,
        Audience audience,
        Stability stability,
        Ownership ownership,
        AuthPolicy auth,
        Csrf csrf,
        Set<Client> clients,
        String rateLimit,
        Set<String> written) {

    static Policies of(ApiService service) {
        return new Policies(
                false,
                service.audience(),
                service.stability(),
                service.ownership(),
                service.auth(),
                service.csrf(),
                Set.of(),
                service.rateLimit(),
                Set.of());
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
        Set<String> decided = new HashSet<>(written);
        for (String element : List.of("audience", "auth", "csrf")) {
            if (use.constant(element).filter(name -> !name.equals("INHERIT")).isPresent()) {
                decided.add(element);
            }
        }
        Optional<String> limit = use.string("rateLimit").filter(r -> !r.isEmpty());
        limit.ifPresent(l -> decided.add("rateLimit"));
        return new Policies(
                true,
                Declarations.constant(use, "audience", audience),
                Declarations.constant(use, "stability", stability),
                Declarations.constant(use, "ownership", ownership),
                Declarations.constant(use, "auth", auth),
                Declarations.constant(use, "csrf", csrf),
                named.isEmpty() ? clients : named,
                limit.orElse(rateLimit),
                decided);
    }

    /** These policies for a path: what no annotation decides the house may. */
    Policies at(House house, PathTemplate path) {
        return house.isUndecided()
                ? this
                : new Policies(
                        declared,
                        nearest("audience", house.audience(path), audience),
                        stability,
                        ownership,
                        nearest("auth", house.auth(path), auth),
                        nearest("csrf", house.csrf(path), csrf),
                        clients,
                        nearest("rateLimit", house.rateLimit(path), rateLimit),
                        written);
    }

    private <T> T nearest(String element, Optional<T> house, T otherwise) {
        return written.contains(element) ? otherwise : house.orElse(otherwise);
    }

    Policies with(Optional<AnnotationUse> use) {
        return use.map(this::with).orElse(this);
    }
}
