package dev.edict.processor.model;

/**
 * One {@code @Path} or {@code @ApplicationPath} value that contributes to a template.
 *
 * @param where it stands
 * @param template the value as a template
 */
public record PathPart(String value, Level level, Where where, PathTemplate template) {
    public enum Level {
        APPLICATION,
        CLASS,
        LOCATOR,
        METHOD
    }

    public PathPart(String value, Level level, Where where) {
        this(value, level, where, PathTemplate.parse(value));
    }
}
