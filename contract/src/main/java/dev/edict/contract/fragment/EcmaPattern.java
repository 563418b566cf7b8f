package dev.edict.contract.fragment;

import java.util.List;
import java.util.Optional;

/**
 * Java regular expressions in the dialect of JSON Schema, ECMA-262 with its flag {@code u} (JSON Schema 2020-12 Core §6.4). Under that flag
 * an escape that needs none and a bracket that closes nothing are errors; both are written as the plain character. What is not of that
 * dialect, or means something else there, has no pattern: inline flags, atomic groups, possessive quantifiers, POSIX and class algebra.
 */
final class EcmaPattern {

    private static final String SHORTHANDS = "dDwWsS";
    private static final String SYNTAX = "^$\\.*+?()[]{}|/";

    private final String java;
    private final StringBuilder ecma = new StringBuilder();
    private final StringBuilder open = new StringBuilder();
    private int at;
    private int groups;
    private int reference;
    private boolean isRepeatable;

    private EcmaPattern(String java) {
        this.java = java;
    }

    /** An expression that finds exactly what {@code javaPattern} matches as a whole. */
    static Optional<String> matchingWhole(String javaPattern) {
        EcmaPattern pattern = new EcmaPattern(javaPattern);
        if (!pattern.read()) {
            return Optional.empty();
        }
        String ecma = pattern.ecma.toString();
        boolean hasAlternatives = ecma.contains("|");
        if (ecma.startsWith("^") && ecma.endsWith("$") && !hasAlternatives && !ecma.endsWith("\\$")) {
            return Optional.of(ecma);
        }
        return Optional.of(hasAlternatives ? "^(?:" + ecma + ")$" : "^" + ecma + "$");
    }

    private boolean read() {
        while (at < java.length()) {
            if (!next()) {
                return false;
            }
        }
        return open.isEmpty() && reference <= groups;
    }

    private boolean next() {
        char c = java.charAt(at++);
        return switch (c) {
            case '\\' -> escape(false);
            case '[' -> characterClass();
            case '(' -> group();
            case ')' -> close();
            case '*', '+', '?' -> repeated(String.valueOf(c));
            case '{' -> interval();
            case '|', '^', '$' -> written(c, false);
            case ']', '}' -> {
                ecma.append('\\');
                yield written(c, true);
            }
            default -> written(c, true);
        };
    }

    private boolean written(char c, boolean repeatable) {
        ecma.append(c);
        isRepeatable = repeatable;
        return true;
    }

    private boolean escape(boolean inClass) {
        if (at == java.length()) {
            return false;
        }
        char c = java.charAt(at++);
        isRepeatable = inClass || c != 'b' && c != 'B';
        if (SHORTHANDS.indexOf(c) >= 0 || "tnrf".indexOf(c) >= 0 || SYNTAX.indexOf(c) >= 0 || inClass && c == '-') {
            ecma.append('\\').append(c);
            return true;
        }
        if (c == 'u' || c == 'x') {
            return code(c, c == 'u' ? 4 : 2);
        }
        if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9') {
            return !inClass && special(c);
        }
        ecma.append(c);
        return true;
    }

    /** What stands for no character of its own. */
    private boolean special(char c) {
        if (c == 'b' || c == 'B') {
            ecma.append('\\').append(c);
            return true;
        }
        if (c == 'k') {
            int end = java.indexOf('>', at);
            if (end < 0 || java.charAt(at) != '<') {
                return false;
            }
            ecma.append("\\k").append(java, at, end + 1);
            at = end + 1;
            return true;
        }
        boolean isLong = at < java.length() && java.charAt(at) >= '0' && java.charAt(at) <= '9';
        if (c < '1' || c > '9' || isLong) {
            return false;
        }
        reference = Math.max(reference, c - '0');
        ecma.append('\\').append(c);
        return true;
    }

    private boolean code(char kind, int digits) {
        if (at + digits > java.length()) {
            return false;
        }
        for (int i = at; i < at + digits; i++) {
            if (Character.digit(java.charAt(i), 16) < 0) {
                return false;
            }
        }
        ecma.append('\\').append(kind).append(java, at, at + digits);
        at += digits;
        return true;
    }

    private boolean characterClass() {
        ecma.append('[');
        if (at < java.length() && java.charAt(at) == '^') {
            ecma.append(java.charAt(at++));
        }
        for (int first = at; at < java.length(); ) {
            char c = java.charAt(at++);
            if (c == ']' && at - 1 > first) {
                return written(c, true);
            }
            boolean isIntersection = c == '&' && at < java.length() && java.charAt(at) == '&';
            if (c == '[' || isIntersection || c == '\\' && !escape(true)) {
                return false;
            }
            if (c == ']' || c == '-' && isBesideShorthand()) {
                ecma.append('\\');
            }
            if (c != '\\') {
                ecma.append(c);
            }
        }
        return false;
    }

    /** Whether the hyphen that was read can be no range, because one of its sides is a class of characters. */
    private boolean isBesideShorthand() {
        return isShorthand(at) || isShorthand(at - 3) && (at < 4 || java.charAt(at - 4) != '\\');
    }

    private boolean isShorthand(int from) {
        return from >= 0
                && from + 1 < java.length()
                && java.charAt(from) == '\\'
                && SHORTHANDS.indexOf(java.charAt(from + 1)) >= 0;
    }

    private boolean group() {
        String kind = "(";
        boolean isNamed = false;
        if (java.startsWith("?", at)) {
            isNamed = java.startsWith("?<", at) && !java.startsWith("?<=", at) && !java.startsWith("?<!", at);
            int end = isNamed ? java.indexOf('>', at) + 1 : at + (java.startsWith("?<", at) ? 3 : 2);
            if (end <= at || end > java.length()) {
                return false;
            }
            boolean isKnown = isNamed
                    ? isName(at + 2, end - 1)
                    : List.of("?:", "?=", "?!", "?<=", "?<!").contains(java.substring(at, end));
            if (!isKnown) {
                return false;
            }
            kind += java.substring(at, end);
            at = end;
        }
        if (isNamed || kind.length() == 1) {
            groups++;
        }
        open.append(kind.endsWith("=") || kind.endsWith("!") ? 'l' : 'g');
        ecma.append(kind);
        isRepeatable = false;
        return true;
    }

    private boolean isName(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = java.charAt(i);
            boolean isLetter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            if (!isLetter && (i == from || c < '0' || c > '9')) {
                return false;
            }
        }
        return from < to;
    }

    private boolean close() {
        if (open.isEmpty()) {
            return false;
        }
        boolean isLookaround = open.charAt(open.length() - 1) == 'l';
        open.setLength(open.length() - 1);
        return written(')', !isLookaround);
    }

    private boolean interval() {
        int end = java.indexOf('}', at);
        if (end <= at || java.charAt(at) == ',') {
            return false;
        }
        for (int i = at, commas = 0; i < end; i++) {
            char c = java.charAt(i);
            commas += c == ',' ? 1 : 0;
            if ((c < '0' || c > '9') && c != ',' || commas > 1) {
                return false;
            }
        }
        String interval = java.substring(at - 1, end + 1);
        at = end + 1;
        return repeated(interval);
    }

    /** A quantifier, lazy perhaps; one after the other, as in a possessive one, is none. */
    private boolean repeated(String quantifier) {
        if (!isRepeatable) {
            return false;
        }
        ecma.append(quantifier);
        isRepeatable = false;
        if (at < java.length() && java.charAt(at) == '?') {
            ecma.append(java.charAt(at++));
        }
        return true;
    }
}
