package dev.edict.processor.body;

/** How sure it is which body a call runs. */
public enum Dispatch {
    /** Static, private, final, {@code super} and constructor calls (JLS 15.12.4.4), and a lambda that its receiver runs at once. */
    EXACT,
    /** Any override may run. */
    VIRTUAL,
    /** A lambda handed to a method that may run it later, elsewhere, or never. */
    DEFERRED
}
