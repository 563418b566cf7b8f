package dev.edict.processor.model;

/**
 * A part of a documentation comment, not translated.
 *
 * @param markdown whether it is CommonMark (JEP 467) and not HTML
 */
public record DocText(String text, boolean markdown) {
    public static final DocText NONE = new DocText("", false);

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** Readable in messages. */
    @Override
    public String toString() {
        return text;
    }
}
