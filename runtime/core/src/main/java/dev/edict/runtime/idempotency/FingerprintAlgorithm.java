package dev.edict.runtime.idempotency;

import org.jspecify.annotations.Nullable;

/** How the body enters a {@link Fingerprint}. The codes are stored: they never change their meaning. */
enum FingerprintAlgorithm {
    /** Every byte of the body, after content decoding. */
    RAW(1),
    /** The values that JSON pointers select: all of them, or those of a rule that is too long to be told. */
    FIELDS(2),
    /** The parts of a multipart body without the boundary, which differs from try to try. */
    MULTIPART(3),
    /** Not at all: the key alone identifies the request, as the id of an event does. */
    NONE(4),
    /** Method, path, query and media type without the body. */
    WITHOUT_BODY(5),
    /** The values that JSON pointers select, which stand behind the digest. */
    NAMED_FIELDS(6),
    /** The canonical form of a body of JSON. */
    CANONICAL_JSON(7);

    private final byte code;

    FingerprintAlgorithm(int code) {
        this.code = (byte) code;
    }

    /** Null for one that a later version has written. */
    static @Nullable FingerprintAlgorithm of(byte code) {
        for (FingerprintAlgorithm algorithm : values()) {
            if (algorithm.code == code) {
                return algorithm;
            }
        }
        return null;
    }

    byte code() {
        return code;
    }
}
