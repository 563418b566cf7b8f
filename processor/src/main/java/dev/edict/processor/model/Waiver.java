package dev.edict.processor.model;

import java.util.List;

/**
 * One {@code @Waive}.
 *
 * @param signature of the element it stands on; it covers that element and everything inside
 * @param until ISO date, or empty
 */
public record Waiver(String signature, List<String> rules, String reason, String until, AnnotationUse annotation) {
    public Waiver {
        rules = List.copyOf(rules);
    }
}
