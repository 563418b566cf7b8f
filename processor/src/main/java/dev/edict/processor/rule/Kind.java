package dev.edict.processor.rule;

/** What sort of demand a rule makes; it decides which classes a rule speaks to. */
public enum Kind {
    /** The code disagrees with itself or with a MUST of an RFC or specification. */
    CONTRADICTION,
    /** A convention of well-made HTTP services; applies to {@code @ApiResource} classes only. */
    CONVENTION,
    /** A decision that must be declared, whichever it is; applies to {@code @ApiResource} classes only. */
    OBLIGATION
}
