package dev.edict.processor.model;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;

/** The exceptions of Jakarta REST that stand for one status each, whatever class extends them. */
public final class RestExceptions {
    private RestExceptions() {}

    private static final Map<String, Integer> STATUSES = Map.of(
            "jakarta.ws.rs.BadRequestException", 400,
            "jakarta.ws.rs.NotAuthorizedException", 401,
            "jakarta.ws.rs.ForbiddenException", 403,
            "jakarta.ws.rs.NotFoundException", 404,
            "jakarta.ws.rs.NotAllowedException", 405,
            "jakarta.ws.rs.NotAcceptableException", 406,
            "jakarta.ws.rs.NotSupportedException", 415,
            "jakarta.ws.rs.InternalServerErrorException", 500,
            "jakarta.ws.rs.ServiceUnavailableException", 503);

    /** That of an exception which a comment names, in full or by its simple name. */
    public static OptionalInt statusOf(String name) {
        String simple = name.substring(name.lastIndexOf('.') + 1);
        Integer status = STATUSES.get("jakarta.ws.rs." + simple);
        boolean isOther = name.indexOf('.') >= 0 && !Namespaces.jakarta(name).equals("jakarta.ws.rs." + simple);
        return status == null || isOther ? OptionalInt.empty() : OptionalInt.of(status);
    }

    /** The status that an exception's type alone decides, found among binary names of the type and of those above it. */
    public static OptionalInt status(Collection<String> superTypes) {
        return superTypes.stream()
                .map(type -> STATUSES.get(Namespaces.jakarta(type)))
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .findFirst();
    }
}
