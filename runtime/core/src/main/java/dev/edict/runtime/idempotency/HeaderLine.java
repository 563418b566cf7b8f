package dev.edict.runtime.idempotency;

/**
 * One line of a recorded response's header.
 *
 * @param name the field name
 * @param value the field value
 */
public record HeaderLine(String name, String value) {}
