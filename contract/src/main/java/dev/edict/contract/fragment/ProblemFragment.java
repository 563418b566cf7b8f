package dev.edict.contract.fragment;

import org.jspecify.annotations.Nullable;

/**
 * An error that an operation answers (RFC 9457).
 *
 * @param type the problem type, relative to the service's error base unless it is absolute; none for {@code about:blank}
 * @param when the situation, as the author words it
 * @param retryable whether the same request may simply be sent again
 * @param derived whether it follows from the operation's declaration and was not declared itself
 * @param extensions the type whose members it has beside those of the standard (RFC 9457 §3.2)
 */
public record ProblemFragment(
        int status,
        @Nullable String type,
        @Nullable String title,
        @Nullable String when,
        boolean retryable,
        boolean derived,
        @Nullable TypeUse extensions) {

    public ProblemFragment(
            int status,
            @Nullable String type,
            @Nullable String title,
            @Nullable String when,
            boolean retryable,
            boolean derived) {
        this(status, type, title, when, retryable, derived, null);
    }

    public static ProblemFragment derived(int status, String when) {
        return new ProblemFragment(status, null, null, when, false, true);
    }

    public ProblemFragment withType(@Nullable String other) {
        return new ProblemFragment(status, other, title, when, retryable, derived, extensions);
    }

    public ProblemFragment extendedBy(TypeUse members) {
        return new ProblemFragment(status, type, title, when, retryable, derived, members);
    }
}
