package dev.edict.runtime.rest;

import dev.edict.runtime.hash.LengthPrefixedHash;
import dev.edict.runtime.idempotency.BodyFields;
import dev.edict.runtime.idempotency.BodyFields.UnreadableBodyException;
import dev.edict.runtime.idempotency.IdempotencyKey;
import dev.edict.runtime.idempotency.IdempotencyKey.MalformedKeyException;
import dev.edict.runtime.idempotency.KeySource;
import dev.edict.runtime.idempotency.Policy;
import dev.edict.runtime.problem.EdictProblem;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/** Finds the key of a request where its policy says it stands. */
final class RequestKey {

    private RequestKey() {}

    /**
     * The key; null if there is none and none is required. A {@link dev.edict.runtime.problem.ProblemException} says
     * what is wrong with it.
     */
    static @Nullable String of(ContainerRequestContext request, Policy policy, byte[] body, boolean strict) {
        KeySource source = policy.keySource();
        if (source instanceof KeySource.Header header) {
            return header(request, header.required(), strict);
        }
        String id;
        String place;
        if (source instanceof KeySource.EventHeader named) {
            id = request.getHeaderString(named.name());
            place = "in the header " + named.name();
        } else {
            JsonPointer pointer = ((KeySource.EventMember) source).pointer();
            id = member(body, pointer);
            place = "at " + pointer + " of its body, where a string or a number is expected";
        }
        if (id == null || id.isEmpty()) {
            throw EdictProblem.IDEMPOTENCY_KEY_MISSING
                    .problem()
                    .detail("The event has no id " + place + ".")
                    .exception();
        }
        return id.length() > IdempotencyKey.MAX_LENGTH ? digest(id) : id;
    }

    /** An id in a body can be as long as the body, and records in memory keep what they are found by. */
    private static String digest(String id) {
        return HexFormat.of().formatHex(new LengthPrefixedHash().add(id).digest());
    }

    private static @Nullable String header(ContainerRequestContext request, boolean required, boolean strict) {
        List<String> lines = request.getHeaders().get(IdempotencyKey.HEADER);
        if (lines == null || lines.isEmpty()) {
            if (!required) {
                return null;
            }
            throw EdictProblem.IDEMPOTENCY_KEY_MISSING
                    .problem()
                    .detail(
                            "Send an Idempotency-Key header: a new unique value for each operation, the same for its retries.")
                    .exception();
        }
        try {
            return IdempotencyKey.parse(lines, strict).value();
        } catch (MalformedKeyException e) {
            throw EdictProblem.IDEMPOTENCY_KEY_INVALID
                    .problem()
                    .detail(e.reason())
                    .exception();
        }
    }

    private static @Nullable String member(byte[] body, JsonPointer pointer) {
        try {
            return BodyFields.scalar(body, pointer);
        } catch (UnreadableBodyException e) {
            throw EdictProblem.MALFORMED_BODY
                    .problem()
                    .detail("The body is not JSON.")
                    .exception();
        }
    }
}
