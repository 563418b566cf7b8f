package dev.edict.runtime.rest.error;

import dev.edict.runtime.problem.Problem;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.exc.InvalidDefinitionException;

/** Jackson 3. */
final class Jackson3Fault implements BodyFault {

    @Override
    public Optional<Problem> of(Throwable failure) {
        if (!(failure instanceof JacksonException fault) || failure instanceof InvalidDefinitionException) {
            return Optional.empty();
        }
        if (!fault.getPath().isEmpty()) {
            List<JsonPointerFragment.Step> path = fault.getPath().stream()
                    .map(step -> new JsonPointerFragment.Step(step.getPropertyName(), step.getIndex()))
                    .toList();
            return Optional.of(MalformedBody.member(JsonPointerFragment.of(path)));
        }
        TokenStreamLocation at = fault.getLocation();
        return Optional.of(at == null ? MalformedBody.somewhere() : MalformedBody.at(at.getLineNr(), at.getColumnNr()));
    }
}
