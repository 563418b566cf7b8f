package dev.edict.processor.report;

import dev.edict.processor.model.Where;
import dev.edict.processor.read.ElementWhere;
import java.util.Optional;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** Prints as every compiler can, in the round to which the elements belong. */
public final class MessagerPrinter implements Printer {
    private final Messager messager;
    private final boolean placesAll;

    /**
     * @param placesAll whether the compiler knows where packages, records and the components of records stand; Eclipse's does
     *     not
     */
    public MessagerPrinter(Messager messager, boolean placesAll) {
        this.messager = messager;
        this.placesAll = placesAll;
    }

    @Override
    public void print(Diagnostic.Kind kind, String message, Where where) {
        if (!(where instanceof ElementWhere place)) {
            print(kind, message);
        } else if (placesAll || !NearestPlace.isNeeded(place.element())) {
            // Compilers mark the value, the annotation or the element, whichever they can; nulls are allowed.
            messager.printMessage(kind, message, place.element(), place.mirror(), place.value());
        } else {
            String named = where.signature() + ": " + message;
            NearestPlace.of(place.element())
                    .ifPresentOrElse(near -> messager.printMessage(kind, named, near), () -> print(kind, named));
        }
    }

    @Override
    public void print(Diagnostic.Kind kind, String message) {
        messager.printMessage(kind, message);
    }

    @Override
    public Optional<Position> position(Where where) {
        return Optional.empty();
    }

    @Override
    public Optional<Region> marked(Where where) {
        return Optional.empty();
    }

    @Override
    public Optional<Region> whole(Where where) {
        return Optional.empty();
    }

    @Override
    public Object identity(Where where) {
        return where instanceof ElementWhere place
                ? new Identity(place.element(), place.mirror(), place.value())
                : where;
    }

    private record Identity(
            Element element,
            @Nullable AnnotationMirror mirror,
            @Nullable AnnotationValue value) {}
}
