package dev.edict.runtime.hash;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A thread's SHA-256, for one sequence of values. To make one costs as much as to hash a short text, and it takes one update of many
 * bytes faster than many of few: small values are gathered before.
 *
 * <p>While a sequence is under way what the thread has is taken: for one within it the thread gets another, and after one that was never
 * ended.
 */
final class Digester {

    private static final int DIGEST_BYTES = 32;

    /** Most requests of an API fit. */
    private static final int GATHERED = 1024;

    /** Where a sequence stands that was ended: nothing fits there, and nothing can be taken from there. */
    private static final int ENDED = Integer.MAX_VALUE;

    private static final int ASCII = 0x80;

    /** Up to here a loop over characters is faster than an array of their bytes, which the platform copies in one go. */
    private static final int SHORT = 8;

    private static final VarHandle LENGTH = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    /**
     * The SHA-256, what is gathered, and whether they are taken. Classes of the platform alone: a server's threads outlive the application,
     * and would keep its class loader.
     */
    private static final ThreadLocal<Object[]> OF_THREAD = ThreadLocal.withInitial(Digester::free);

    private final MessageDigest sha256;
    private final byte[] gathered;

    /** A mark, and not a reference that comes and goes: a collector has no interest in it. */
    private final boolean[] taken;

    private int end;

    Digester() {
        Object[] own = OF_THREAD.get();
        if (((boolean[]) own[2])[0]) {
            own = free();
            OF_THREAD.set(own);
        }
        sha256 = (MessageDigest) own[0];
        gathered = (byte[]) own[1];
        taken = (boolean[]) own[2];
        taken[0] = true;
    }

    private static Object[] free() {
        return new Object[] {sha256(), new byte[GATHERED], new boolean[1]};
    }

    void add(String text) {
        int size = text.length();
        if (size > SHORT || end > GATHERED - Integer.BYTES - SHORT) {
            add(text.getBytes(UTF_8));
            return;
        }
        byte[] to = gathered;
        int at = end + Integer.BYTES;
        for (int i = 0; i < size; i++) {
            char c = text.charAt(i);
            if (c >= ASCII) {
                add(text.getBytes(UTF_8));
                return;
            }
            to[at++] = (byte) c;
        }
        LENGTH.set(to, end, size);
        end = at;
    }

    void add(byte[] value) {
        if (Integer.BYTES + value.length > GATHERED - end) {
            flush();
        }
        LENGTH.set(gathered, end, value.length);
        end += Integer.BYTES;
        if (value.length <= GATHERED - end) {
            System.arraycopy(value, 0, gathered, end, value.length);
            end += value.length;
        } else {
            flush();
            sha256.update(value);
        }
    }

    private void flush() {
        sha256.update(gathered, 0, end);
        end = 0;
    }

    /** The digest after a number of empty bytes. It ends the sequence, for what it was made with is the thread's again. */
    byte[] digest(int empty) {
        flush();
        byte[] result = new byte[empty + DIGEST_BYTES];
        try {
            sha256.digest(result, empty, DIGEST_BYTES);
        } catch (DigestException e) {
            throw new IllegalStateException("a SHA-256 has 32 bytes", e);
        }
        end = ENDED;
        taken[0] = false;
        return result;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
