package dev.edict.contract.page;

import dev.edict.contract.html.Element;
import dev.edict.contract.html.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * A description, which is CommonMark, as elements of a page. It knows what people write in descriptions: paragraphs, lists, code, emphasis
 * and links. Everything else, markup above all, stays the text that it is.
 */
final class Prose {

    private static final String FENCE = "```";

    private final String[] lines;
    private final List<Node> blocks = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private int at;

    private Prose(String text) {
        lines = text.split("\r\n|\r|\n", -1);
    }

    static List<Node> of(String text) {
        return new Prose(text).read();
    }

    private List<Node> read() {
        while (at < lines.length) {
            String line = lines[at];
            String content = line.strip();
            if (content.startsWith(FENCE)) {
                endParagraph();
                code(content);
            } else if (marker(content) > 0 && (paragraph.isEmpty() || !isOrdered(content))) {
                endParagraph();
                list(isOrdered(content));
            } else if (content.isEmpty()) {
                endParagraph();
                at++;
            } else {
                heading(content);
                at++;
            }
        }
        endParagraph();
        return blocks;
    }

    /** A heading becomes a paragraph of its own: the page's outline is the page's. */
    private void heading(String content) {
        int level = 0;
        while (level < content.length() && content.charAt(level) == '#') {
            level++;
        }
        if (level > 0 && level <= 6 && level < content.length() && content.charAt(level) == ' ') {
            endParagraph();
            blocks.add(Element.of("p")
                    .add(Element.of("strong")
                            .addAll(Spans.of(content.substring(level).strip()))));
        } else {
            paragraph.append(paragraph.isEmpty() ? "" : "\n").append(content);
        }
    }

    private void endParagraph() {
        if (!paragraph.isEmpty()) {
            blocks.add(Element.of("p").addAll(Spans.of(paragraph.toString())));
            paragraph.setLength(0);
        }
    }

    private void code(String opening) {
        String fence = opening.substring(0, run(opening, '`'));
        List<String> code = new ArrayList<>();
        for (at++; at < lines.length; at++) {
            String content = lines[at].strip();
            if (content.startsWith(fence) && run(content, '`') == content.length()) {
                at++;
                break;
            }
            code.add(lines[at]);
        }
        blocks.add(
                Element.of("pre").with("tabindex", "0").add(Element.of("code").text(String.join("\n", code))));
    }

    private void list(boolean ordered) {
        Element list = Element.of(ordered ? "ol" : "ul");
        StringBuilder item = new StringBuilder();
        for (; at < lines.length; at++) {
            String content = lines[at].strip();
            int marker = marker(content);
            if (marker > 0 && isOrdered(content) == ordered) {
                add(item, list);
                item.append(content.substring(marker).strip());
            } else if (content.isEmpty()) {
                break;
            } else {
                item.append('\n').append(content);
            }
        }
        add(item, list);
        blocks.add(list);
    }

    private static void add(StringBuilder item, Element list) {
        if (!item.isEmpty()) {
            list.add(Element.of("li").addAll(Spans.of(item.toString())));
            item.setLength(0);
        }
    }

    private static boolean isOrdered(String content) {
        return !content.isEmpty() && Character.isDigit(content.charAt(0));
    }

    /** How long the mark of a list's item is, with the blank behind it; 0 where there is none. */
    private static int marker(String content) {
        int digits = 0;
        while (digits < content.length() && digits < 9 && isDigit(content.charAt(digits))) {
            digits++;
        }
        int end = digits;
        if (end < content.length() && (digits == 0 ? "-*+" : ".)").indexOf(content.charAt(end)) >= 0) {
            end++;
            return end < content.length() && content.charAt(end) == ' ' ? end + 1 : 0;
        }
        return 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int run(String text, char c) {
        int length = 0;
        while (length < text.length() && text.charAt(length) == c) {
            length++;
        }
        return length;
    }
}
