package dev.edict.runtime.hash;

import java.util.HexFormat;

/** The SHA-256 of bytes as they are, which anybody can compute from a file. */
public final class Sha256 {

    private Sha256() {}

    /** Of bytes, as 64 hexadecimal digits. */
    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(Digester.sha256().digest(bytes));
    }
}
