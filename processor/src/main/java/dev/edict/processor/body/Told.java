package dev.edict.processor.body;

import com.sun.source.tree.Tree;
import dev.edict.processor.body.Details.Disclosure.Content;
import dev.edict.processor.body.Details.Parameter;
import dev.edict.processor.body.Details.Passing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * What is followed: an exception, or text of it once {@code kind} is known.
 *
 * @param type null for a text of which only the callers know whose it is
 * @param from the body that is given it; null where it comes from elsewhere
 * @param parameter its index there
 * @param cause whether it is what caused the exception that was given
 * @param through the calls whose results it is part of
 */
record Told(
        @Nullable TypeElement type,
        @Nullable Frame from,
        int parameter,
        boolean cause,
        @Nullable Content kind,
        String what,
        @Nullable Tree tree,
        boolean conditional,
        boolean certain,
        List<Passing> through) {
    Told told(Content told, Tree by) {
        return new Told(type, from, parameter, cause, told, by.toString(), by, conditional, certain, through);
    }

    Told conditionally() {
        return new Told(type, from, parameter, cause, kind, what, tree, true, certain, through);
    }

    Told perhaps() {
        return new Told(type, from, parameter, cause, kind, what, tree, conditional, false, through);
    }

    Told of(TypeElement its) {
        return new Told(its, from, parameter, true, kind, what, tree, conditional, certain, through);
    }

    Told through(Passing passing) {
        List<Passing> longer = new ArrayList<>(through);
        longer.add(passing);
        return new Told(type, from, parameter, cause, kind, what, tree, conditional, certain, List.copyOf(longer));
    }

    /** The parameter that has it; empty for what is caught, and for a cause, which may be any. */
    Optional<Parameter> given() {
        return from == null || cause ? Optional.empty() : Optional.of(new Parameter(from.key, parameter));
    }
}
