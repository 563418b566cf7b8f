package com.example.shop.recall;

import java.util.List;
import java.util.Optional;

/**
 * One way to break the clean shop.
 *
 * @param rule that has to notice; empty when everything has to stay silent
 * @param kind how it is broken
 * @param title for people
 * @param options for the compiler, {@code edict.rules=…}
 * @param edits what is changed
 * @param at text on the line that the finding points at; empty in a silent one
 */
record Mutation(Optional<String> rule, Kind kind, String title, List<String> options, List<FileEdit> edits, String at) {

    /** How a rule is broken; each rule has to see through three of them. */
    enum Kind {
        /** In plain sight. */
        PLAIN,
        /** In a supertype, or through a type argument. */
        INHERITED,
        /** Behind a name: a constant, an alias, an annotation that carries others. */
        CONSTANT,
        /** Nothing is broken. */
        SILENT
    }

    /**
     * Consecutive lines of a file that become others. Lines are compared without their indentation.
     *
     * @param file below the shop's package
     * @param before none for a file that is new
     */
    record FileEdit(String file, List<String> before, List<String> after) {}

    @Override
    public String toString() {
        return rule.orElse("silent") + ", " + kind.name().toLowerCase(java.util.Locale.ROOT) + ": " + title;
    }
}
