package dev.edict.contract.rule;

/** How the words of a name are put together: a path segment, a parameter, a member. */
public enum SegmentCase {
    KEBAB("kebab-case"),
    CAMEL("camelCase"),
    SNAKE("snake_case"),
    PASCAL("PascalCase"),
    /** One word in small letters, which is right in any style. */
    WORD(""),
    /** A file name, a custom verb, an abbreviation in capitals: nothing that has words to be joined. */
    NONE("");

    private final String display;

    SegmentCase(String display) {
        this.display = display;
    }

    /** Its usual name, written in itself. */
    public String display() {
        return display;
    }

    /** Whether the segment votes for its style: a single capitalised word does not. */
    public static boolean votes(String segment, SegmentCase style) {
        return style == KEBAB || style == CAMEL || style == SNAKE || style == PASCAL && humps(segment) > 1;
    }

    /** The style that a name is written in. */
    public static SegmentCase of(String segment) {
        boolean hyphen = false;
        boolean underscore = false;
        int upper = 0;
        int lower = 0;
        for (int i = 0; i < segment.length(); i++) {
            char c = segment.charAt(i);
            if (c >= 'a' && c <= 'z') {
                lower++;
            } else if (c >= 'A' && c <= 'Z') {
                upper++;
            } else if (c == '-') {
                hyphen = true;
            } else if (c == '_') {
                underscore = true;
            } else if (c < '0' || c > '9') {
                return NONE;
            }
        }
        if (lower == 0 || hyphen && (underscore || upper > 0) || underscore && upper > 0 || isBordered(segment)) {
            return NONE;
        }
        if (hyphen) {
            return KEBAB;
        }
        if (underscore) {
            return SNAKE;
        }
        return upper == 0 ? WORD : Character.isUpperCase(segment.charAt(0)) ? PASCAL : CAMEL;
    }

    /** {@code _search}, {@code -}: a habit of its own. */
    private static boolean isBordered(String segment) {
        return !Character.isLetterOrDigit(segment.charAt(0))
                || !Character.isLetterOrDigit(segment.charAt(segment.length() - 1));
    }

    private static int humps(String segment) {
        int humps = 0;
        for (int i = 0; i < segment.length(); i++) {
            if (Character.isUpperCase(segment.charAt(i))) {
                humps++;
            }
        }
        return humps;
    }

    /** The segment in another style. */
    public String write(String segment) {
        StringBuilder written = new StringBuilder();
        boolean start = true;
        for (int i = 0; i < segment.length(); i++) {
            char c = segment.charAt(i);
            if (c == '-' || c == '_') {
                start = true;
                continue;
            }
            boolean hump = Character.isUpperCase(c)
                    && i > 0
                    && (!Character.isUpperCase(segment.charAt(i - 1))
                            || i + 1 < segment.length() && Character.isLowerCase(segment.charAt(i + 1)));
            start |= hump;
            boolean first = written.length() == 0;
            if (start && !first && (this == KEBAB || this == SNAKE)) {
                written.append(this == KEBAB ? '-' : '_');
            }
            boolean capital = start && (this == PASCAL || this == CAMEL && !first);
            written.append(capital ? Character.toUpperCase(c) : Character.toLowerCase(c));
            start = false;
        }
        return written.toString();
    }
}
