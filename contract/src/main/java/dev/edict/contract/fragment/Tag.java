package dev.edict.contract.fragment;

import org.jspecify.annotations.Nullable;

/** A group of operations in the document. */
public record Tag(String name, @Nullable String description) {}
