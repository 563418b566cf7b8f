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

    /** What an annotation says, for the element with the given signature. */
    public static Waiver of(String signature, AnnotationUse waive) {
        return new Waiver(
                signature,
                waive.strings("value"),
                waive.string("reason").orElse(""),
                waive.string("until").orElse(""),
                waive);
    }
}
