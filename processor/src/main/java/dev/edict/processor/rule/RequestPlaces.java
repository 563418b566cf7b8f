package dev.edict.processor.rule;

import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Parameter;
import dev.edict.processor.model.Where;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Where the parameters of an operation are named. */
public final class RequestPlaces {
    private RequestPlaces() {}

    /** The name of a parameter in the query or a header; the method where none of its own has it. */
    public static Where of(Operation operation, String name) {
        for (Parameter parameter : operation.parameters()) {
            if (parameter.name().equals(name) && isNamed(parameter)) {
                return parameter.namePlace();
            }
        }
        return operation.where();
    }

    /**
     * Every place that {@link #of} may answer for some names. Places are kept while bodies are compiled, so that a rule asks for
     * those alone that it may point at.
     */
    public static Stream<Where> all(Operation operation, Predicate<String> names) {
        Stream.Builder<Where> places = Stream.builder();
        places.add(operation.where());
        for (Parameter parameter : operation.parameters()) {
            if (isNamed(parameter) && names.test(parameter.name())) {
                places.add(parameter.namePlace());
            }
        }
        return places.build();
    }

    private static boolean isNamed(Parameter parameter) {
        return parameter.source() == Parameter.Source.QUERY || parameter.source() == Parameter.Source.HEADER;
    }
}
