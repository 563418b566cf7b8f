package dev.edict.contract.fragment;

import java.util.Optional;
import java.util.regex.Pattern;

/** Java regular expressions in the dialect of JSON Schema, ECMA-262 (JSON Schema 2020-12 Core §6.4). */
final class EcmaPattern {

    /** What is not ECMA-262 or means something else there: inline flags, atomic groups, possessive quantifiers, POSIX and class algebra. */
    private static final Pattern JAVA_ONLY = Pattern.compile(
            "\\(\\?[^:=!<]|\\(\\?<[^=!A-Za-z]|[*+?}]\\+|\\\\[AaeGhHQERXzZxpPN]|&&|\\[[^\\]]*\\[|\\\\[0]");

    private EcmaPattern() {}

    /** An expression that finds exactly what {@code javaPattern} matches as a whole. */
    static Optional<String> matchingWhole(String javaPattern) {
        if (JAVA_ONLY.matcher(javaPattern).find()) {
            return Optional.empty();
        }
        if (javaPattern.startsWith("^")
                && javaPattern.endsWith("$")
                && !javaPattern.contains("|")
                && !javaPattern.endsWith("\\$")) {
            return Optional.of(javaPattern);
        }
        return Optional.of(javaPattern.contains("|") ? "^(?:" + javaPattern + ")$" : "^" + javaPattern + "$");
    }
}
