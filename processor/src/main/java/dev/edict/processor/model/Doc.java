package dev.edict.processor.model;

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
    public static final Doc NONE = new Doc(false, "", Map.of(), "", Map.of());

    public boolean isEmpty() {
        return body.isEmpty() && params.isEmpty() && returns.isEmpty() && throwing.isEmpty();
    }
}
