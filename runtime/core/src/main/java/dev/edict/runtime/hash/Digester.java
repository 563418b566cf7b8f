package dev.edict.runtime.hash;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A thread's SHA-256, for one sequence of values after the other. To make one costs as much as to hash a short text, and it takes
 * one update of many bytes faster than many of few: small values are gathered before.
 */
final class Digester {

    private static final int DIGEST_BYTES = 32;

    /** Most requests of an API fit. */
    private static final int GATHERED = 1024;

    private static final int ASCII = 0x80;
    private static final VarHandle LENGTH = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    /** Classes of the platform alone: a server's threads outlive the application, and would keep its class loader. */
    private static final ThreadLocal<Object[]> OF_THREAD =
            ThreadLocal.withInitial(() -> new Object[] {sha256(), new byte[GATHERED]});

    private final MessageDigest sha256;
    private final byte[] gathered;
    private int length;

    private Digester(MessageDigest sha256, byte[] gathered) {
        this.sha256 = sha256;
        this.gathered = gathered;
    }

    static Digester ofThread() {
        Object[] own = OF_THREAD.get();
        return new Digester((MessageDigest) own[0], (byte[]) own[1]);
    }

    /** The digest of texts and byte arrays, after a number of empty bytes. */
    byte[] digest(Object[] values, int count, int empty) {
        begin();
        for (int i = 0; i < count; i++) {
            if (values[i] instanceof String text) {
                put(text);
            } else {
                put((byte[]) values[i]);
            }
        }
        flush();
        byte[] result = new byte[empty + DIGEST_BYTES];
        try {
            sha256.digest(result, empty, DIGEST_BYTES);
        } catch (DigestException e) {
            throw new IllegalStateException("a SHA-256 has 32 bytes", e);
        }
        return result;
    }

    /** Whatever became of the sequence before. */
    private void begin() {
        sha256.reset();
        length = 0;
    }

    private void put(String text) {
        int size = text.length();
        if (Integer.BYTES + size > GATHERED - length) {
            put(text.getBytes(UTF_8));
            return;
        }
        byte[] to = gathered;
        int at = length + Integer.BYTES;
        for (int i = 0; i < size; i++) {
            char c = text.charAt(i);
            if (c >= ASCII) {
                put(text.getBytes(UTF_8));
                return;
            }
            to[at++] = (byte) c;
        }
        LENGTH.set(to, length, size);
        length = at;
    }

    private void put(byte[] value) {
        if (Integer.BYTES + value.length > GATHERED - length) {
            flush();
        }
        LENGTH.set(gathered, length, value.length);
        length += Integer.BYTES;
        if (value.length <= GATHERED - length) {
            System.arraycopy(value, 0, gathered, length, value.length);
            length += value.length;
        } else {
            flush();
            sha256.update(value);
        }
    }

    private void flush() {
        sha256.update(gathered, 0, length);
        length = 0;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
