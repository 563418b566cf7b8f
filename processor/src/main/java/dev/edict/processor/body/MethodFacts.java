package dev.edict.processor.body;

import dev.edict.processor.model.Where;

/** The summary of one method body. */
public record MethodFacts(MethodKey key, Where where) {}
