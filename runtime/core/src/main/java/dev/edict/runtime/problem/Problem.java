package dev.edict.runtime.problem;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A problem detail (RFC 9457, section 3).
 *
 * @param type identifies the problem type; a relative reference is resolved on the service's error base before it is
 *     sent. {@code about:blank} says no more than the status (section 4.2.1)
 * @param title the type's summary, the same for every occurrence; empty to leave it out
 * @param status the HTTP status code
 * @param detail what is particular to this occurrence, for people
 * @param instance identifies this occurrence
 * @param extensions further members: text, numbers, booleans, null, and maps and collections of these
 */
public record Problem(
        URI type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable URI instance,
        Map<String, @Nullable Object> extensions) {

    /** The media type of the JSON form. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** The type of a problem that is fully described by its status. */
    public static final URI BLANK = URI.create("about:blank");

    private static final Set<String> RESERVED = Set.of("type", "title", "status", "detail", "instance");

    /** Copies the extensions, and refuses those that would shadow a member of the standard. */
    public Problem {
        for (String name : extensions.keySet()) {
            if (RESERVED.contains(name)) {
                throw new IllegalArgumentException("the extension '" + name + "' shadows a member of RFC 9457");
            }
        }
        extensions = Collections.unmodifiableMap(new LinkedHashMap<>(extensions));
    }

    /** Whether a member has a meaning already: it is one of the standard, or an extension of this problem. */
    boolean has(String member) {
        return RESERVED.contains(member) || extensions.containsKey(member);
    }

    /** A problem of this type. */
    public static Builder of(int status, URI type, String title) {
        return new Builder(status, type, title);
    }

    /** A problem that says no more than its status. */
    public static Builder of(int status) {
        return new Builder(status, BLANK, ReasonPhrase.of(status));
    }

    /** The same problem with its type resolved on a base; an absolute type and {@code about:blank} stay. */
    public Problem resolvedOn(@Nullable URI base) {
        return base == null || type.isAbsolute()
                ? this
                : new Problem(base.resolve(type), title, status, detail, instance, extensions);
    }

    /** A problem in the making. */
    public static final class Builder {

        private final int status;
        private final URI type;
        private final String title;
        private final Map<String, @Nullable Object> extensions = new LinkedHashMap<>();
        private @Nullable String detail;
        private @Nullable URI instance;

        private Builder(int status, URI type, String title) {
            this.status = status;
            this.type = type;
            this.title = title;
        }

        /** What is particular to this occurrence. */
        public Builder detail(String value) {
            detail = value;
            return this;
        }

        /** Identifies this occurrence. */
        public Builder instance(URI value) {
            instance = value;
            return this;
        }

        /** A further member. */
        public Builder with(String name, @Nullable Object value) {
            extensions.put(name, value);
            return this;
        }

        /** The problem. */
        public Problem build() {
            return new Problem(type, title, status, detail, instance, extensions);
        }

        /** The problem as an exception. */
        public ProblemException exception() {
            return new ProblemException(build());
        }
    }
}
