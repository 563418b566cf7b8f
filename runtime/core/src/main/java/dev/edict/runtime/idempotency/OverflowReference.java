package dev.edict.runtime.idempotency;

/**
 * What a record knows of a body that lies in an {@link OverflowStore}.
 *
 * @param id its name there
 * @param length in bytes
 * @param sha256 of it, as 64 hexadecimal digits
 */
public record OverflowReference(String id, int length, String sha256) {}
