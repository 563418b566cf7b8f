package dev.edict.processor.body;

import dev.edict.processor.body.Details.Disclosure;
import dev.edict.processor.body.Details.Disclosure.Content;
import dev.edict.processor.body.Details.Handing;
import dev.edict.processor.body.Details.Parameter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Which exceptions methods are given. A helper that takes any may be given those alone that the service throws for clients to
 * read; and a mapper that others extend is given what they map.
 */
final class GivenExceptions {
    private record Given(String exception, Set<String> superTypes) {}

    private final Supplier<Collection<MethodFacts>> bodies;
    private final Supplier<List<Provider>> providers;
    private final Function<Call, Optional<MethodFacts>> follow;
    private @Nullable Map<Parameter, List<Handing>> handings;
    private final Map<MethodKey, Set<String>> mapped = new HashMap<>();

    /** @param follow the one body that a call is sure to run */
    GivenExceptions(
            Supplier<Collection<MethodFacts>> bodies,
            Supplier<List<Provider>> providers,
            Function<Call, Optional<MethodFacts>> follow) {
        this.bodies = bodies;
        this.providers = providers;
        this.follow = follow;
    }

    /** What a body tells of each exception that it may be given; a stack trace is one, whatever it is of. */
    List<Disclosure> told(Disclosure told) {
        if (told.given().isEmpty() || told.content() == Content.STACK_TRACE) {
            return List.of(told);
        }
        Given stated = new Given(told.exception(), told.superTypes());
        return given(told.given().get(), stated).stream()
                .sorted(Comparator.comparing(Given::exception))
                .map(given -> new Disclosure(
                        told.what(),
                        given.exception(),
                        given.superTypes(),
                        told.content(),
                        told.conditional(),
                        told.certain(),
                        told.through(),
                        Optional.empty(),
                        told.where()))
                .toList();
    }

    /** What a parameter is given, and as what the method states that. */
    private record Asked(Parameter parameter, Given stated) {}

    private Set<Given> given(Parameter first, Given statedThere) {
        Set<Given> all = new HashSet<>();
        Set<Parameter> seen = new HashSet<>();
        Queue<Asked> open = new ArrayDeque<>(List.of(new Asked(first, statedThere)));
        while (!open.isEmpty()) {
            Asked asked = open.remove();
            if (!seen.add(asked.parameter())) {
                continue;
            }
            List<Handing> known = handings().getOrDefault(asked.parameter(), List.of());
            Given stated = asked.stated();
            Set<String> exceptions = mapped.get(asked.parameter().method());
            if (exceptions != null) {
                exceptions.forEach(exception -> all.add(
                        exception.equals(stated.exception()) ? stated : new Given(exception, Set.of(exception))));
                if (exceptions.isEmpty()) {
                    all.add(stated);
                }
            }
            for (Handing handing : known) {
                Given given = new Given(handing.exception(), handing.superTypes());
                handing.given().ifPresentOrElse(before -> open.add(new Asked(before, given)), () -> all.add(given));
            }
        }
        return all;
    }

    private Map<Parameter, List<Handing>> handings() {
        if (handings == null) {
            handings = new HashMap<>();
            for (MethodFacts body : bodies.get()) {
                for (Handing handing : body.details().handings()) {
                    add(handing, handings);
                }
            }
            providers.get().forEach(provider -> mapped.put(provider.method(), provider.exceptions()));
        }
        return handings;
    }

    private void add(Handing handing, Map<Parameter, List<Handing>> into) {
        follow.apply(handing.call())
                .ifPresent(body -> into.computeIfAbsent(
                                new Parameter(body.key(), handing.argument()), key -> new ArrayList<>())
                        .add(handing));
    }
}
