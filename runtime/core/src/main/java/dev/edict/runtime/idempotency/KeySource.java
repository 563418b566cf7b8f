package dev.edict.runtime.idempotency;

import tools.jackson.core.JsonPointer;

/** Where the key of a request stands. */
public sealed interface KeySource {

    /**
     * The {@code Idempotency-Key} header.
     *
     * @param required whether a request without it is refused
     */
    record Header(boolean required) implements KeySource {}

    /** The id of an event that a sender delivers until it is satisfied. */
    sealed interface Event extends KeySource {}

    /**
     * An event's id in a header.
     *
     * @param name the name of the header
     */
    record EventHeader(String name) implements Event {}

    /**
     * An event's id in the JSON body.
     *
     * @param pointer where (RFC 6901)
     */
    record EventMember(JsonPointer pointer) implements Event {}
}
