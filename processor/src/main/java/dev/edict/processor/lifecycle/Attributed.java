package dev.edict.processor.lifecycle;

/** What waits for the end of attribution. */
public interface Attributed {

    void attributed();
}
