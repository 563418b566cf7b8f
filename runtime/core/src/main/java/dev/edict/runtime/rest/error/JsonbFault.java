package dev.edict.runtime.rest.error;

import dev.edict.runtime.problem.Problem;
import jakarta.json.bind.JsonbException;
import java.util.Optional;

/** JSON-B, bare or as runtimes wrap it. It says neither where nor what. */
final class JsonbFault implements BodyFault {

    @Override
    public Optional<Problem> of(Throwable failure) {
        return failure instanceof JsonbException || failure.getCause() instanceof JsonbException
                ? Optional.of(MalformedBody.somewhere())
                : Optional.empty();
    }
}
