package dev.edict.processor.rule;

import java.time.LocalDate;

/** A rule that knows of days. Without one that the build names it is silent about them, so that the same sources build alike. */
public interface DatedRule extends Rule {

    /** The same rule on a day. */
    Rule on(LocalDate today);
}
