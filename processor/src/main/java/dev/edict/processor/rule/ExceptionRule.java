package dev.edict.processor.rule;

/**
 * A rule about what exceptions say of themselves with {@code @ApiError}. Those that the {@code throws} clause of an operation names are
 * shown with that operation; here come the others, which bodies throw or other modules declare. Runs once, when no round is to come.
 */
public interface ExceptionRule extends Rule {

    void check(ExceptionErrors errors, Findings findings);
}
