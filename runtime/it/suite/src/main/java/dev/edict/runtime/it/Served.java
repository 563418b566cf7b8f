package dev.edict.runtime.it;

import java.net.URI;

/** An application that a runtime serves. */
public interface Served extends AutoCloseable {

    /** Where it is, with a slash at the end. */
    URI base();

    /** Stops the server, whatever is in flight. */
    @Override
    void close();
}
