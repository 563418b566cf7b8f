package dev.edict.contract.assemble;

import dev.edict.contract.fragment.Deprecation;
import dev.edict.contract.fragment.HeaderFragment;
import dev.edict.contract.fragment.Idempotency;
import dev.edict.contract.fragment.OperationFragment;
import dev.edict.contract.fragment.ProblemFragment;
import dev.edict.contract.fragment.Promises;
import dev.edict.contract.fragment.ResponseFragment;
import dev.edict.contract.fragment.StandardProblem;
import dev.edict.contract.fragment.TypeUse;
import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The Responses Object of an operation. */
final class Responses {

    private static final String PROBLEM_JSON = "application/problem+json";

    private final Schemas schemas;
    private final Contents contents;
    private final References references;
    private final ServiceView service;
    private final ProblemSchemas problemSchemas;
    private final Map<StandardProblem, JsonObject> standard = new EnumMap<>(StandardProblem.class);
    private boolean showsProblems;

    Responses(Schemas schemas, Contents contents, References references, ServiceView service) {
        this.schemas = schemas;
        this.contents = contents;
        this.references = references;
        this.service = service;
        this.problemSchemas = new ProblemSchemas(schemas);
    }

    JsonObject of(OperationFragment operation) {
        SortedMap<String, JsonObject> responses = new TreeMap<>(
                Comparator.comparing((String status) -> status.length()).thenComparing(status -> status));
        Map<String, String> described = new HashMap<>();
        for (ResponseFragment response : operation.responses()) {
            responses.put(response.status(), response(response, operation.promises()));
            if (response.description() != null) {
                described.put(response.status(), response.description());
            }
        }
        Map<String, List<ProblemFragment>> problems = operation.problems().stream()
                .collect(Collectors.groupingBy(
                        problem -> String.valueOf(problem.status()), TreeMap::new, Collectors.toList()));
        problems.forEach((status, sharers) -> {
            JsonObject declared = responses.get(status);
            responses.put(
                    status,
                    declared == null
                            ? error(status, sharers)
                            : declared.has("$ref")
                                    ? declared
                                    : complete(declared, described.get(status), status, sharers));
        });
        RetryAfter.statuses(operation)
                .forEach(status -> responses.computeIfPresent(
                        status, (s, response) -> response.has("$ref") ? response : RetryAfter.on(response)));
        responses.computeIfPresent(
                ResponseHeaders.UNAUTHORIZED, (status, response) -> ResponseHeaders.challenging(response, service));
        Deprecation deprecation = operation.documentation().deprecation();
        if (deprecation != null) {
            responses.replaceAll((status, response) ->
                    status.startsWith("2") ? ResponseHeaders.announcing(response, deprecation) : response);
        }
        if (responses.isEmpty()) {
            responses.put("default", JsonObject.of("description", JsonValue.of(ReasonPhrases.of("default"))));
        }
        JsonObject.Builder object = JsonObject.builder();
        responses.forEach(object::put);
        return object.putAll(operation.responsesMembers()).build();
    }

    /** An answer that promises nothing beyond what is written of it. */
    JsonObject response(ResponseFragment response) {
        return response(response, Promises.NONE);
    }

    private JsonObject response(ResponseFragment response, Promises promises) {
        String description = response.description();
        JsonObject members = references.checked(response.members());
        if (members.has("$ref")) {
            return members.toBuilder().putIfPresent("description", description).build();
        }
        return JsonObject.builder()
                .put("description", description == null ? ReasonPhrases.of(response.status()) : description)
                .putUnlessEmpty("headers", headers(response, promises))
                .putUnlessEmpty("content", contents.of(response.content(), response.media()))
                .putAll(members)
                .build();
    }

    private JsonObject headers(ResponseFragment response, Promises promises) {
        JsonObject.Builder headers = JsonObject.builder();
        String status = response.status();
        if (status.equals("202") && promises.statusResource() != null) {
            headers.put("Location", location("Where the request can be followed", promises.statusResource()));
        } else if (status.startsWith("2") && promises.location() != null) {
            headers.put("Location", location("The resource that was created", promises.location()));
        }
        if (isReplayed(response, promises)) {
            headers.put("Idempotency-Replayed", Shared.REPLAYED_REFERENCE);
        }
        for (HeaderFragment header : response.headers()) {
            if (!header.name().equalsIgnoreCase("Content-Type")) {
                headers.put(header.name(), header(header));
            }
        }
        return headers.build();
    }

    JsonObject header(HeaderFragment header) {
        JsonObject members = references.checked(header.members());
        return members.has("$ref")
                ? members
                : JsonObject.builder()
                        .putIfPresent("description", header.description())
                        .putIfTrue("required", header.required())
                        .put("schema", schemas.schema(header.type()))
                        .putAll(members)
                        .build();
    }

    static boolean mayBeReplayed(OperationFragment operation) {
        return operation.responses().stream().anyMatch(response -> isReplayed(response, operation.promises()));
    }

    private static boolean isReplayed(ResponseFragment response, Promises promises) {
        Idempotency idempotency = promises.idempotency();
        return idempotency != null
                && idempotency.by() == Idempotency.By.KEY
                && response.status().startsWith("2");
    }

    private static JsonObject location(String what, String template) {
        return JsonObject.builder()
                .put("description", what + ": `" + template + "`.")
                .put("required", true)
                .put(
                        "schema",
                        JsonObject.builder()
                                .put("type", "string")
                                .put("format", "uri-reference")
                                .build())
                .build();
    }

