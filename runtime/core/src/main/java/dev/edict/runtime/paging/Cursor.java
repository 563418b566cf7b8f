package dev.edict.runtime.paging;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a page ended: the sort keys of its last item. It is signed, not secret: whoever holds it can read the keys.
 *
 * @param binding the list it belongs to
 * @param expiresAt when it ends, to the second
 * @param keys the sort keys, in the order of the sort: text, whole and decimal numbers, booleans, instants, dates,
 *     UUIDs, or null
 */
record Cursor(CursorBinding binding, Instant expiresAt, List<@Nullable Object> keys) {

    /** Copies the keys, and refuses those whose order a text form would not keep. */
    Cursor {
        List<@Nullable Object> checked = new ArrayList<>(keys.size());
        for (Object key : keys) {
            checked.add(normal(key));
        }
        keys = Collections.unmodifiableList(checked);
    }

    private static @Nullable Object normal(@Nullable Object key) {
        if (key instanceof Integer || key instanceof Short || key instanceof Byte) {
            return ((Number) key).longValue();
        }
        boolean known = key instanceof String
                || key instanceof Long
                || key instanceof BigDecimal
                || key instanceof Boolean
                || key instanceof Instant
                || key instanceof LocalDate
                || key instanceof UUID;
        if (key != null && !known) {
            throw new IllegalArgumentException(
                    key.getClass().getName() + " cannot be a sort key: floating-point numbers do not compare exactly in"
                            + " every database; other types have no agreed form");
        }
        return key;
    }
}
