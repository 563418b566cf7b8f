package dev.edict.processor.model;

/** What no source of the compilation shows. */
public record Unplaced(String signature) implements Where {}
