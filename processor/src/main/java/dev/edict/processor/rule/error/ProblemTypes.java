package dev.edict.processor.rule.error;

import dev.edict.processor.model.DtoType;
import dev.edict.processor.model.TypeGraph;
import dev.edict.processor.model.TypeRef;
import java.util.List;
import java.util.Set;

/** Types that are problem details (RFC 9457), by name or by what they hold. */
final class ProblemTypes {
    private static final Set<String> OF_LIBRARIES = Set.of(
            "dev.edict.runtime.problem.Problem",
            "org.zalando.problem.Problem",
            "org.springframework.http.ProblemDetail",
            "com.tietoevry.quarkus.resteasy.problem.HttpProblem",
            "io.quarkiverse.resteasy.problem.HttpProblem",
            "com.ksoichiro.task.problem.Problem");

    private static final Set<String> NAMES =
            Set.of("Problem", "ProblemDetail", "ProblemDetails", "HttpProblem", "ProblemResponse", "ProblemDto");

    private static final List<String> MEMBERS = List.of("type", "title", "status");

    private ProblemTypes() {}

    /** Whether a type is one; also where its class cannot be looked into and its name says so. */
    static boolean contains(TypeGraph types, TypeRef.Declared type) {
        if (isOfLibrary(types, type) || NAMES.contains(type.simpleName())) {
            return true;
        }
        DtoType dto = types.find(type.binaryName()).orElse(null);
        return dto != null && (dto.opaque() || dto.additional().isPresent() || hasMembers(dto));
    }

    /** Whether a library that has the type also says what it is when it is sent. */
    static boolean isOfLibrary(TypeGraph types, TypeRef.Declared type) {
        for (String problem : OF_LIBRARIES) {
            if (type.is(problem) || types.isSubtype(type.binaryName(), problem)) {
                return true;
            }
        }
        return false;
    }

    static boolean hasMembers(DtoType dto) {
        for (String member : MEMBERS) {
            if (dto.properties().stream().noneMatch(p -> p.jsonName().equals(member))) {
                return false;
            }
        }
        return true;
    }
}
