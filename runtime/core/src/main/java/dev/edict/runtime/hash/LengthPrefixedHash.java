package dev.edict.runtime.hash;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 over values, each preceded by its length in four bytes: no choice of values can pass a part of one for a part
 * of its neighbour, as a delimiter would allow. It is used by one thread, and ends with its digest.
 */
public final class LengthPrefixedHash {

    private final Digester digester = new Digester();

    /** Adds a text in UTF-8. */
    public LengthPrefixedHash add(String value) {
        digester.add(value);
        return this;
    }

    /** Adds how many texts there are, and each; null, which is what CXF has for a parameter without a value, is as none. */
    public LengthPrefixedHash addAll(List<? extends @Nullable String> values) {
        add(Integer.toString(values.size()));
        for (String value : values) {
            add(value == null ? "" : value);
        }
        return this;
    }

    /** Adds bytes as they are now. */
    public LengthPrefixedHash add(byte[] value) {
        digester.add(value);
        return this;
    }

    /** The 32 bytes of the digest. */
    public byte[] digest() {
        return digest(0);
    }

    /** The 32 bytes of the digest after a number of empty bytes. */
    public byte[] digest(int empty) {
        return digester.digest(empty);
    }
}
