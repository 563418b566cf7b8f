package dev.edict.processor.rule;

import java.util.List;

/** All rules, in the order of the reference. */
public final class Rules {
    private Rules() {}

    /** A fresh list; rules hold settings, no state. */
    public static List<Rule> all() {
        return List.of();
    }
}
