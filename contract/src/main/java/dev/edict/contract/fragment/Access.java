package dev.edict.contract.fragment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may call an operation.
 *
 * @param roles any one of which is enough; never part of the document
 * @param requirements the alternatives that the author named
 * @param ownership what a caller is answered who asks for what is another's; none where nobody said
 */
public record Access(
        Decision decision,
        List<String> roles,
        List<SecurityRequirement> requirements,
        @Nullable Ownership ownership) {

    /** What was decided about the caller. */
    public enum Decision {
        UNDECIDED,
        ANONYMOUS,
        PROTECTED,
        DENIED
    }

    /** What a caller is told of what is another's. */
    public enum Ownership {
        /** That it is not there. */
        HIDE_404,
        /** That it is not the caller's. */
        REVEAL_403
    }

    public static final Access UNDECIDED = new Access(Decision.UNDECIDED, List.of(), List.of());
    public static final Access ANONYMOUS = new Access(Decision.ANONYMOUS, List.of(), List.of());

    public Access {
        roles = List.copyOf(roles);
        requirements = List.copyOf(requirements);
    }

    public Access(Decision decision, List<String> roles, List<SecurityRequirement> requirements) {
        this(decision, roles, requirements, null);
    }
}
