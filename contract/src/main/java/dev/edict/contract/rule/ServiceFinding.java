package dev.edict.contract.rule;

/**
 * An operation that does not go with another one.
 *
 * @param signature of the operation that it is reported on
 * @param other signature of the operation that it clashes with
 * @param certain whether it is a mistake for sure, and no warning only
 * @param predicate what is wrong, why it hurts a client, what to do: a sentence that begins with the operation, which is left to say
 */
public record ServiceFinding(String signature, String other, boolean certain, String predicate) {}
