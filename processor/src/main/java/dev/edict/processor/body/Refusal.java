package dev.edict.processor.body;

/**
 * What the condition asks of the caller that something depends on directly: the branch runs for those who are not known, or
 * for those who lack a role, or are another than the owner. A condition that asks anything besides is none.
 *
 * @param role the constant name of the role; empty when it is none
 * @param partial whether another condition decides too, around this one or by an answer before it
 */
public record Refusal(Ground ground, String role, boolean partial) {
    public static final Refusal NONE = new Refusal(Ground.NONE, "", false);

    static final Refusal UNKNOWN_CALLER = new Refusal(Ground.UNKNOWN_CALLER, "", false);

    static final Refusal FOREIGN_OWNER = new Refusal(Ground.FOREIGN_OWNER, "", false);

    static Refusal missingRole(String role) {
        return new Refusal(Ground.MISSING_ROLE, role, false);
    }

    /** The same, where something besides decides whether the condition is asked at all. */
    Refusal inPart() {
        return ground == Ground.NONE ? this : new Refusal(ground, role, true);
    }

    public enum Ground {
        NONE,
        /** There is no principal. */
        UNKNOWN_CALLER,
        /** There may be one, who lacks a role. */
        MISSING_ROLE,
        /** What belongs to somebody has another owner than the caller. */
        FOREIGN_OWNER
    }

    public boolean isOf(Ground expected) {
        return ground == expected;
    }
}
