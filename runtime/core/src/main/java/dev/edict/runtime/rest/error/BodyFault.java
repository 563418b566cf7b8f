package dev.edict.runtime.rest.error;

import dev.edict.runtime.problem.Problem;
import java.util.Optional;

/** Knows the exceptions by which one JSON library says that a body is wrong. */
interface BodyFault {

    /** The problem; empty if the exception is not the library's. */
    Optional<Problem> of(Throwable failure);
}
