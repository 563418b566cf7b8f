package dev.edict.processor.document;

/** Text among the marks of CommonMark 0.31: what would be read as a mark is escaped (section 2.4). */
final class CommonMark {

    /** Stands before text that begins a block, though not its line. */
    static final char BLOCK = '\u0002';

    /** An ampersand that is one, whatever follows. */
    static final char AMPERSAND = '\u0003';

    private static final int FENCE = 3;

    private final String text;
    private final StringBuilder escaped;

    private CommonMark(String text) {
        this.text = text;
        this.escaped = new StringBuilder(text.length() + 8);
    }

    /** The text so that it comes out as it is written; hidden characters are marks, and stay. */
    static String escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (mayMean(text.charAt(i)) || i == 0 && beginsBlock(text.charAt(0))) {
                return new CommonMark(text).escape();
            }
        }
        return text;
    }

    private static boolean mayMean(char c) {
        return switch (c) {
            case '\\', '`', '*', '_', '[', '<', '\n', BLOCK, AMPERSAND -> true;
            default -> false;
        };
    }

    private static boolean beginsBlock(char c) {
        return c >= '0' && c <= '9' || "#>-+=~".indexOf(c) >= 0;
    }

    private String escape() {
        boolean atStart = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == BLOCK) {
                atStart = true;
                continue;
            }
            if (isMark(c, i) || atStart && opensBlock(c, i)) {
                escaped.append('\\');
            }
            if (atStart && isDigit(c)) {
                i = number(i);
            } else {
                escaped.append(c == AMPERSAND ? '&' : c);
            }
            atStart = c == '\n';
        }
        return escaped.toString();
    }

    /** A delimiter that opens nothing is text: then it needs no escape to close nothing. */
    private boolean isMark(char c, int at) {
        char next = at(at + 1);
        return switch (c) {
            case '`' -> true;
            case '\\' -> isPunctuation(next) || next == '\n';
            case '*' -> isOpening(at(at - 1), next);
            case '_' -> isOpening(at(at - 1), next) && !Character.isLetterOrDigit(at(at - 1));
            case '<' -> Character.isLetter(next) || next == '/' || next == '!' || next == '?';
            case '[' -> isLink(at);
            case AMPERSAND -> isEntity(at);
            default -> false;
        };
    }

    /** A left-flanking delimiter (section 6.2). */
    private static boolean isOpening(char before, char next) {
        return !Character.isWhitespace(next) && (!isPunctuation(next) || !Character.isLetterOrDigit(before));
    }

    private boolean opensBlock(char c, int at) {
        char next = at(at + 1);
        return switch (c) {
            case '>', '=' -> true;
            case '-', '+', '*' -> Character.isWhitespace(next) || next == c;
            case '#' -> {
                int end = at;
                while (at(end) == '#') {
                    end++;
                }
                yield Character.isWhitespace(at(end));
            }
            case '~' -> text.startsWith("~~~", at);
            default -> false;
        };
    }

    /** Appends the number at the start of a block, and escapes what would make it that of a list's item; where it ends. */
    private int number(int at) {
        int end = at;
        while (isDigit(at(end))) {
            escaped.append(at(end));
            end++;
        }
        boolean isItem = (at(end) == '.' || at(end) == ')') && Character.isWhitespace(at(end + 1));
        if (isItem) {
            escaped.append('\\').append(at(end));
            return end;
        }
        return end - 1;
    }

    /** Whether the bracket's text has a target or a reference after it, or is one itself. */
    private boolean isLink(int open) {
        int depth = 0;
        for (int i = open; i < text.length() && text.charAt(i) != '\n'; i++) {
            depth += text.charAt(i) == '[' ? 1 : text.charAt(i) == ']' ? -1 : 0;
            if (depth == 0) {
                char next = at(i + 1);
                return next == '(' || next == '[' || next == ':';
            }
        }
        return false;
    }

    private boolean isEntity(int at) {
        int end = at(at + 1) == '#' ? at + 2 : at + 1;
        int start = end;
        while (Character.isLetterOrDigit(at(end))) {
            end++;
        }
        return end > start && at(end) == ';';
    }

    /** The character that will be there; around the text there is nothing. */
    private char at(int index) {
        return index < 0 || index >= text.length() ? '\n' : InlineTags.reveal(text.charAt(index));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isPunctuation(char c) {
        return c > ' ' && c < 127 && !Character.isLetterOrDigit(c);
    }

    /** A code span; it begins and ends with more backticks than it contains. */
    static String code(String code) {
        int run = longestRun(code);
        String ticks = "`".repeat(run + 1);
        String padding = code.startsWith("`") || code.endsWith("`") ? " " : "";
        return ticks + padding + code + padding + ticks;
    }

    /** A block of code. */
    static String block(String code) {
        String fence = "`".repeat(Math.max(FENCE, longestRun(code) + 1));
        return fence + "\n" + code + "\n" + fence;
    }

    private static int longestRun(String code) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < code.length(); i++) {
            run = code.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    /** The text without its escapes, for places that take no marks; in code a backslash is one. */
    static String plain(String markdown) {
        if (markdown.indexOf('\\') < 0) {
            return markdown;
        }
        StringBuilder plain = new StringBuilder(markdown.length());
        for (int i = 0; i < markdown.length(); i++) {
            char c = markdown.charAt(i);
            if (c == '`') {
                int end = endOfCode(markdown, i);
                plain.append(markdown, i, end);
                i = end - 1;
            } else if (c == '\\' && i + 1 < markdown.length() && isPunctuation(markdown.charAt(i + 1))) {
                i++;
                plain.append(markdown.charAt(i));
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static int endOfCode(String markdown, int start) {
        int end = start;
        while (end < markdown.length() && markdown.charAt(end) == '`') {
            end++;
        }
        int close = markdown.indexOf(markdown.substring(start, end), end);
        return close < 0 ? end : close + end - start;
    }
}
