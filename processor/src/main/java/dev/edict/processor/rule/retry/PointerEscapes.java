package dev.edict.processor.rule.retry;

import java.util.Optional;
import java.util.regex.Pattern;

/** The escapes of a JSON pointer (RFC 6901, section 3): a tilde is {@code ~0}, a slash within a name {@code ~1}. */
final class PointerEscapes {
    private static final Pattern NONE = Pattern.compile("~(?![01])");

    private PointerEscapes() {}

    static Optional<String> problem(String pointer) {
        return NONE.matcher(pointer).find()
                ? Optional.of("'" + pointer + "' is no JSON pointer; a '~' in it is followed by 0 or 1 (RFC 6901 §3).")
                : Optional.empty();
    }
}
