package dev.edict.runtime.idempotency;

import dev.edict.runtime.hash.LengthPrefixedHash;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What a record is stored under: a digest of tenant, principal, operation and key, so that no caller meets the record
 * of another (draft-07, section 5: look-ups are composite with attributes of the client) and no store holds a raw key.
 */
public final class Scope {

    private static final int PREFIX = 4;
    private static final VarHandle FIRST_BYTES =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    private final byte[] digest;

    private Scope(byte[] digest) {
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
        return new Scope(new LengthPrefixedHash()
                .add("v1")
                .add(tenant == null ? "" : tenant)
                .add(principal == null ? "" : principal)
                .add(operation)
                .add(key)
                .digest());
    }

    /** A scope as a store has kept it. */
    public static Scope ofBytes(byte[] digest) {
        return new Scope(digest.clone());
    }

    /** A scope as {@link #hex()} has printed it. */
    public static Scope ofHex(String hex) {
        return new Scope(HexFormat.of().parseHex(hex));
    }

    /** The digest. */
    public byte[] bytes() {
        return digest.clone();
    }

    /** The digest in hexadecimal: what operators use to name a record. */
    public String hex() {
        return HexFormat.of().formatHex(digest);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Scope that && Arrays.equals(digest, that.digest);
    }

    /** A digest is spread evenly already: its first bytes tell as much as all of them. */
    @Override
    public int hashCode() {
        return digest.length >= Integer.BYTES ? (int) FIRST_BYTES.get(digest, 0) : Arrays.hashCode(digest);
    }

    /** The beginning of the digest: enough to find log lines of one key. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(digest, 0, Math.min(PREFIX, digest.length));
    }
}
