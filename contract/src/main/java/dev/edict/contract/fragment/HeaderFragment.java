package dev.edict.contract.fragment;

import org.jspecify.annotations.Nullable;

/** A header field of an answer. */
public record HeaderFragment(
        String name,
        TypeUse type,
        boolean required,
        @Nullable String description) {}
