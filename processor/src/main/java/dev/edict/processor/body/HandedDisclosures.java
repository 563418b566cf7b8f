package dev.edict.processor.body;

import dev.edict.processor.body.Details.Disclosure;
import dev.edict.processor.body.Details.Disclosure.Content;
import dev.edict.processor.body.Details.Outlet;
import dev.edict.processor.body.Details.Passing;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Follows what bodies tell of exceptions through the methods that they give it to. */
final class HandedDisclosures {
    private final Function<Call, Optional<MethodFacts>> follow;

    /** @param follow the one body that a call is sure to run */
    HandedDisclosures(Function<Call, Optional<MethodFacts>> follow) {
        this.follow = follow;
    }

    /** What the ways through some calls leave of it. */
    private record Way(@Nullable Content content, boolean conditional, boolean certain) {
        Way then(Way next) {
            return new Way(
                    next.content == null ? content : next.content,
                    conditional || next.conditional,
                    certain && next.certain);
        }
    }

    Optional<Disclosure> followed(Disclosure told) {
        if (told.through().isEmpty()) {
            return Optional.of(told);
        }
        return through(told.through(), new Way(told.content(), told.conditional(), told.certain()), new HashSet<>())
                .map(way -> new Disclosure(
                        told.what(),
                        told.exception(),
                        told.superTypes(),
                        way.content() == null ? told.content() : way.content(),
                        way.conditional(),
                        way.certain(),
                        List.of(),
                        told.given(),
                        told.where()));
    }

    private Optional<Way> through(List<Passing> passings, Way so, Set<MethodKey> seen) {
        Optional<Way> way = Optional.of(so);
        for (Passing passing : passings) {
            way = way.flatMap(until -> through(passing, seen).map(until::then));
        }
        return way;
    }

    /** The loudest of the ways that the body knows; none for one that leads back to itself. */
    private Optional<Way> through(Passing passing, Set<MethodKey> seen) {
        Optional<MethodFacts> body = follow.apply(passing.call());
        if (body.isEmpty() || !seen.add(body.get().key())) {
            return Optional.empty();
        }
        Optional<Way> loudest = Optional.empty();
        for (Outlet outlet : body.get().details().outlets()) {
            if (outlet.parameter() == passing.argument() && outlet.sent() == passing.sent()) {
                Way own = new Way(outlet.content().orElse(null), outlet.conditional(), outlet.certain());
                Optional<Way> way = through(outlet.through(), own, seen);
                if (way.isPresent() && (loudest.isEmpty() || loudness(way.get()) > loudness(loudest.get()))) {
                    loudest = way;
                }
            }
        }
        seen.remove(body.get().key());
        return loudest;
    }

    private static int loudness(Way way) {
        return (way.conditional() ? 0 : 2) + (way.certain() ? 1 : 0);
    }
}
