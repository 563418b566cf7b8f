package dev.edict.contract.html;

import dev.edict.contract.html.Node.Data;
import dev.edict.contract.html.Node.Text;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a page as HTML that is well-formed XML too, so that any parser of either finds the same elements in it. */
public final class Page {

    private static final String REPLACEMENT = "\uFFFD";

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
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            String instead = instead(text, i, quoted);
            if (instead != null) {
                out.append(text, written, i).append(instead);
                written = i + 1;
            }
        }
        out.append(text, written, text.length());
    }

    /** What is written for a character; none for itself. What neither HTML nor XML 1.0 can hold is replaced, as decoders do. */
    private static @Nullable String instead(String text, int index, boolean quoted) {
        char c = text.charAt(index);
        return switch (c) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> "&amp;";
            case '"' -> quoted ? "&quot;" : null;
            case '\n', '\t' -> quoted ? " " : null;
            case '\r' -> index + 1 < text.length() && text.charAt(index + 1) == '\n' ? "" : quoted ? " " : "\n";
            default -> isCharacter(text, index, c) ? null : REPLACEMENT;
        };
    }

    private static boolean isCharacter(String text, int index, char c) {
        if (c < 0x7F) {
            return c >= ' ';
        }
        if (Character.isHighSurrogate(c)) {
            return index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
        }
        return c >= 0xA0 && c < 0xFFFE;
    }

    /** In JSON these stand in strings only, where an escape says the same; no parser of markup finds any. */
    private void unmark(String json) {
        int written = 0;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c == '<' || c == '>' || c == '&' || c >= 0x7F && c < 0xA0 || c >= 0xFFFE) {
                out.append(json, written, i).append("\\u%04x".formatted((int) c));
                written = i + 1;
            }
        }
        out.append(json, written, json.length());
    }
}