    /** Whether an answer has the content of RFC 9457, rather than what its author wrote. */
    boolean showsProblems() {
        return showsProblems;
    }

    /** The types with which the problems of an operation are extended, of those that its answers show. */
    static Stream<TypeUse> extensions(OperationFragment operation, ServiceView service) {
        return service.answersProblems()
                ? operation.problems().stream()
                        .filter(problem -> operation.responses().stream()
                                .noneMatch(response -> isWrittenOut(response, String.valueOf(problem.status()))))
                        .flatMap(problem -> Stream.ofNullable(problem.extensions()))
                : Stream.empty();
    }

    private static boolean isWrittenOut(ResponseFragment response, String status) {
        return response.status().equals(status)
                && (!response.content().isEmpty() || response.members().has("$ref"));
    }

    /** Schemas of problems with members of their own, by name. */
    Map<String, JsonObject> extendedProblems() {
        return problemSchemas.components();
    }

    private JsonObject error(String status, List<ProblemFragment> problems) {
        showsProblems |= service.answersProblems();
        Optional<StandardProblem> standard =
                problems.size() == 1 ? StandardProblem.of(problems.get(0)) : Optional.empty();
        return standard.map(this::reference).orElseGet(() -> inline(status, problems));
    }

    private JsonObject reference(StandardProblem problem) {
        standard.computeIfAbsent(problem, p -> {
            JsonObject response = inline(String.valueOf(p.fragment().status()), List.of(p.fragment()));
            return switch (p) {
                case STORE_UNAVAILABLE -> RetryAfter.on(response);
                case UNAUTHENTICATED -> ResponseHeaders.challenging(response, service);
                default -> response;
            };
        });
        return Shared.reference("responses", problem.component());
    }

    /** The responses that operations referred to, by name. */
    JsonObject shared() {
        SortedMap<String, JsonObject> byName = new TreeMap<>();
        standard.forEach((problem, response) -> byName.put(problem.component(), response));
        JsonObject.Builder object = JsonObject.builder();
        byName.forEach(object::put);
        return object.build();
    }

    private JsonObject inline(String status, List<ProblemFragment> problems) {
        JsonObject.Builder response = JsonObject.builder().put("description", description(status, problems));
        return service.answersProblems()
                ? response.put("content", content(problems)).build()
                : response.build();
    }

    private JsonObject content(List<ProblemFragment> problems) {
        JsonObject.Builder examples = JsonObject.builder();
        for (ProblemFragment problem : problems) {
            service.problemType(problem.type())
                    .ifPresent(type -> problemSchemas
                            .sample(problem)
                            .ifPresent(members -> examples.put(slug(type), example(problem, type, members))));
        }
        JsonObject content = JsonObject.builder()
                .put("schema", problemSchemas.of(problems))
                .putUnlessEmpty("examples", examples.build())
                .build();
        return JsonObject.of(PROBLEM_JSON, content);
    }

    /** What the author wrote of the status stands in place of what is derived; content that is missing comes from the error. */
    private JsonObject complete(
            JsonObject declared, @Nullable String written, String status, List<ProblemFragment> problems) {
        JsonObject.Builder response = declared.toBuilder();
        if (written == null) {
            response.put("description", description(status, problems));
        } else if (!declared.has("content")) {
            response.put(
                    "description",
                    list(Stream.concat(
                                    Stream.of(written),
                                    problems.stream()
                                            .filter(problem -> !problem.derived())
                                            .flatMap(Responses::situations))
                            .distinct()
                            .toList()));
        }
        if (!declared.has("content") && service.answersProblems()) {
            showsProblems = true;
            response.put("content", content(problems));
        }
        return response.build();
    }

    private static String description(String status, List<ProblemFragment> problems) {
        List<String> situations =
                problems.stream().flatMap(Responses::situations).distinct().toList();
        return situations.isEmpty() ? ReasonPhrases.of(status) : list(situations);
    }

    private static Stream<String> situations(ProblemFragment problem) {
        return Stream.ofNullable(situation(problem));
    }

    /** One text as it is, several as a list; a text may be a list already. */
    private static String list(List<String> texts) {
        return texts.size() == 1
                ? texts.get(0)
                : texts.stream()
                        .map(text -> text.startsWith("- ") ? text : "- " + text)
                        .collect(Collectors.joining("\n"));
    }

    private static @Nullable String situation(ProblemFragment problem) {
        String text = problem.when() != null ? problem.when() : problem.title();
        if (!problem.retryable()) {
            return text;
        }
        String sentence = text == null ? ReasonPhrases.of(String.valueOf(problem.status())) : text;
        boolean ends = ".!?".indexOf(sentence.charAt(sentence.length() - 1)) >= 0;
        return sentence + (ends ? "" : ".") + " Nothing has happened; the request may be sent again.";
    }

    private static JsonObject example(ProblemFragment problem, String type, JsonObject members) {
        return JsonObject.builder()
                .putIfPresent("summary", problem.title() != null ? problem.title() : problem.when())
                .put(
                        "value",
                        JsonObject.builder()
                                .put("type", type)
                                .putIfPresent("title", problem.title())
                                .put("status", problem.status())
                                .putAll(members)
                                .build())
                .build();
    }

    private static String slug(String type) {
        List<String> parts = new ArrayList<>(List.of(type.split("[^A-Za-z0-9._-]+")));
        parts.removeIf(String::isEmpty);
        return parts.isEmpty() ? "problem" : parts.get(parts.size() - 1);
    }
}
