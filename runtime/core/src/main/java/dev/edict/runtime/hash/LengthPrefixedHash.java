package dev.edict.runtime.hash;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 over values, each preceded by its length in four bytes: no choice of values can pass a part of one for a part
 * of its neighbour, as a delimiter would allow.
 */
public final class LengthPrefixedHash {

    private static final int DIGEST_BYTES = 32;

    /** Small values are gathered, for a digest takes one update of many bytes faster than many of few. */
    private static final int GATHERED = 256;

    private static final VarHandle LENGTH = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    /** Of each thread, for the one that takes all at the end: to make one costs as much as to hash a short text. */
    private static final ThreadLocal<MessageDigest> OF_THREAD = ThreadLocal.withInitial(LengthPrefixedHash::create);

    private final byte[] gathered = new byte[GATHERED];
    private int length;

    /** A large value that follows what is gathered. */
    private byte @Nullable [] large;

    /** Once there is more than that; not the thread's, which another hash may need before this one ends. */
    private @Nullable MessageDigest digest;

    /** Adds a text in UTF-8. */
    public LengthPrefixedHash add(String value) {
        return add(value.getBytes(UTF_8));
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
        boolean fits = Integer.BYTES + value.length <= GATHERED;
        int gathers = Integer.BYTES + (fits ? value.length : 0);
        if (large != null || length + gathers > GATHERED) {
            flush();
        }
        LENGTH.set(gathered, length, value.length);
        if (fits) {
            System.arraycopy(value, 0, gathered, length + Integer.BYTES, value.length);
        } else {
            large = value;
        }
        length += gathers;
        return this;
    }

    private void flush() {
        if (digest == null) {
            digest = create();
        }
        update(digest);
        length = 0;
        large = null;
    }

    private void update(MessageDigest target) {
        target.update(gathered, 0, length);
        if (large != null) {
            target.update(large);
        }
    }

    /** The 32 bytes of the digest; call it once. */
    public byte[] digest() {
        return digest(0);
    }

    /** The 32 bytes of the digest after a number of empty bytes; call it once. */
    public byte[] digest(int empty) {
        byte[] result = new byte[empty + DIGEST_BYTES];
        MessageDigest last = digest == null ? OF_THREAD.get() : digest;
        update(last);
        try {
            last.digest(result, empty, DIGEST_BYTES);
        } catch (DigestException e) {
            throw new IllegalStateException("a SHA-256 has 32 bytes", e);
        }
        return result;
    }

    private static MessageDigest create() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
