package dev.edict.runtime.hash;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 over values, each preceded by its length in four bytes: no choice of values can pass a part of one for a part
 * of its neighbour, as a delimiter would allow.
 */
public final class LengthPrefixedHash {

    private static final int FEW = 8;

    /** Texts and bytes: all are taken at the end, when a digest is at work for this hash alone. */
    private Object[] values = new Object[FEW];

    private int count;

    /** Adds a text in UTF-8. */
    public LengthPrefixedHash add(String value) {
        return keep(value);
    }

    /** Adds how many texts there are, and each; null, which is what CXF has for a parameter without a value, is as none. */
    public LengthPrefixedHash addAll(List<? extends @Nullable String> values) {
        add(Integer.toString(values.size()));
        for (String value : values) {
            add(value == null ? "" : value);
        }
        return this;
    }

    /** Adds bytes, which may not change before the digest is taken. */
    public LengthPrefixedHash add(byte[] value) {
        return keep(value);
    }

    private LengthPrefixedHash keep(Object value) {
        if (count == values.length) {
            values = Arrays.copyOf(values, 2 * count);
        }
        values[count++] = value;
        return this;
    }

    /** The 32 bytes of the digest. */
    public byte[] digest() {
        return digest(0);
    }

    /** The 32 bytes of the digest after a number of empty bytes. */
    public byte[] digest(int empty) {
        return Digester.ofThread().digest(values, count, empty);
    }
}
