package dev.edict.processor.model;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A documentation comment, taken apart but not translated.
 *
 * @param markdown whether it is a {@code ///} comment (JEP 467), whose text is CommonMark and not HTML
 * @param body the text before the first block tag
 * @param params by name of {@code @param}; type parameters as {@code <T>}
 * @param throwing by the exception's name as written
 */
public record Doc(
        boolean markdown, String body, Map<String, String> params, String returns, Map<String, String> throwing) {
    private static final String INHERITED = "{@inheritDoc}";

    public static final Doc NONE = new Doc(false, "", Map.of(), "", Map.of());

    /** What {@code @param} says of a parameter, a component or a type parameter. */
    public DocText param(String name) {
        return text(params.getOrDefault(name, ""));
    }

    /** The text before the first block tag. */
    public DocText main() {
        return text(body);
    }

    /** The text before the first block tag, else what it says that is returned: the whole of many comments on accessors. */
    public DocText mainOrReturned() {
        return text(body.isEmpty() ? returns : body);
    }

    private DocText text(String text) {
        return text.isEmpty() ? DocText.NONE : new DocText(text, markdown);
    }

    public boolean isEmpty() {
        return body.isEmpty() && params.isEmpty() && returns.isEmpty() && throwing.isEmpty();
    }

    /**
     * The comment with what it leaves to that of an overridden method: what is not written at all, and the text that {@code
     * {@inheritDoc}} stands for. Texts of two kinds are not mixed.
     */
    public Doc inheriting(Doc above) {
        if (isEmpty() || body.strip().equals(INHERITED) && params.isEmpty() && returns.isEmpty()) {
            return above.isEmpty() ? this : above;
        }
        if (above.isEmpty() || above.markdown != markdown) {
            return this;
        }
        return new Doc(
                markdown,
                body.isEmpty() ? above.body : body.replace(INHERITED, above.body),
                merged(params, above.params),
                returns.isEmpty() ? above.returns : returns.replace(INHERITED, above.returns),
                merged(throwing, above.throwing));
    }

    private static Map<String, String> merged(Map<String, String> own, Map<String, String> above) {
        if (above.isEmpty()) {
            return own;
        }
        Map<String, String> merged = new LinkedHashMap<>(above);
        own.forEach((name, text) -> merged.put(name, text.replace(INHERITED, above.getOrDefault(name, ""))));
        return merged;
    }
}
