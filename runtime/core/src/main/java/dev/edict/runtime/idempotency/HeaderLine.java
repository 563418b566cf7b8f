package dev.edict.runtime.idempotency;

import java.util.Locale;
import java.util.Set;

/**
 * One line of a recorded response's header.
 *
 * @param name the field name
 * @param value the field value
 */
public record HeaderLine(String name, String value) {

    private static final Set<String> OF_ONE_EXCHANGE = Set.of(
            "connection",
            "content-encoding",
            "content-length",
            "date",
            "keep-alive",
            "proxy-authenticate",
            "set-cookie",
            "te",
            "traceparent",
            "tracestate",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "www-authenticate");

    /**
     * Whether a field belongs to one connection, one moment or one session, such as {@code Set-Cookie}: it must not be
     * replayed.
     */
    public static boolean isOfOneExchange(String name) {
        return OF_ONE_EXCHANGE.contains(name.toLowerCase(Locale.ROOT));
    }
}
