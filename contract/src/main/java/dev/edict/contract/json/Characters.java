package dev.edict.contract.json;

/** Which characters of a text every encoding and every reader can carry. */
final class Characters {

    /** Stands for what is no character (Unicode 3.9, D86 and the practice of U+FFFD). */
    static final char REPLACEMENT = '\uFFFD';

    private Characters() {}

    /** Half of a pair whose other half is not beside it. */
    private static boolean isLoneSurrogate(String text, int index) {
        char c = text.charAt(index);
        if (Character.isHighSurrogate(c)) {
            return index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
        }
        return Character.isLowSurrogate(c) && (index == 0 || !Character.isHighSurrogate(text.charAt(index - 1)));
    }

    /** The text with U+FFFD in the place of what is no character. */
    static String wellFormed(String text) {
        StringBuilder repaired = null;
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i)) && isLoneSurrogate(text, i)) {
                repaired = repaired == null ? new StringBuilder(text) : repaired;
                repaired.setCharAt(i, REPLACEMENT);
            }
        }
        return repaired == null ? text : repaired.toString();
    }
}
