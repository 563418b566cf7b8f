package dev.edict.runtime.rest.error;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import dev.edict.runtime.problem.Problem;
import java.util.List;
import java.util.Optional;

/** Jackson 2. */
final class Jackson2Fault implements BodyFault {

    @Override
    public Optional<Problem> of(Throwable failure) {
        if (!(failure instanceof JsonProcessingException fault) || failure instanceof InvalidDefinitionException) {
            return Optional.empty();
        }
        if (fault instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            List<JsonPointerFragment.Step> path = mapping.getPath().stream()
                    .map(step -> new JsonPointerFragment.Step(step.getFieldName(), step.getIndex()))
                    .toList();
            return Optional.of(MalformedBody.member(JsonPointerFragment.of(path)));
        }
        JsonLocation at = fault.getLocation();
        return Optional.of(at == null ? MalformedBody.somewhere() : MalformedBody.at(at.getLineNr(), at.getColumnNr()));
    }
}
