package dev.edict.processor.rule;

/** The chapters of the rule reference. */
public enum Theme {
    PATH,
    WIRING,
    METHOD,
    DTO,
    VALIDATION,
    STATUS,
    ERROR,
    AUTH,
    PAGING,
    RETRY,
    VERSION,
    STYLE,
    HYGIENE
}
