package dev.edict.processor.body;

import static java.util.Map.entry;

import dev.edict.processor.model.Namespaces;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** Statuses by the names that Java code has for them. */
final class HttpStatus {
    private HttpStatus() {}

    private static final Set<String> ENUMS = Set.of(
            "jakarta.ws.rs.core.Response$Status",
            "org.jboss.resteasy.reactive.RestResponse$Status",
            "org.springframework.http.HttpStatus",
            "io.micronaut.http.HttpStatus");

    private static final Map<String, Integer> CONSTANTS = Map.ofEntries(
            entry("OK", 200),
            entry("CREATED", 201),
            entry("ACCEPTED", 202),
            entry("NON_AUTHORITATIVE_INFORMATION", 203),
            entry("NO_CONTENT", 204),
            entry("RESET_CONTENT", 205),
            entry("PARTIAL_CONTENT", 206),
            entry("MULTI_STATUS", 207),
            entry("MULTIPLE_CHOICES", 300),
            entry("MOVED_PERMANENTLY", 301),
            entry("FOUND", 302),
            entry("SEE_OTHER", 303),
            entry("NOT_MODIFIED", 304),
            entry("USE_PROXY", 305),
            entry("TEMPORARY_REDIRECT", 307),
            entry("PERMANENT_REDIRECT", 308),
            entry("BAD_REQUEST", 400),
            entry("UNAUTHORIZED", 401),
            entry("PAYMENT_REQUIRED", 402),
            entry("FORBIDDEN", 403),
            entry("NOT_FOUND", 404),
            entry("METHOD_NOT_ALLOWED", 405),
            entry("NOT_ACCEPTABLE", 406),
            entry("PROXY_AUTHENTICATION_REQUIRED", 407),
            entry("REQUEST_TIMEOUT", 408),
            entry("CONFLICT", 409),
            entry("GONE", 410),
            entry("LENGTH_REQUIRED", 411),
            entry("PRECONDITION_FAILED", 412),
            entry("REQUEST_ENTITY_TOO_LARGE", 413),
            entry("REQUEST_URI_TOO_LONG", 414),
            entry("UNSUPPORTED_MEDIA_TYPE", 415),
            entry("REQUESTED_RANGE_NOT_SATISFIABLE", 416),
            entry("EXPECTATION_FAILED", 417),
            entry("UNPROCESSABLE_ENTITY", 422),
            entry("UNPROCESSABLE_CONTENT", 422),
            entry("LOCKED", 423),
            entry("FAILED_DEPENDENCY", 424),
            entry("TOO_EARLY", 425),
            entry("UPGRADE_REQUIRED", 426),
            entry("PRECONDITION_REQUIRED", 428),
            entry("TOO_MANY_REQUESTS", 429),
            entry("REQUEST_HEADER_FIELDS_TOO_LARGE", 431),
            entry("UNAVAILABLE_FOR_LEGAL_REASONS", 451),
            entry("INTERNAL_SERVER_ERROR", 500),
            entry("NOT_IMPLEMENTED", 501),
            entry("BAD_GATEWAY", 502),
            entry("SERVICE_UNAVAILABLE", 503),
            entry("GATEWAY_TIMEOUT", 504),
            entry("HTTP_VERSION_NOT_SUPPORTED", 505),
            entry("INSUFFICIENT_STORAGE", 507),
            entry("NETWORK_AUTHENTICATION_REQUIRED", 511));

    static OptionalInt named(String type, String constant) {
        Integer status = ENUMS.contains(Namespaces.jakarta(type)) ? CONSTANTS.get(constant) : null;
        return status == null ? OptionalInt.empty() : OptionalInt.of(status);
    }
}
