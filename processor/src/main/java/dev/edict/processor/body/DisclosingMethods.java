package dev.edict.processor.body;

import dev.edict.processor.body.Details.Disclosure.Content;
import dev.edict.processor.model.Namespaces;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;

/** Methods that have a part in what exceptions tell: that ask them, keep their text as it is, take it up, or send it. */
final class DisclosingMethods {
    private DisclosingMethods() {}

    private static final Map<String, Content> QUESTIONS = Map.of(
            "getMessage", Content.MESSAGE,
            "getLocalizedMessage", Content.MESSAGE,
            "toString", Content.WHOLE,
            "getStackTrace", Content.STACK_TRACE);

    /** Of {@code ExceptionUtils} and {@code Throwables}. */
    private static final Map<String, Content> HELPERS = Map.of(
            "getStackTrace", Content.STACK_TRACE,
            "getStackTraceAsString", Content.STACK_TRACE,
            "getStackFrames", Content.STACK_TRACE,
            "getFullStackTrace", Content.STACK_TRACE,
            "getRootCauseMessage", Content.MESSAGE,
            "getMessage", Content.MESSAGE);

    private static final Set<String> HELPER_OWNERS = Set.of(
            "org.apache.commons.lang3.exception.ExceptionUtils",
            "org.apache.commons.lang.exception.ExceptionUtils",
            "com.google.common.base.Throwables");

    /** Calls on a text that leave it what it is. */
    private static final Set<String> HARMLESS = Set.of("toString", "trim", "strip", "concat", "getBuffer");

    private static final Set<String> KEEPERS = Set.of(
            "java.lang.String",
            "java.lang.StringBuilder",
            "java.util.Map",
            "java.util.List",
            "java.util.Set",
            "java.util.Arrays",
            "java.util.Objects",
            "java.util.Optional",
            "java.util.Collections");

    /** Of those, what keeps what it is given; others look something up by it, or compare it. */
    private static final Set<String> KEEPING = Set.of(
            "append",
            "asList",
            "concat",
            "copyOf",
            "entry",
            "format",
            "formatted",
            "insert",
            "join",
            "of",
            "ofEntries",
            "ofNullable",
            "orElse",
            "replace",
            "replaceAll",
            "replaceFirst",
            "requireNonNull",
            "requireNonNullElse",
            "singleton",
            "singletonList",
            "singletonMap",
            "toString",
            "valueOf");

    /** Calls after which a container may no longer have what was put into it. */
    private static final Set<String> EMPTYING =
            Set.of("clear", "remove", "removeAll", "removeIf", "delete", "setLength");

    /** Calls that put a text into what they are called on: {@code json.put("message", e.getMessage())}. */
    private static final Set<String> INSERTIONS = Set.of("put", "add", "append", "addProperty");

    private static final Set<String> CONTAINERS = Set.of(
            "java.util.Map",
            "java.util.HashMap",
            "java.util.LinkedHashMap",
            "java.util.List",
            "java.util.ArrayList",
            "java.lang.StringBuilder",
            "com.fasterxml.jackson.databind.node.ObjectNode",
            "tools.jackson.databind.node.ObjectNode",
            "jakarta.json.JsonObjectBuilder",
            "com.google.gson.JsonObject",
            "io.vertx.core.json.JsonObject",
            "org.json.JSONObject");

    private static final Map<String, Set<String>> SINKS = Map.of(
            "entity",
            Set.of(
                    "jakarta.ws.rs.core.Response$ResponseBuilder",
                    "org.jboss.resteasy.reactive.RestResponse$ResponseBuilder"),
            "ok",
            Set.of(
                    "jakarta.ws.rs.core.Response",
                    "org.jboss.resteasy.reactive.RestResponse",
                    "org.jboss.resteasy.reactive.RestResponse$ResponseBuilder"),
            "status",
            Set.of("org.jboss.resteasy.reactive.RestResponse"),
            "resume",
            Set.of("jakarta.ws.rs.container.AsyncResponse"),
            "detail",
            Set.of("dev.edict.runtime.problem.Problem$Builder"),
            "withDetail",
            Set.of(
                    "org.zalando.problem.ProblemBuilder",
                    "com.tietoevry.quarkus.resteasy.problem.HttpProblem$Builder",
                    "io.quarkiverse.resteasy.problem.HttpProblem$Builder"),
            "setDetail",
            Set.of("org.springframework.http.ProblemDetail"),
            "forStatusAndDetail",
            Set.of("org.springframework.http.ProblemDetail"));

    /** What is told by a method of the exception itself; null where nothing is. */
    static @Nullable Content ofException(String name) {
        return QUESTIONS.get(name);
    }

    /** What is told by a helper of a library that is given the exception; null where nothing is. */
    static @Nullable Content ofHelper(String owner, String name) {
        return HELPER_OWNERS.contains(owner) ? HELPERS.get(name) : null;
    }

    /** Whether a method that is called on a text leaves it what it is. */
    static boolean leaves(String name) {
        return HARMLESS.contains(name);
    }

    /** Whether what a builder has is in what it builds: very likely. */
    static boolean builds(String name, @Nullable ExecutableElement method, Symbols symbols) {
        return name.equals("build")
                && method != null
                && symbols.owner(method).getSimpleName().toString().endsWith("Builder");
    }

    /** Whether a method returns what it is given, or something that has it. */
    static boolean keeps(String owner, String name) {
        return KEEPERS.contains(owner) && KEEPING.contains(name);
    }

    /** Whether what the method is called on may have lost what it had. */
    static boolean empties(String name) {
        return EMPTYING.contains(name);
    }

    /** {@code rethrowUnlessKnown(e)}: where it returns, something is known of the exception. */
    static boolean mayThrowOn(ExecutableElement method) {
        String name = method.getSimpleName().toString().toLowerCase(Locale.ROOT);
        return method.getReturnType().getKind() == TypeKind.VOID
                && (name.contains("throw") || name.contains("propagate"));
    }

    /** Whether what the method is called on takes up what it is given. */
    static boolean takesUp(String owner, String name) {
        return INSERTIONS.contains(name) && CONTAINERS.contains(Namespaces.jakarta(owner));
    }

    /** Whether a client gets what the method is given. */
    static boolean sends(String owner, String name) {
        Set<String> owners = SINKS.get(name);
        return owners != null && owners.contains(Namespaces.jakarta(owner));
    }
}
