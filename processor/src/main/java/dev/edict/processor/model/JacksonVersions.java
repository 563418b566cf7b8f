package dev.edict.processor.model;

/**
 * Which major versions of Jackson may write the payloads; neither where another serialiser does.
 *
 * @param two whether Jackson 2 may
 * @param three whether Jackson 3 may
 */
public record JacksonVersions(boolean two, boolean three) {}
