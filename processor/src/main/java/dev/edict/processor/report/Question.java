package dev.edict.processor.report;

import java.util.Set;

/**
 * Why a rule spoke or stayed silent at an element.
 *
 * @param element a signature, or the part of one that people write: without the package, without the parameters
 */
public record Question(String rule, String element) {

    /**
     * @throws IllegalArgumentException with what is wrong with it
     */
    public static Question parse(String text, Set<String> knownRules) {
        int colon = text.indexOf(':');
        if (colon < 0 || colon == text.length() - 1) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not what it takes: rule:element, as in" + " get-mutates:OrderResource#list");
        }
        String rule = text.substring(0, colon).trim();
        if (!knownRules.contains(rule)) {
            throw new IllegalArgumentException("there is no rule '" + rule + "'" + DidYouMean.hint(rule, knownRules));
        }
        return new Question(rule, text.substring(colon + 1).trim());
    }

    /** Whether it is about what has the signature, or about something around it. */
    boolean isAbout(String signature) {
        return names(signature)
                || Enclosing.of(signature).contains(element)
                || Enclosing.of(unqualified(signature)).contains(element);
    }

    private boolean names(String signature) {
        return hasName(signature) || hasName(unqualified(signature));
    }

    private boolean hasName(String signature) {
        return signature.equals(element) || signature.startsWith(element + "(");
    }

    /** {@code OrderResource#list(java.lang.String)}. */
    static String unqualified(String signature) {
        int member = signature.indexOf('#');
        int type = signature.lastIndexOf('.', member < 0 ? signature.length() : member);
        return signature.substring(type + 1);
    }
}
