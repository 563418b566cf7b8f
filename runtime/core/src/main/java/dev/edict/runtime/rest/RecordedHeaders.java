package dev.edict.runtime.rest;

import dev.edict.runtime.idempotency.HeaderLine;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.RuntimeDelegate;
import jakarta.ws.rs.ext.RuntimeDelegate.HeaderDelegate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes from a response those headers that may be replayed, as the text they have on the wire. */
final class RecordedHeaders {

    /** Those that belong to an answer whenever it is read; in lower case. */
    static final Set<String> ALWAYS =
            Set.of("content-type", "content-language", "content-location", "etag", "last-modified", "link", "location");

    private final Set<String> names;

    private RecordedHeaders(Set<String> names) {
        this.names = names;
    }

    static RecordedHeaders of(EdictConfig config) {
        return new RecordedHeaders(config.storedHeaders());
    }

    /** Puts recorded headers in the place of what filters have made of them. */
    static void restore(MultivaluedMap<String, Object> headers, List<HeaderLine> recorded) {
        recorded.forEach(line -> headers.remove(line.name()));
        recorded.forEach(line -> headers.add(line.name(), line.value()));
    }

    /** Whether a repeat has the header as the first answer had it. */
    boolean take(String name) {
        return names.contains(name.toLowerCase(Locale.ROOT));
    }

    List<HeaderLine> of(MultivaluedMap<String, Object> headers, @Nullable MediaType mediaType) {
        List<HeaderLine> lines = new ArrayList<>();
        headers.forEach((name, values) -> {
            if (take(name) && values != null) {
                for (Object value : values) {
                    // runtimes leave out what is null
                    if (value != null) {
                        lines.add(new HeaderLine(name, text(value)));
                    }
                }
            }
        });
        boolean typed = lines.stream().anyMatch(line -> line.name().equalsIgnoreCase(HttpHeaders.CONTENT_TYPE));
        if (mediaType != null && !typed) {
            lines.add(new HeaderLine(HttpHeaders.CONTENT_TYPE, text(mediaType)));
        }
        return lines;
    }

    @SuppressWarnings("unchecked")
    private static String text(Object value) {
        if (value instanceof Locale language) {
            // CXF has no delegate for it
            return language.toLanguageTag();
        }
        HeaderDelegate<Object> delegate =
                (HeaderDelegate<Object>) RuntimeDelegate.getInstance().createHeaderDelegate(value.getClass());
        return delegate == null ? value.toString() : delegate.toString(value);
    }
}
