package dev.edict.runtime.rest.error;

import dev.edict.runtime.problem.Problem;

/**
 * The entity of a mapped failure: the problem, and for whoever records the response what the failure proves. A mapper
 * has no other way to reach the request on every runtime.
 *
 * @param problem what is written
 * @param evidence what is known
 */
public record MappedProblem(Problem problem, Evidence evidence) {}
