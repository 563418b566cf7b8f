package dev.edict.runtime.idempotency;

/** How the body enters a {@link Fingerprint}. The codes are stored: they never change their meaning. */
enum FingerprintAlgorithm {
    /** Every byte of the body, after content decoding. */
    RAW(1),
    /** The values that JSON pointers select. */
    FIELDS(2),
    /** The parts of a multipart body without the boundary, which differs from try to try. */
    MULTIPART(3),
    /** Not at all: the key alone identifies the request, as the id of an event does. */
    NONE(4);

    private final byte code;

    FingerprintAlgorithm(int code) {
        this.code = (byte) code;
    }

    byte code() {
        return code;
    }
}
