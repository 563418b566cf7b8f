package dev.edict.runtime.redis;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** What the server does with a record, each in one step and on one key. */
enum Script {
    CLAIM(true),
    WITHDRAW(true),
    COMPLETE(true),
    COMMIT(false),
    RENEW(true),
    RESTORE(true),
    RELEASE(false),
    QUARANTINE(false),
    RESOLVE(false),
    PROBE(true);

    private final boolean repeatable;
    private final byte[] source;
    private final byte[] digest;

    Script(boolean repeatable) {
        this.repeatable = repeatable;
        this.source = read(name().toLowerCase(Locale.ROOT) + ".lua");
        this.digest = sha1(source);
    }

    /** Whether asking twice answers as asking once: then it may be sent again when its answer was lost. */
    boolean repeatable() {
        return repeatable;
    }

    byte[] source() {
        return source;
    }

    /** What the server knows it by, once it has seen the source. */
    byte[] digest() {
        return digest;
    }

    private static byte[] read(String file) {
        try (InputStream in = Script.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing in the jar");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] sha1(byte[] source) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-1").digest(source))
                    .getBytes(US_ASCII);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
