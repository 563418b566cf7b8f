package dev.edict.processor.testkit;

import dev.edict.processor.rule.Severity;

/**
 * One finding, as a compiler prints it.
 *
 * @param line from 1; 0 where it stands at no line
 * @param text the line of the source; empty where it stands at none
 * @param marked what is marked in it
 */
public record Found(
        String rule, Severity severity, String file, long line, String text, String marked, String message) {
    @Override
    public String toString() {
        return severity + " " + rule + " at " + file + ":" + line + " '" + text.strip() + "': " + message;
    }
}
