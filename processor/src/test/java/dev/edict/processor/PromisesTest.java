package dev.edict.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.processor.rule.Severity;
import dev.edict.processor.testing.Compilation;
import dev.edict.processor.testing.CompileResult;
import dev.edict.processor.testing.Compiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the Javadoc of the annotations calls an error or reported is just that. */
class PromisesTest {
    private static final Path ANNOTATIONS = Path.of("../annotations/src/main/java/dev/edict/annotations");
    private static final Pattern COMMENT = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);
    private static final Pattern PROMISE =
            Pattern.compile("\\b((is|are|which is|else) an error\\b|a finding\\b|a warning\\b|are reported\\b)");

    private static final String IMPORTS =
            "package com.acme; import dev.edict.annotations.*; import jakarta.annotation.security.*; import jakarta.ws.rs.*; ";

    /** A promise: an annotation and a sentence of its comment; with every piece of code that must be refused for it. */
    private static final Map<String, List<Refused>> PROMISES = new LinkedHashMap<>();

    private record Refused(String rule, Severity severity, String source) {
        static Refused method(String rule, String method) {
            return new Refused(rule, Severity.ERROR, resource(method));
        }
    }

    static {
        String key = "idempotency-key-contract";
        String value = "annotation-value-invalid";
        String decision = "decision-contradictory";
        method(
                "Anonymous: Beside {@code @RolesAllowed} on the same element it is an error.",
                "auth-conflict",
                "@GET @Anonymous(\"x\") @RolesAllowed(\"r\") public String a() { return \"\"; }");
        method("Anonymous: Blank is an error.", value, "@GET @Anonymous(\" \") public String a() { return \"\"; }");
        method(
                "ApiAsync: Beside a {@link SuccessStatus} other than 202 it is an error.",
                decision,
                "@POST @ApiAsync(\"/r/{id}\") @SuccessStatus(201) public Dto a() { return null; }");
        method(
                "ApiAsync: A variable that nothing fills is an error.",
                value,
                "@POST @ApiAsync(\"/r/{none}\") public Dto a() { return null; }");
        method(
                "ApiDeprecated: Anything else is an error.",
                value,
                "@GET @ApiDeprecated(since = \"soon\") public String a() { return \"\"; }",
                "@GET @ApiDeprecated(since = \"2026-01-01\", sunset = \"never\") public String a() { return \"\"; }",
                "@GET @ApiDeprecated(since = \"2026-01-01\", sunset = \"2025-01-01\") public String a() { return \"\"; }");
        method(
                "ApiError: The status code, from 400 to 599; anything else is an error.",
                value,
                "@GET @ApiError(status = 200) public String a() { return \"\"; }",
                "@GET public String a() throws Odd { return \"\"; } @ApiError(status = 600) static class Odd extends"
                        + " RuntimeException {}");
        method(
                "ApiError: Anything else, and a member called {@code type}, {@code title}, {@code status}, {@code detail} or"
                        + " {@code instance}, is an error.",
                value,
                "@GET @ApiError(status = 409, type = \"x\", extensions = String.class) public String a() { return \"\"; }",
                "@GET @ApiError(status = 409, type = \"x\", extensions = Odd.class) public String a() { return \"\"; }"
                        + " public record Odd(String title) {}",
                "@GET public String a() throws Odd { return \"\"; } public record More(String sku) {}"
                        + " @ApiError(status = 409, extensions = More.class) static class Odd extends RuntimeException {}");
        service("ApiService: Any other value is an error.", value, "errorBase = \"errors\"", "errorBase = \"urn:x:\"");
        service(
                "ApiService: {@link Audience#INHERIT} is an error here.",
                value,
                "audience = ApiService.Audience.INHERIT");
        service(
                "ApiService: {@link Stability#INHERIT} is an error here.",
                value,
                "stability = ApiService.Stability.INHERIT");
        service(
                "ApiService: {@link Ownership#INHERIT} is an error here.",
                value,
                "ownership = ApiService.Ownership.INHERIT");
        service("ApiService: {@link Auth#INHERIT} is an error here.", value, "auth = ApiService.Auth.INHERIT");
        service("ApiService: {@link Csrf#INHERIT} is an error here.", value, "csrf = ApiService.Csrf.INHERIT");
        method(
                "Idempotent: On GET, HEAD and OPTIONS it is an error (RFC 9110, section 9.2.2: they are idempotent by"
                        + " definition).",
                "idempotency-on-safe-method",
                "@GET @Idempotent public String a() { return \"\"; }",
                "@HEAD @Idempotent public void a() {}",
                "@OPTIONS @Idempotent public String a() { return \"\"; }");
        method(
                "Idempotent: Two of them on one method, or one beside {@code @Idempotent}, whose policies differ, are an error.",
                decision,
                "@Idempotent(ttl = \"PT1H\") @interface Once {} @Idempotent(ttl = \"PT2H\") @interface Twice {}"
                        + " @POST @Once @Twice public void a() {}",
                "@Idempotent(ttl = \"PT1H\") @interface Once {} @POST @Once @Idempotent public void a() {}");
        method(
                "Idempotent: The elements from {@link #required()} on apply to {@link By#KEY} only; beside another {@link"
                        + " #by()} they are an error.",
                key,
                Stream.of(
                                "required = false",
                                "mode = Idempotent.Mode.LEASED",
                                "ttl = \"PT1H\"",
                                "scope = Idempotent.Scope.SHARED",
                                "fingerprint = \"/id\"",
                                "body = Idempotent.Body.IGNORED",
                                "onServerError = Idempotent.OnServerError.STORE",
                                "recovery = Idempotent.Recovery.REEXECUTE",
                                "replay = Idempotent.Replay.FULL")
                        .map(element -> "@POST @Idempotent(by = Idempotent.By.STATE, onRepeat ="
                                + " Idempotent.OnRepeat.NO_OP, " + element + ") public Dto a(Dto in) { return in; }")
                        .toArray(String[]::new));
        method(
                "Idempotent: {@link OnRepeat#AUTO} is {@link OnRepeat#REPLAY} for {@link By#KEY}; for the others {@link"
                        + " OnRepeat#NO_OP} or {@link OnRepeat#CONFLICT} must be written, and {@code REPLAY} is an error.",
                key,
                "@POST @Idempotent(by = Idempotent.By.STATE) public void a() {}",
                "@POST @Idempotent(by = Idempotent.By.NATURAL_KEY, onRepeat = Idempotent.OnRepeat.REPLAY) public void a()"
                        + " {}");
        method(
                "Idempotent: How long a recorded response answers repeats: an ISO 8601 duration greater than zero, else an"
                        + " error.",
                key,
                "@POST @Idempotent(ttl = \"24h\") public void a() {}",
                "@POST @Idempotent(ttl = \"PT0S\") public void a() {}",
                "@POST @Idempotent(ttl = \"-PT1H\") public void a() {}");
        method(
                "Idempotent: More than a hundred years is an error, too.",
                key,
                "@POST @Idempotent(ttl = \"P40000D\") public void a() {}");
        method(
                "Idempotent: A request without a principal is answered 500, never put into a shared bucket: beside {@link"
                        + " Anonymous} it is an error.",
                "idempotency-scope-mismatch",
                "@POST @Anonymous(\"x\") @Idempotent public void a() {}");
        PROMISES.put(
                "Idempotent: Where a role is asked for it is a warning.",
                List.of(
                        new Refused(
                                "idempotency-scope-mismatch",
                                Severity.WARN,
                                resource(
                                        "@POST @RolesAllowed(\"r\") @Idempotent(scope = Idempotent.Scope.SHARED) public void a() {}"))));
        method(
                "Idempotent: A pointer that the body type does not have is an error.",
                key,
                "@POST @Idempotent(fingerprint = \"/none\") public Dto a(Dto in) { return in; }",
                "@POST @Idempotent(fingerprint = \"id\") public Dto a(Dto in) { return in; }");
        method(
                "Idempotent: Anything but {@link Body#COMPARED} beside {@link #fingerprint()} is an error: what is ignored has no"
                        + " members that count, and of a whole all members do.",
                key,
                "@POST @Idempotent(fingerprint = \"/id\", body = Idempotent.Body.IGNORED) public Dto a(Dto in) { return in; }",
                "@POST @Idempotent(fingerprint = \"/id\", body = Idempotent.Body.CANONICAL_JSON) public Dto a(Dto in) { return in;"
                        + " }");
        PROMISES.put(
                "Idempotent: On an operation that takes no such type, or no body, it is a warning.",
                Stream.of(
                                "@POST @Consumes(\"text/csv\") @Idempotent(body = Idempotent.Body.CANONICAL_JSON) public void"
                                        + " a(String in) {}",
                                "@POST @Idempotent(body = Idempotent.Body.CANONICAL_JSON) public void a() {}")
                        .map(method -> new Refused(key, Severity.WARN, resource(method)))
                        .toList());
        PROMISES.put(
                "Idempotent: A client that uses a key again by mistake is answered as if its second request had been done: a"
                        + " warning.",
                List.of(
                        new Refused(
                                "idempotency-body-ignored",
                                Severity.WARN,
                                resource(
                                        "@POST @Idempotent(body = Idempotent.Body.IGNORED) public Dto a(Dto in) { return in; }"))));
        method(
                "Idempotent: {@link #REPLAY} for {@link By#KEY}; otherwise undecided, which is an error.",
                key,
                "@POST @Idempotent(by = Idempotent.By.NATURAL_KEY) public void a() {}");
        method(
                "Idempotent: Beside {@link Mode#TRANSACTIONAL} it is an error: there the database undoes the effects, and the key"
                        + " is free.",
                key,
                "@POST @Idempotent(mode = Idempotent.Mode.TRANSACTIONAL, recovery = Idempotent.Recovery.REEXECUTE)"
                        + " public void a() {}");
        PROMISES.put(
                "Idempotent: On a method that no request reaches it does nothing, and is a warning.",
                List.of(new Refused(
                        "idempotency-unreached", Severity.WARN, resource("@Idempotent public void a() {}"))));
        PROMISES.put(
                "Idempotent: Where the operation takes no body, pointers are a warning.",
                List.of(new Refused(
                        key, Severity.WARN, resource("@POST @Idempotent(fingerprint = \"/id\") public void a() {}"))));
        PROMISES.put(
                "Idempotent: Safe only where a rollback undoes every effect; elsewhere a warning.",
                List.of(
                        new Refused(
                                key,
                                Severity.WARN,
                                resource(
                                        "@POST @Idempotent(onServerError = Idempotent.OnServerError.RELEASE) public void a() {}"))));
        method(
                "NotIdempotent: It satisfies the obligation to say what a repeat does; {@link Idempotent} on the same method"
                        + " contradicts it and is an error.",
                decision,
                "@POST @Idempotent @NotIdempotent(\"x\") public void a() {}");
        method("NotIdempotent: Blank is an error.", value, "@POST @NotIdempotent(\"\") public void a() {}");
        method(
                "Paginated: On anything but GET or {@link SafePost} it is an error.",
                "paginated-params",
                "@POST @Paginated public java.util.List<Dto> a(@QueryParam(\"cursor\") String cursor) { return null; }");
        method(
                "Paginated: Anything but a property and a direction is an error.",
                value,
                "@GET @Paginated(sort = \"id upwards\") public java.util.List<Dto> a() { return null; }",
                "@GET @Paginated(sort = {\"id DESC\", \"\"}) public java.util.List<Dto> a() { return null; }");
        method(
                "Paginated: The number of items of a page when the request does not say; less than 1 is an error.",
                "paginated-params",
                "@GET @Paginated(defaultLimit = 0) public java.util.List<Dto> a() { return null; }");
        method(
                "Paginated: Less than {@link #defaultLimit()} is an error.",
                "paginated-params",
                "@GET @Paginated(maxLimit = 10) public java.util.List<Dto> a() { return null; }");
        method(
                "SafePost: The obligations of writes, such as idempotency, do not apply to it; a body that provably writes"
                        + " is an error.",
                "get-mutates",
                "@POST @SafePost(\"x\") public void a() { db.persist(new Order()); } jakarta.persistence.EntityManager db;"
                        + " @jakarta.persistence.Entity static class Order { @jakarta.persistence.Id Long id; }");
        method("SafePost: Blank is an error.", value, "@POST @SafePost(\"\") public String a() { return \"\"; }");
        method(
                "SuccessStatus: The status, from 200 to 299; anything else is an error.",
                value,
                "@POST @SuccessStatus(404) public void a() {}",
                "@POST @SuccessStatus(199) public void a() {}");
        method(
                "SuccessStatus: 204 or 205 with a body is an error (RFC 9110, sections 15.3.5 and 15.3.6).",
                decision,
                "@POST @SuccessStatus(204) public Dto a() { return null; }",
                "@POST @SuccessStatus(205) public Dto a() { return null; }");
        method(
                "SuccessStatus: A variable that neither has is an error.",
                value,
                "@POST @SuccessStatus(value = 201, location = \"/r/{none}\") public Dto a() { return null; }",
                "@POST @SuccessStatus(value = 201, location = \"/r/{id}\") public void a() {}");
        method(
                "Unpaginated: {@link Paginated} on the same method is an error.",
                "paginated-params",
                "@GET @Paginated @Unpaginated(value = \"x\", maxItems = 9) public java.util.List<Dto> a() { return null; }");
        method(
                "Unpaginated: Blank is an error.",
                value,
                "@GET @Unpaginated(value = \"\", maxItems = 9) public java.util.List<Dto> a() { return null; }");
        method(
                "Unpaginated: Less than 1 is an error.",
                "paginated-params",
                "@GET @Unpaginated(value = \"x\", maxItems = 0) public java.util.List<Dto> a() { return null; }");
        String waive = "waiver-hygiene";
        PROMISES.put(
                "Waive: A blank reason is an error; a waiver that silences nothing, and an unknown rule, are reported.",
                List.of(
                        new Refused(waive, Severity.ERROR, waived("value = \"auth-undeclared\", reason = \"\"")),
                        new Refused(waive, Severity.INFO, waived("value = \"get-mutates\", reason = \"x\"")),
                        new Refused(waive, Severity.WARN, waived("value = \"unknown\", reason = \"x\""))));
        PROMISES.put(
                "Waive: The last day on which it holds, as an ISO 8601 date, compared with the option {@code edict.today}"
                        + " only; anything else is an error.",
                List.of(new Refused(
                        waive,
                        Severity.ERROR,
                        waived("value = \"auth-undeclared\", reason = \"x\", until = \"soon\""))));
        webhook(
                "WebhookReceiver: The header that carries the signature, for example {@code \"Stripe-Signature\"}; what names"
                        + " no header is an error.",
                value,
                "signature = \"\", dedupe = \"/id\"");
        webhook(
                "WebhookReceiver: Where the event's id stands: a JSON pointer into the body (RFC 6901, {@code \"/id\"}), or"
                        + " {@code \"header:Name\"}; anything else is an error.",
                key,
                "signature = \"S\", dedupe = \"id\"",
                "signature = \"S\", dedupe = \"header:\"");
        webhook(
                "WebhookReceiver: How long a repeat is recognised: an ISO 8601 duration greater than zero, else an error; at"
                        + " least as long as the sender retries.",
                key,
                "signature = \"S\", dedupe = \"/id\", ttl = \"week\"");
        String safe = "idempotency-on-safe-method";
        method(
                "WebhookReceiver: On GET, HEAD and OPTIONS a {@link #dedupe()} into the body is an error: nothing is there (RFC"
                        + " 9110, section 9.3.1).",
                safe,
                "@GET @WebhookReceiver(signature = \"S\", dedupe = \"/id\") public void a() {}",
                "@HEAD @WebhookReceiver(signature = \"S\", dedupe = \"/id\") public void a() {}",
                "@OPTIONS @WebhookReceiver(signature = \"S\", dedupe = \"/id\") public void a() {}");
        PROMISES.put(
                "WebhookReceiver: One in a header is a warning there, for who sends these asks for no change.",
                List.of(new Refused(
                        safe,
                        Severity.WARN,
                        resource("@GET @WebhookReceiver(signature = \"S\", dedupe = \"header:Id\") public void a()"
                                + " {}"))));
    }

    private static void method(String promise, String rule, String... methods) {
        PROMISES.put(
                promise,
                Stream.of(methods).map(method -> Refused.method(rule, method)).toList());
    }

    private static void service(String promise, String rule, String... elements) {
        PROMISES.put(
                promise,
                Stream.of(elements)
                        .map(element -> new Refused(
                                rule,
                                Severity.ERROR,
                                "@ApiService(" + element + ") "
                                        + resource("@GET @Anonymous(\"x\") public String a() { return \"\"; }")))
                        .toList());
    }

    private static void webhook(String promise, String rule, String... elements) {
        PROMISES.put(
                promise,
                Stream.of(elements)
                        .map(element -> Refused.method(
                                rule, "@POST @WebhookReceiver(" + element + ") public void a(Dto in) {}"))
                        .toList());
    }

    private static String waived(String elements) {
        return resource("@GET @Waive(" + elements + ") public String a() { return \"\"; }");
    }

    private static String resource(String members) {
        return "@ApiResource @Path(\"r\") public class R { public record Dto(String id) {} " + members + " }";
    }

    @Test
    void everyPromiseIsHeldToItsWord() throws IOException {
        assertThat(written()).containsExactlyInAnyOrderElementsOf(PROMISES.keySet());
    }

    static Stream<String> promises() {
        return PROMISES.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("promises")
    void itIsKept(String promise) {
        for (Refused refused : PROMISES.getOrDefault(promise, List.of())) {
            CompileResult result = Compilation.with(Compiler.JAVAC)
                    .processor(new EdictProcessor())
                    .source("com.acme.R", IMPORTS + refused.source())
                    .run();
            assertThat(result.of(refused.rule()))
                    .as(refused.source())
                    .anyMatch(finding -> finding.severity() == refused.severity());
        }
    }

    private static List<String> written() throws IOException {
        List<String> promises = new ArrayList<>();
        try (Stream<Path> files = Files.list(ANNOTATIONS)) {
            for (Path file : files.sorted().toList()) {
                String annotation = file.getFileName().toString().replace(".java", "");
                Matcher comments = COMMENT.matcher(Files.readString(file));
                while (comments.find()) {
                    String text = comments.group(1)
                            .replaceAll("\\s*\\n\\s*\\* ?", " ")
                            .replaceAll("</?p>", "")
                            .replaceAll("\\s+", " ")
                            .trim();
                    Stream.of(text.split("(?<=[.])\\s+(?=[A-Z{2])"))
                            .filter(sentence -> PROMISE.matcher(sentence).find())
                            .map(sentence -> annotation + ": " + sentence)
                            .filter(promise -> !promises.contains(promise))
                            .forEach(promises::add);
                }
            }
        }
        return promises;
    }
}
