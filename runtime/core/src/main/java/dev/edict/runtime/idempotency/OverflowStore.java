package dev.edict.runtime.idempotency;

import java.time.Duration;
import java.util.Optional;

/**
 * Where bodies lie that are too large for a record: a directory, an object store. It is asked for large bodies only. What it returns is
 * compared with a digest in the record, so that it may lose things, and need not find out whether it did.
 * A response waits for it: it must fail in a second or two rather than hang.
 *
 * <p>Methods block, and may be called by many threads at once.
 */
public interface OverflowStore {

    /**
     * Keeps a body. When this returns, every instance of the service can get it, also after a crash.
     *
     * @param id a UUID in its 36 characters, new for each call
     * @param bytes not to be changed
     * @param keepFor how long it is asked for, counted from now
     * @throws StoreException if it may not be there; it is never asked for then
     */
    void put(String id, byte[] bytes, Duration keepFor) throws StoreException;

    /**
     * A body.
     *
     * @return empty if it is not, or no longer, there
     * @throws StoreException if it cannot be told
     */
    Optional<byte[]> get(String id) throws StoreException;

    /**
     * Removes bodies whose time is over, at most this many, and may leave some for the next time; returns how many. Called every minute or
     * so by each instance. Default: none, for stores that do that by themselves.
     */
    default int purge(int limit) throws StoreException {
        return 0;
    }
}
