package dev.edict.benchmarks.engine;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The least that recognises a repeat: a map from key to the body's SHA-256 and, once it is known, the answer. No lease, no fence, no
 * expiry, no bound; the path, the query and the caller are not looked at.
 */
final class Floor {

    private final ConcurrentHashMap<String, Entry> entries = new ConcurrentHashMap<>();

    private record Entry(byte[] digest, byte @Nullable [] response) {}

    /** The recorded answer; null when the request is the first and now has to be {@linkplain #complete completed}. */
    byte @Nullable [] claim(String key, byte[] body) {
        byte[] digest = sha256(body);
        Entry before = entries.putIfAbsent(key, new Entry(digest, null));
        if (before == null) {
            return null;
        }
        if (!Arrays.equals(before.digest(), digest)) {
            throw new IllegalStateException("another request");
        }
        return before.response();
    }

    void complete(String key, byte[] response) {
        entries.computeIfPresent(key, (k, entry) -> new Entry(entry.digest(), response));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
