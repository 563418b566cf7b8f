package dev.edict.processor.rule.error;

import dev.edict.processor.body.Answer;
import dev.edict.processor.body.Bodies;
import dev.edict.processor.body.MethodKey;
import dev.edict.processor.body.Provider;
import dev.edict.processor.model.Operation.Thrown;
import dev.edict.processor.model.TypeGraph;
import dev.edict.processor.rule.DocumentedResponses;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What mappers of the compilation make of exceptions, where that is one status whatever the exception has in it. One that is documented
 * says so in the document itself.
 */
final class MapperAnswers {
    private final Bodies bodies;
    private final List<Provider> mappers;

    MapperAnswers(Bodies bodies) {
        this.bodies = bodies;
        this.mappers = bodies.providers().stream()
                .filter(provider -> provider.role() == Provider.Role.MAPPER)
                .toList();
    }

    /**
     * @param mapper simple name of its class
     */
    record Mapped(String mapper, int status) {}

    /** By the mapper of the nearest type above the exception that has one (Jakarta REST, section 4.4). */
    Optional<Mapped> of(Thrown thrown, Set<String> everything, TypeGraph types) {
        for (String type : thrown.types()) {
            if (everything.contains(type)) {
                return Optional.empty();
            }
            List<Provider> own =
                    mappers.stream().filter(m -> m.exceptions().contains(type)).toList();
            if (!own.isEmpty()) {
                return own.size() == 1 ? answered(own.get(0).method(), types) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<Mapped> answered(MethodKey mapper, TypeGraph types) {
        List<Answer> sent = bodies.answers(mapper).stream()
                .map(Bodies.Answered::answer)
                .filter(Answer::isSent)
                .toList();
        Set<Integer> statuses =
                sent.stream().map(answer -> answer.status().orElse(0)).collect(Collectors.toSet());
        return statuses.size() != 1 || isDocumented(mapper, types)
                ? Optional.empty()
                : Optional.of(
                        new Mapped(mapper.ownerSimpleName(), statuses.iterator().next()));
    }

    private boolean isDocumented(MethodKey mapper, TypeGraph types) {
        return bodies.documents(mapper)
                || types.find(mapper.owner())
                        .filter(type ->
                                !DocumentedResponses.of(type.annotations()).isEmpty())
                        .isPresent();
    }
}
