package dev.edict.processor.testing;

import dev.edict.processor.rule.Severity;

/**
 * A diagnostic as the user of a compiler sees it.
 *
 * @param rule id in the message's {@code [edict:id]}; empty for the compiler's own diagnostics
 * @param file relative to the source root; empty without a position
 * @param line 1-based; 0 without a position
 * @param column 1-based, of the first character marked; 0 without a position
 * @param marked the source text that is marked
 */
public record Reported(
        Severity severity, String rule, String file, long line, long column, String marked, String message) {

    @Override
    public String toString() {
        return file + ":" + line + ":" + column + " " + severity + " '" + marked + "' " + message;
    }
}
