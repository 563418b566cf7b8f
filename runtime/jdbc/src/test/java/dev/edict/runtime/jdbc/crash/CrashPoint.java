package dev.edict.runtime.jdbc.crash;

/** Where a process can die, in the order in which an operation with a lease gets there. */
enum CrashPoint {
    BEFORE_CLAIM("before the claim is sent"),
    CLAIM_SENT("when the claim is sent, before its answer is read"),
    CLAIM_ACKNOWLEDGED("when the claim is granted"),
    IN_HANDLER("in the handler, before its effect"),
    AFTER_EFFECT("after the effect was written"),
    BEFORE_COMMIT("before the effect is committed"),
    AFTER_COMMIT("after the effect was committed"),
    BEFORE_SERIALISING("before the answer is serialised"),
    AFTER_SERIALISING("after the answer was serialised"),
    BEFORE_RECORD("before the answer is recorded"),
    AFTER_RECORD("after the answer was recorded"),
    WHILE_SENDING("in the middle of sending the answer");

    private final String words;

    CrashPoint(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
