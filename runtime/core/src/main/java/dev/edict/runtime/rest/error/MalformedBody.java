package dev.edict.runtime.rest.error;

import dev.edict.runtime.problem.EdictProblem;
import dev.edict.runtime.problem.Problem;
import java.util.List;
import java.util.Map;

/** The ways to say that a body is wrong without repeating what a library says about its classes. */
final class MalformedBody {

    private MalformedBody() {}

    static Problem somewhere() {
        return EdictProblem.MALFORMED_BODY
                .problem()
                .detail("The body is not well-formed.")
                .build();
    }

    static Problem at(int line, int column) {
        return line < 1
                ? somewhere()
                : EdictProblem.MALFORMED_BODY
                        .problem()
                        .detail("The body is not well-formed at line " + line + ", column " + column + ".")
                        .build();
    }

    static Problem member(String pointer) {
        return EdictProblem.MALFORMED_BODY
                .problem()
                .detail("A member of the body is missing or of the wrong type.")
                .with("errors", List.of(Map.of("pointer", pointer)))
                .build();
    }
}
