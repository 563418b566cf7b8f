package dev.edict.runtime.idempotency;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * A record could not be made part of a transaction, which must not be committed: its effects would be those of an execution that another
 * one has overtaken, or of which a repeat learns nothing. Unchecked, so that containers roll back.
 */
public final class JoinRefusedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** What was refused, and what failed if something did. */
    public JoinRefusedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
