package dev.edict.processor.model;

/** One {@code @Path} or {@code @ApplicationPath} value that contributes to a template, and where it stands. */
public record PathPart(String value, Level level, Where where) {
    public enum Level {
        APPLICATION,
        CLASS,
        LOCATOR,
        METHOD
    }
}
