package dev.edict.runtime.rest;

import dev.edict.runtime.json.JsonMembers;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A {@code Location} whose variables are JSON members of the answer, or else path parameters of the request. */
final class LocationTemplate {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]+)}");

    private final String template;

    LocationTemplate(String template) {
        this.template = template;
    }

    /** The URI under the application's base; empty if a variable has no value. */
    Optional<URI> resolve(@Nullable Object entity, UriInfo uri) {
        Map<String, Object> values = new HashMap<>();
        for (Matcher variable = VARIABLE.matcher(template); variable.find(); ) {
            String name = variable.group(1).strip();
            Optional<Object> value = entity == null ? Optional.empty() : JsonMembers.value(entity, name);
            Object found = value.orElseGet(() -> uri.getPathParameters().getFirst(name));
            if (found == null) {
                return Optional.empty();
            }
            values.put(name, found);
        }
        return Optional.of(uri.getBaseUriBuilder().path(template).buildFromMap(values));
    }

    @Override
    public String toString() {
        return template;
    }
}
