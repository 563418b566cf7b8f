package dev.edict.processor.document;

import java.util.List;

/** The lines and sentences of plain text. */
final class Paragraphs {

    /** Words that end in a full stop and end no sentence. */
    private static final List<String> ABBREVIATIONS = List.of("e.g", "i.e", "etc", "vs", "cf");

    private Paragraphs() {}

    /** Lines of a paragraph are one line; blank lines part paragraphs. */
    static String join(String text) {
        if (text.indexOf('\n') < 0) {
            return text.strip();
        }
        StringBuilder joined = new StringBuilder(text.length());
        boolean parted = false;
        for (int from = 0; from <= text.length(); ) {
            int end = text.indexOf('\n', from);
            String line = text.substring(from, end < 0 ? text.length() : end).strip();
            if (line.isEmpty()) {
                parted = true;
            } else {
                joined.append(joined.length() == 0 ? "" : parted ? "\n\n" : " ").append(line);
                parted = false;
            }
            from = end < 0 ? text.length() + 1 : end + 1;
        }
        return joined.toString();
    }

    /** The first sentence on one line; all of the first paragraph when no sentence ends in it. */
    static String firstSentence(String text) {
        String paragraph = firstParagraph(text).replace('\n', ' ');
        for (int mark = nextMark(paragraph, 0); mark < paragraph.length(); mark = nextMark(paragraph, mark + 1)) {
            if (endsSentence(paragraph, mark)) {
                return paragraph.substring(0, mark + 1);
            }
        }
        return paragraph;
    }

    /** Where the next full stop, exclamation or question mark stands; the length of the text when there is none. */
    private static int nextMark(String text, int from) {
        int next = orEnd(text, text.indexOf('.', from));
        next = Math.min(next, orEnd(text, text.indexOf('!', from)));
        return Math.min(next, orEnd(text, text.indexOf('?', from)));
    }

    private static int orEnd(String text, int index) {
        return index < 0 ? text.length() : index;
    }

    private static boolean endsSentence(String text, int mark) {
        boolean last = mark + 1 == text.length() || Character.isWhitespace(text.charAt(mark + 1));
        return last && !endsAbbreviation(text, mark);
    }

    private static String firstParagraph(String text) {
        int lineEnd = text.indexOf('\n');
        while (lineEnd >= 0) {
            int next = text.indexOf('\n', lineEnd + 1);
            if (next >= 0 && text.substring(lineEnd, next).isBlank()) {
                return text.substring(0, lineEnd);
            }
            lineEnd = next;
        }
        return text;
    }

    private static boolean endsAbbreviation(String text, int end) {
        for (String word : ABBREVIATIONS) {
            int start = end - word.length();
            if (text.startsWith(word, start) && (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)))) {
                return true;
            }
        }
        return false;
    }
}
