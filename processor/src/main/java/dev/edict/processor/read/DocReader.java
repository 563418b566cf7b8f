package dev.edict.processor.read;

import dev.edict.processor.model.Doc;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;

/** Takes documentation comments apart. */
final class DocReader {
    private final Comments comments;
    private final ConstantValues constants;

    DocReader(Comments comments, Elements elements) {
        this.comments = comments;
        constants = new ConstantValues(elements);
    }

    /** The element's comment; of a record component nothing, its text is the record's {@code @param}. */
    Doc of(Element element) {
        Comments.Comment comment = comments.of(element);
        return comment == null ? Doc.NONE : parse(constants.in(comment.text(), element), comment.markdown());
    }

    static Doc parse(String comment, boolean markdown) {
        String sentence = comment.trim();
        if (sentence.indexOf('\n') < 0 && !isBlockTag(sentence)) {
            return new Doc(markdown, sentence, Map.of(), "", Map.of());
        }
        StringBuilder body = new StringBuilder();
        StringBuilder returns = new StringBuilder();
        Map<String, StringBuilder> params = new LinkedHashMap<>();
        Map<String, StringBuilder> throwing = new LinkedHashMap<>();
        StringBuilder target = body;
        boolean code = false;
        int open = 0;
        List<String> lines = lines(comment);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            String text = line.startsWith(" ") ? line.substring(1) : line;
            String trimmed = text.trim();
            if (markdown && (trimmed.startsWith("```") || trimmed.startsWith("~~~"))) {
                code = !code;
            }
            boolean isCode = code || open > 0;
            open = open > 0 || text.contains("{@") ? open(text, open) : 0;
            if (open > 0 && !isCode && !isClosed(lines, i + 1, open)) {
                open = 0;
            }
            if (!isCode && isBlockTag(trimmed)) {
                int space = wordEnd(trimmed);
                String rest = trimmed.substring(space).trim();
                switch (trimmed.substring(0, space)) {
                    case "@param" -> target = start(params, rest);
                    case "@throws", "@exception" -> target = start(throwing, rest);
                    case "@return" -> {
                        target = returns;
                        target.append(rest);
                    }
                    default -> target = new StringBuilder();
                }
            } else {
                target.append(target.length() == 0 ? "" : "\n").append(text);
            }
        }
        return new Doc(
                markdown,
                body.toString().trim(),
                finished(params),
                returns.toString().trim(),
                finished(throwing));
    }

    /** How many braces of an inline tag are open behind the text: what stands in them is code, annotations too, and no block tag. */
    private static int open(String text, int before) {
        int open = before;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '{' && (open > 0 || text.startsWith("{@", i))) {
                open++;
            } else if (c == '}' && open > 0) {
                open--;
            }
        }
        return open;
    }

    private static boolean isClosed(List<String> lines, int from, int before) {
        int open = before;
        for (int i = from; i < lines.size() && open > 0; i++) {
            open = open(lines.get(i), open);
        }
        return open == 0;
    }

    private static boolean isBlockTag(String line) {
        return line.length() > 1 && line.charAt(0) == '@' && Character.isLetter(line.charAt(1));
    }

    private static StringBuilder start(Map<String, StringBuilder> texts, String nameAndText) {
        int space = wordEnd(nameAndText);
        StringBuilder target = new StringBuilder(nameAndText.substring(space).trim());
        texts.putIfAbsent(nameAndText.substring(0, space), target);
        return target;
    }

    private static int wordEnd(String text) {
        int end = 0;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Compilers end the lines of a comment with a line feed, whatever its file does; an empty last line counts. */
    private static List<String> lines(String comment) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        for (int end = comment.indexOf('\n'); end >= 0; end = comment.indexOf('\n', from)) {
            boolean carriage = end > from && comment.charAt(end - 1) == '\r';
            lines.add(comment.substring(from, carriage ? end - 1 : end));
            from = end + 1;
        }
        lines.add(comment.substring(from));
        return lines;
    }

    private static Map<String, String> finished(Map<String, StringBuilder> texts) {
        Map<String, String> finished = new LinkedHashMap<>();
        texts.forEach((name, text) -> finished.put(name, text.toString().trim()));
        return finished;
    }
}
