package dev.edict.contract.fragment;

import org.jspecify.annotations.Nullable;

/**
 * That something is on its way out.
 *
 * @param since the version or date of the announcement
 * @param sunset the date of the end (RFC 8594)
 * @param replacement what to use instead
 */
public record Deprecation(
        @Nullable String since,
        @Nullable String sunset,
        @Nullable String replacement) {}
