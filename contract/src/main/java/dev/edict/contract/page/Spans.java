package dev.edict.contract.page;

import dev.edict.contract.html.Element;
import dev.edict.contract.html.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The inside of a paragraph of CommonMark: code, emphasis, links, escapes and the references to characters that HTML needs. */
final class Spans {

    private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
    private static final int LONGEST_REFERENCE = 8;
    private static final Map<String, String> REFERENCES =
            Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"", "apos", "'", "#39", "'", "nbsp", "\u00A0");

    private final String text;
    private final int end;
    private final List<Node> nodes = new ArrayList<>();
    private final StringBuilder plain = new StringBuilder();
    private int at;

    private Spans(String text, int from, int end) {
        this.text = text;
        this.at = from;
        this.end = end;
    }

    static List<Node> of(String text) {
        return new Spans(text, 0, text.length()).read();
    }

    private List<Node> read() {
        while (at < end) {
            char c = text.charAt(at);
            switch (c) {
                case '\\' -> escaped();
                case '`' -> code();
                case '*' -> emphasis();
                case '[' -> link();
                case '&' -> reference();
                default -> literal(1);
            }
        }
        flush();
        return nodes;
    }

    private void literal(int length) {
        plain.append(text, at, at + length);
        at += length;
    }

    private void flush() {
        if (!plain.isEmpty()) {
            nodes.add(new Node.Text(plain.toString()));
            plain.setLength(0);
        }
    }

    private void add(Element element, int next) {
        flush();
        nodes.add(element);
        at = next;
    }

    private void escaped() {
        if (at + 1 < end && PUNCTUATION.indexOf(text.charAt(at + 1)) >= 0) {
            at++;
        }
        literal(1);
    }

    private void code() {
        int length = run('`', at);
        for (int close = text.indexOf('`', at + length); close >= 0 && close < end; ) {
            int closing = run('`', close);
            if (closing == length) {
                String code = text.substring(at + length, close).replace('\n', ' ');
                boolean padded = code.length() > 2 && code.startsWith(" ") && code.endsWith(" ") && !code.isBlank();
                add(Element.of("code").text(padded ? code.substring(1, code.length() - 1) : code), close + closing);
                return;
            }
            close = text.indexOf('`', close + closing);
        }
        literal(length);
    }

    private int run(char c, int from) {
        int to = from;
        while (to < end && text.charAt(to) == c) {
            to++;
        }
        return to - from;
    }

    /** {@code *one*} and {@code **two**}; a mark beside a blank is a character like others. */
    private void emphasis() {
        int length = Math.min(run('*', at), 2);
        int from = at + length;
        String mark = "*".repeat(length);
        int close = from < end && text.charAt(from) > ' ' ? text.indexOf(mark, from + 1) : -1;
        if (close < 0 || close + length > end || text.charAt(close - 1) <= ' ' || text.charAt(close - 1) == '\\') {
            literal(length);
            return;
        }
        add(Element.of(length == 1 ? "em" : "strong").addAll(new Spans(text, from, close).read()), close + length);
    }

    private void link() {
        int close = text.indexOf(']', at);
        int target = close + 2;
        int last = close < 0 || !text.startsWith("](", close) ? -1 : text.indexOf(')', target);
        if (last < 0 || last >= end || text.substring(at + 1, close).isBlank()) {
            literal(1);
            return;
        }
        String written = text.substring(target, last).strip();
        String bare = written.startsWith("<") && written.endsWith(">") && written.length() > 1
                ? written.substring(1, written.length() - 1)
                : written;
        add(Element.of("a").to(unescaped(bare)).addAll(new Spans(text, at + 1, close).read()), last + 1);
    }

    private static String unescaped(String target) {
        StringBuilder plain = new StringBuilder(target.length());
        for (int i = 0; i < target.length(); i++) {
            boolean escapes = target.charAt(i) == '\\'
                    && i + 1 < target.length()
                    && PUNCTUATION.indexOf(target.charAt(i + 1)) >= 0;
            plain.append(escapes ? target.charAt(++i) : target.charAt(i));
        }
        return plain.toString();
    }

    private void reference() {
        int close = text.indexOf(';', at);
        String character = close < 0 || close >= end || close - at > LONGEST_REFERENCE
                ? null
                : REFERENCES.get(text.substring(at + 1, close));
        if (character == null) {
            literal(1);
        } else {
            plain.append(character);
            at = close + 1;
        }
    }
}
