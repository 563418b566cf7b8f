package dev.edict.processor.rule;

import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Parameter;
import dev.edict.processor.model.Where;
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

    /** Every place that {@link #of} may answer. */
    public static Stream<Where> all(Operation operation) {
        return Stream.concat(
                Stream.of(operation.where()),
                operation.parameters().stream().filter(RequestPlaces::isNamed).map(Parameter::namePlace));
    }

    private static boolean isNamed(Parameter parameter) {
        return parameter.source() == Parameter.Source.QUERY || parameter.source() == Parameter.Source.HEADER;
    }
}
