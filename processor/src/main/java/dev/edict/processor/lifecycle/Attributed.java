package dev.edict.processor.lifecycle;

import dev.edict.processor.body.Bodies;

/** What waits for the end of attribution. */
public interface Attributed {

    /** Whether anyone will look into bodies; asked when all rounds are over. */
    boolean wantsBodies();

    /**
     * @param whole whether every body was reached; errors of the compiler's own stop it earlier
     */
    void attributed(Bodies bodies, boolean whole);

    /** A body that could not be looked into, by a fault of Edict's. */
    void failed(String type, Throwable fault);
}
