package dev.edict.contract.html;

import dev.edict.contract.html.Node.Data;
import dev.edict.contract.html.Node.Text;
import java.util.Map;

/** Writes a page as HTML that is well-formed XML too, so that any parser of either finds the same elements in it. */
public final class Page {

    private static final char REPLACEMENT = '\uFFFD';

    private final StringBuilder out = new StringBuilder(16384);

    private Page() {}

    /** The text of a whole page, with a line feed at its end. */
    public static String of(Element html) {
        Page page = new Page();
        page.out.append("<!DOCTYPE html>\n");
        page.write(html);
        return page.out.append('\n').toString();
    }

    private void write(Node node) {
        if (node instanceof Text text) {
            escape(text.value(), false);
        } else if (node instanceof Element element) {
            write(element);
        } else if (node instanceof Data data) {
            unmark(data.value().toCompactJson().strip());
        }
    }

    private void write(Element element) {
        out.append('<').append(element.name());
        for (Map.Entry<String, String> attribute : element.attributes().entrySet()) {
            out.append(' ').append(attribute.getKey()).append("=\"");
            escape(attribute.getValue(), true);
            out.append('"');
        }
        if (Element.VOID.contains(element.name())) {
            out.append("/>");
            return;
        }
        out.append('>');
        for (Node child : element.children()) {
            write(child);
        }
        out.append("</").append(element.name()).append('>');
        if (isOnItsOwn(element.name())) {
            out.append('\n');
        }
    }

    /** Keeps lines short for those who compare two versions of a page. */
    private static boolean isOnItsOwn(String name) {
        return switch (name) {
            case "head",
                    "title",
                    "script",
                    "header",
                    "nav",
                    "main",
                    "footer",
                    "section",
                    "article",
                    "div",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "p",
                    "ul",
                    "li",
                    "dl",
                    "dd",
                    "table",
                    "thead",
                    "tbody",
                    "tr" -> true;
            default -> false;
        };
    }

    private void escape(String text, boolean quoted) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append(quoted ? "&quot;" : "\"");
                case '\n', '\t' -> {
                    if (quoted) {
                        out.append(' ');
                    } else {
                        out.append(c);
                    }
                }
                case '\r' -> out.append(i + 1 < length && text.charAt(i + 1) == '\n' ? "" : "\n");
                default -> i = plain(text, i, c);
            }
        }
    }

    /** What neither HTML nor XML 1.0 can hold is replaced, as a decoder replaces what it cannot read. */
    private int plain(String text, int index, char c) {
        if (Character.isHighSurrogate(c)
                && index + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(index + 1))) {
            out.append(c).append(text.charAt(index + 1));
            return index + 1;
        }
        boolean isNone = Character.isSurrogate(c) || c < ' ' || c >= 0x7F && c < 0xA0 || c >= 0xFFFE;
        out.append(isNone ? REPLACEMENT : c);
        return index;
    }

    /** In JSON these three stand in strings only, where an escape says the same; no parser of markup finds any. */
    private void unmark(String json) {
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            switch (c) {
                case '<' -> out.append("\\u003c");
                case '>' -> out.append("\\u003e");
                case '&' -> out.append("\\u0026");
                default -> out.append(c >= 0xFFFE || c >= 0x7F && c < 0xA0 ? escaped(c) : String.valueOf(c));
            }
        }
    }

    private static String escaped(char c) {
        return "\\u%04x".formatted((int) c);
    }
}
