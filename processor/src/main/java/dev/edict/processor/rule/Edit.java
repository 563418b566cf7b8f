package dev.edict.processor.rule;

import dev.edict.processor.model.Where;

/** A mechanical change that a command can apply: what stands at a place is replaced, or text is put before it. */
public record Edit(Where where, Action action, String text) {
    public enum Action {
        REPLACE,
        INSERT_BEFORE
    }
}
