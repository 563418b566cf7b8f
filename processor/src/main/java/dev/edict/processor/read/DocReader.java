package dev.edict.processor.read;

import dev.edict.processor.model.Doc;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Takes documentation comments apart. */
final class DocReader {
    private final Elements elements;
    private final @Nullable Method kind;

    DocReader(Elements elements) {
        this.elements = elements;
        kind = commentKind();
    }

    /** The element's comment; of a record component nothing, its text is the record's {@code @param}. */
    Doc of(Element element) {
        // asking ecj for the comment of a component ends the compilation with a ClassCastException
        if (element.getKind() == ElementKind.RECORD_COMPONENT) {
            return Doc.NONE;
        }
        String comment = elements.getDocComment(element);
        return comment == null || comment.isBlank() ? Doc.NONE : parse(comment, isMarkdown(element));
    }

    static Doc parse(String comment, boolean markdown) {
        StringBuilder body = new StringBuilder();
        StringBuilder returns = new StringBuilder();
        Map<String, StringBuilder> params = new LinkedHashMap<>();
        Map<String, StringBuilder> throwing = new LinkedHashMap<>();
        StringBuilder target = body;
        boolean code = false;
        for (String line : comment.split("\\R", -1)) {
            String text = line.startsWith(" ") ? line.substring(1) : line;
            String trimmed = text.trim();
            if (markdown && (trimmed.startsWith("```") || trimmed.startsWith("~~~"))) {
                code = !code;
            }
            if (!code && isBlockTag(trimmed)) {
                String[] words = trimmed.split("\\s+", 3);
                String name = words.length > 1 ? words[1] : "";
                String rest = words.length > 2 ? words[2] : "";
                switch (words[0]) {
                    case "@param" -> target = start(params, name, rest);
                    case "@throws", "@exception" -> target = start(throwing, name, rest);
                    case "@return" -> {
                        target = returns;
                        target.append(trimmed.substring("@return".length()).trim());
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

    private static boolean isBlockTag(String line) {
        return line.length() > 1 && line.charAt(0) == '@' && Character.isLetter(line.charAt(1));
    }

    private static StringBuilder start(Map<String, StringBuilder> texts, String name, String text) {
        StringBuilder target = new StringBuilder(text);
        texts.putIfAbsent(name, target);
        return target;
    }

    private static Map<String, String> finished(Map<String, StringBuilder> texts) {
        Map<String, String> finished = new LinkedHashMap<>();
        texts.forEach((name, text) -> finished.put(name, text.toString().trim()));
        return finished;
    }

    /** JDK 23 tells {@code ///} comments from the others; before, there are none. */
    private boolean isMarkdown(Element element) {
        if (kind == null) {
            return false;
        }
        try {
            return kind.invoke(elements, element) instanceof Enum<?> answer
                    && answer.name().equals("END_OF_LINE");
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    private static @Nullable Method commentKind() {
        try {
            return Elements.class.getMethod("getDocCommentKind", Element.class);
        } catch (NoSuchMethodException e) {
            return null;
        }
    }
}
