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
 * What is followed: an exception, or text of it once that is known.
 *
 * @param source whose it is
 * @param text what of it; null for the exception itself
 * @param through the calls whose results it is part of
 */
record Told(Source source, @Nullable Text text, boolean conditional, boolean certain, List<Passing> through) {
    /**
     * @param types of which the exception is one; none for a text of which only the callers know whose it is
     * @param from the body that is given it; null where it comes from elsewhere
     * @param parameter its index there
     * @param cause whether it is what caused the exception that was given
     */
    record Source(List<TypeElement> types, @Nullable Frame from, int parameter, boolean cause) {}

    /**
     * @param what as a message names it
     * @param tree where it is asked for; null for what a body is given
     */
    record Text(Content content, String what, @Nullable Tree tree) {}

    /** An exception that a clause catches; one of several types, perhaps. */
    static Told caught(List<TypeElement> types) {
        return new Told(new Source(types, null, -1, false), null, false, true, List.of());
    }

    /** An exception that a body is given. */
    static Told exception(TypeElement type, Frame from, int parameter) {
        return new Told(new Source(List.of(type), from, parameter, false), null, false, true, List.of());
    }

    /** A text that a body is given. */
    static Told text(Frame from, int parameter) {
        return new Told(
                new Source(List.of(), from, parameter, false),
                new Text(Content.MESSAGE, "", null),
                false,
                true,
                List.of());
    }

    Told told(Content content, Tree by) {
        return new Told(source, new Text(content, by.toString(), by), conditional, certain, through);
    }

    Told conditionally() {
        return new Told(source, text, true, certain, through);
    }

    Told perhaps() {
        return new Told(source, text, conditional, false, through);
    }

    Told cause(TypeElement type) {
        return new Told(
                new Source(List.of(type), source.from, source.parameter, true), text, conditional, certain, through);
    }

    Told through(Passing passing) {
        List<Passing> longer = new ArrayList<>(through);
        longer.add(passing);
        return new Told(source, text, conditional, certain, List.copyOf(longer));
    }

    /** The parameter that has it; empty for what is caught, and for a cause, which may be any. */
    Optional<Parameter> given() {
        return source.from == null || source.cause
                ? Optional.empty()
                : Optional.of(new Parameter(source.from.key, source.parameter));
    }
}
