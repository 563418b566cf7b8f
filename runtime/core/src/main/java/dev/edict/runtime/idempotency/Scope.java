package dev.edict.runtime.idempotency;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a record is stored under: a digest of tenant, principal, operation and key, so that no caller meets the record
 * of another (draft-07, section 5: look-ups are composite with attributes of the client) and no store holds a raw key.
 */
public final class Scope {

    private static final int PREFIX = 4;
    private static final VarHandle FIRST_BYTES =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    private final @Nullable InProcessScope inProcess;

    /** Taken when it is asked for: records in memory have no use for it. */
    private volatile byte @Nullable [] digest;

    Scope(InProcessScope inProcess) {
        this.inProcess = inProcess;
    }

    private Scope(byte[] digest) {
        this.inProcess = null;
        this.digest = digest;
    }

    /**
     * The scope of one key.
     *
     * @param tenant whose tenant, or null
     * @param principal a stable id of the caller, or null where keys are shared
     * @param operation {@link Policy#operation()}
     * @param key the key as the client sent it
     */
    public static Scope of(@Nullable String tenant, @Nullable String principal, String operation, String key) {
        return new InProcessScope(tenant == null ? "" : tenant, principal == null ? "" : principal, operation, key)
                .scope();
    }

    /** A scope as a store has kept it. */
    public static Scope ofBytes(byte[] digest) {
        return new Scope(digest.clone());
    }

    /** A scope as {@link #hex()} has printed it. */
    public static Scope ofHex(String hex) {
        return new Scope(HexFormat.of().parseHex(hex));
    }

    /** What stands for it in a map of this process; null for a scope of which only the digest is known. */
    public @Nullable InProcessScope inProcess() {
        return inProcess;
    }

    private byte[] digest() {
        byte[] known = digest;
        if (known == null) {
            known = Objects.requireNonNull(inProcess, "one of both is known").digest();
            digest = known;
        }
        return known;
    }

    /** The digest. */
    public byte[] bytes() {
        return digest().clone();
    }

    /** The digest in hexadecimal: what operators use to name a record. */
    public String hex() {
        return HexFormat.of().formatHex(digest());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Scope that
                && (inProcess != null && that.inProcess != null
                        ? inProcess.equals(that.inProcess)
                        : Arrays.equals(digest(), that.digest()));
    }

    /** A digest is spread evenly already: its first bytes tell as much as all of them. */
    @Override
    public int hashCode() {
        byte[] own = digest();
        return own.length >= Integer.BYTES ? (int) FIRST_BYTES.get(own, 0) : Arrays.hashCode(own);
    }

    /** The beginning of the digest: enough to find log lines of one key. */
    @Override
    public String toString() {
        byte[] own = digest();
        return HexFormat.of().formatHex(own, 0, Math.min(PREFIX, own.length));
    }
}
