package dev.edict.runtime.rest.error;

import dev.edict.runtime.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The entity of a mapped failure: the problem, and for whoever records the response what the failure proves. A mapper
 * has no other way to reach the request on every runtime.
 *
 * @param problem what is written
 * @param evidence what is known
 * @param extensions an object whose members are written too; null for none
 */
public record MappedProblem(
        Problem problem, Evidence evidence, @Nullable Object extensions) {}
