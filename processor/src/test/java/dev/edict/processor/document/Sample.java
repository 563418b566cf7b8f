package dev.edict.processor.document;

/**
 * A value that a serialiser writes.
 *
 * @param declared the type that an operation answers with
 */
record Sample(Class<?> declared, Object value) {}
