package dev.edict.contract.fragment;

import org.jspecify.annotations.Nullable;

/** A file is not a fragment that this version can read; the message names it and says what to do. */
public final class FragmentFormatException extends RuntimeException {

    private static final long serialVersionUID = 1;

    FragmentFormatException(String message) {
        super(message);
    }

    FragmentFormatException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
