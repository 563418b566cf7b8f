package dev.edict.contract.fragment;

import java.util.List;

/**
 * Who may call an operation.
 *
 * @param roles any one of which is enough; never part of the document
 * @param requirements the alternatives that the author named
 */
public record Access(Decision decision, List<String> roles, List<SecurityRequirement> requirements) {

    /** What was decided about the caller. */
    public enum Decision {
        UNDECIDED,
        ANONYMOUS,
        PROTECTED,
        DENIED
    }

    public static final Access UNDECIDED = new Access(Decision.UNDECIDED, List.of(), List.of());
    public static final Access ANONYMOUS = new Access(Decision.ANONYMOUS, List.of(), List.of());

    public Access {
        roles = List.copyOf(roles);
        requirements = List.copyOf(requirements);
    }
}
