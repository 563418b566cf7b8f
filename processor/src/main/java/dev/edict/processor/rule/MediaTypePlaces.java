package dev.edict.processor.rule;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.Annotations;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Where;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Where the media types of an operation are written. */
public final class MediaTypePlaces {
    private static final List<String> ANNOTATIONS = List.of("jakarta.ws.rs.Produces", "jakarta.ws.rs.Consumes");

    private MediaTypePlaces() {}

    /** The value that names a type, on the method or else on the class; the method where it is written nowhere. */
    public static Where of(Operation operation, String type) {
        return of(operation.annotations(), type)
                .or(() -> of(operation.typeAnnotations(), type))
                .orElse(operation.where());
    }

    private static Optional<Where> of(Annotations annotations, String type) {
        for (String annotation : ANNOTATIONS) {
            Optional<AnnotationUse> use = annotations.find(annotation);
            if (use.isPresent()) {
                List<String> values = use.get().strings("value");
                for (int i = 0; i < values.size(); i++) {
                    if (values.get(i).contains(type)) {
                        return Optional.of(use.get().place("value", i));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Every place that {@link #of} may answer for some types, as {@link RequestPlaces#all} has it. */
    public static Stream<Where> all(Operation operation, Predicate<String> types) {
        Stream.Builder<Where> places = Stream.builder();
        places.add(operation.where());
        add(operation.annotations(), types, places);
        add(operation.typeAnnotations(), types, places);
        return places.build();
    }

    private static void add(Annotations annotations, Predicate<String> types, Stream.Builder<Where> places) {
        for (String annotation : ANNOTATIONS) {
            Optional<AnnotationUse> use = annotations.find(annotation);
            if (use.isPresent()) {
                List<String> values = use.get().strings("value");
                for (int i = 0; i < values.size(); i++) {
                    if (types.test(values.get(i))) {
                        places.add(use.get().place("value", i));
                    }
                }
            }
        }
    }
}
