package dev.edict.processor.rule;

/** How loud a finding is, from silent to loudest. */
public enum Severity {
    OFF,
    INFO,
    WARN,
    ERROR;

    public Severity atMost(Severity limit) {
        return compareTo(limit) <= 0 ? this : limit;
    }

    public Severity atLeast(Severity limit) {
        return compareTo(limit) >= 0 ? this : limit;
    }
}
