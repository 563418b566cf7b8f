package dev.edict.processor.document;

import java.util.Set;

/** The inline tags of the standard doclet, {@code {@name …}}; braces inside them nest. */
final class InlineTags {

    private static final Set<String> CODE = Set.of("code", "systemProperty");
    private static final Set<String> LINKS = Set.of("link", "linkplain");

    /** Code is no HTML and no prose: its characters are others until both have been read. */
    private static final char HIDDEN = '\uE000';

    private static final char LAST = 0x7F;

    private InlineTags() {}

    static String replace(String comment) {
        if (comment.indexOf("{@") < 0) {
            return comment;
        }
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (int start = comment.indexOf("{@"); start >= 0; start = comment.indexOf("{@", from)) {
            int end = closing(comment, start);
            if (end < 0) {
                break;
            }
            text.append(comment, from, start).append(tag(comment.substring(start + 2, end)));
            from = end + 1;
        }
        return text.append(comment, from, comment.length()).toString();
    }

    /** Text that is to pass through the translation as it is. */
    static String hide(String text) {
        StringBuilder hidden = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            hidden.append(c > LAST ? c : (char) (HIDDEN + c));
        }
        return hidden.toString();
    }

    /** A block of code, its lines as they are. */
    static String fence(String code) {
        String lines = code.replaceAll("^[ \\t]*\\R|\\s+$", "").stripIndent();
        return "\n\n" + hide(CommonMark.block(lines)) + "\n\n";
    }

    static String reveal(String text) {
        if (!hides(text)) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            plain.append(reveal(text.charAt(i)));
        }
        return plain.toString();
    }

    static char reveal(char c) {
        return isHidden(c) ? (char) (c - HIDDEN) : c;
    }

    private static boolean hides(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isHidden(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHidden(char c) {
        return c >= HIDDEN && c <= HIDDEN + LAST;
    }

    private static int closing(String comment, int open) {
        int depth = 0;
        for (int i = open; i < comment.length(); i++) {
            if (comment.charAt(i) == '{') {
                depth++;
            } else if (comment.charAt(i) == '}' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private static String tag(String inside) {
        String[] parts = inside.strip().split("\\s+", 2);
        String argument = parts.length > 1 ? parts[1].strip() : "";
        if (CODE.contains(parts[0])) {
            return argument.isEmpty() ? "" : hide(CommonMark.code(argument.replaceAll("\\s+", " ")));
        }
        if (LINKS.contains(parts[0])) {
            return link(argument, parts[0].equals("link"));
        }
        return switch (parts[0]) {
            case "literal", "index" -> hide(CommonMark.escape(argument));
            case "summary" -> replace(argument);
            case "return" -> "Returns " + replace(argument) + ".";
            // of a constant that was not found
            case "value" -> argument.isEmpty() ? "" : spoken(argument, true);
            case "snippet" -> snippet(argument);
            default -> "";
        };
    }

    /** The label, else the reference as one would say it. */
    private static String link(String argument, boolean code) {
        int space = endOfReference(argument);
        String label = argument.substring(space).strip();
        return label.isEmpty() ? spoken(argument, code) : replace(label);
    }

    /** {@code Order.cancel} for {@code com.acme.Order#cancel(int)}. */
    static String spoken(String argument, boolean code) {
        String reference = argument.replaceAll("\\(.*", "").replaceAll("^(?:[a-z][\\w]*\\.)+(?=[A-Z])", "");
        String spoken = reference.startsWith("#") ? reference.substring(1) : reference.replace('#', '.');
        return code ? hide(CommonMark.code(spoken)) : spoken;
    }

    private static int endOfReference(String argument) {
        int depth = 0;
        for (int i = 0; i < argument.length(); i++) {
            char c = argument.charAt(i);
            depth += c == '(' || c == '<' ? 1 : c == ')' || c == '>' ? -1 : 0;
            if (Character.isWhitespace(c) && depth == 0) {
                return i;
            }
        }
        return argument.length();
    }

    private static String snippet(String argument) {
        int colon = argument.indexOf(':');
        return colon < 0 ? "" : fence(argument.substring(colon + 1));
    }
}
