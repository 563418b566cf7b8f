package dev.edict.runtime.idempotency;

import java.io.Serial;

/**
 * The effects of an operation are undone, for they could not be committed with its response: the response is not true
 * and must not go out.
 */
public final class UncommittedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Admission instead;

    UncommittedException(Admission instead) {
        super("the operation's effects were not committed");
        this.instead = instead;
    }

    /** What to answer instead. */
    public Admission instead() {
        return instead;
    }
}
