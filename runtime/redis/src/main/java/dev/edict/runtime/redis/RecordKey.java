package dev.edict.runtime.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.edict.runtime.idempotency.Scope;
import org.jspecify.annotations.Nullable;

/**
 * The keys of records: a prefix and the scope in hexadecimal.
 *
 * @param prefix tells them from other keys
 */
record RecordKey(String prefix) {

    private static final String SPECIAL = "*?[]\\^-";

    byte[] of(Scope scope) {
        return (prefix + scope.hex()).getBytes(UTF_8);
    }

    /** A key beside those of records, which can be no scope's. */
    byte[] probe() {
        return (prefix + "probe").getBytes(UTF_8);
    }

    /** What SCAN must match; the prefix is taken by its letters. */
    byte[] pattern() {
        StringBuilder pattern = new StringBuilder();
        for (char letter : prefix.toCharArray()) {
            if (SPECIAL.indexOf(letter) >= 0) {
                pattern.append('\\');
            }
            pattern.append(letter);
        }
        return pattern.append('*').toString().getBytes(UTF_8);
    }

    /** The scope of a key that was found; null if it is somebody else's. */
    @Nullable
    Scope scope(byte[] key) {
        String name = new String(key, UTF_8);
        try {
            return name.startsWith(prefix) ? Scope.ofHex(name.substring(prefix.length())) : null;
        } catch (IllegalArgumentException notHexadecimal) {
            return null;
        }
    }
}
