package dev.edict.contract.assemble;

import static dev.edict.contract.assemble.Assembled.response;
import static dev.edict.contract.assemble.Samples.STRING;
import static dev.edict.contract.assemble.Samples.op;
import static dev.edict.contract.assemble.Samples.resource;
import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.contract.fragment.HeaderFragment;
import dev.edict.contract.fragment.OperationFragment;
import dev.edict.contract.fragment.ProblemFragment;
import dev.edict.contract.fragment.ResponseFragment;
import dev.edict.contract.fragment.Service;
import dev.edict.contract.fragment.StandardProblem;
import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonValue;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an operation answers, successes and problems. */
class ResponsesTest {

    @Test
    void errorsThatSomeoneElseShapesHaveNoProblemContent() {
        Service service = Samples.titled("Shop", null);
        Assembled it = Assembled.of(
                Samples.service(
                        "com.acme.App",
                        new Service(
                                service.title(),
                                service.version(),
                                null,
                                JsonObject.EMPTY,
                                null,
                                List.of(),
                                null,
                                Service.Errors.EXTERNAL,
                                Map.of(),
                                List.of(),
                                List.of())),
                resource(
                        "com.acme.R",
                        op("GET", "/a", "com.acme.R#a()")
                                .fails(ProblemFragment.derived(404, "No such a."))
                                .build()));
        JsonObject error = response(it.operation("/a", "get"), "404");
        assertThat(error).isEqualTo(JsonObject.of("description", JsonValue.of("No such a.")));
    }

    @Test
    void anErrorWhoseContentIsWrittenOutKeepsIt() {
        Assembled it = Assembled.of(resource(
                "com.acme.R",
                op("GET", "/a", "com.acme.R#a()")
                        .answers(404, STRING)
                        .fails(ProblemFragment.derived(404, "No such a."))
                        .fails(ProblemFragment.derived(410, "It is gone."))
                        .build()));
        JsonObject error = response(it.operation("/a", "get"), "404");
        assertThat(error.text("description")).contains("No such a.");
        assertThat(error.object("content").orElseThrow().members()).containsOnlyKeys("application/json");
    }

    @Test
    void anAnswerThatTheFirstRequestStillRunsSaysWhenToAskAgain() {
        Assembled it = Assembled.of(resource(
                "com.acme.R",
                op("POST", "/a", "com.acme.R#a()")
                        .answers(204)
                        .fails(inProgress(409), ProblemFragment.derived(422, "It differs."))
                        .build(),
                op("POST", "/b", "com.acme.R#b()")
                        .answers(204)
                        .fails(inProgress(503))
                        .build(),
                op("POST", "/c", "com.acme.R#c()")
                        .answers(204)
                        .fails(ProblemFragment.derived(409, "It is gone."))
                        .build()));
        JsonObject header =
                JsonObject.of("Retry-After", JsonObject.of("$ref", JsonValue.of("#/components/headers/RetryAfter")));
        assertThat(response(it.operation("/a", "post"), "409").get("headers")).isEqualTo(header);
        assertThat(response(it.operation("/a", "post"), "422").has("headers")).isFalse();
        assertThat(response(it.operation("/b", "post"), "503").get("headers")).isEqualTo(header);
        assertThat(response(it.operation("/c", "post"), "409").has("headers")).isFalse();
    }

    @Test
    void anErrorThatTellsClientsToComeBackSaysWhen() {
        ProblemFragment limited = new ProblemFragment(429, "too-many", null, "Too many orders.", true, false);
        ProblemFragment busy = new ProblemFragment(503, null, null, "The bank is away.", false, false);
        Assembled it = Assembled.of(resource(
                "com.acme.R",
                op("POST", "/a", "com.acme.R#a()")
                        .answers(204)
                        .fails(limited, busy, ProblemFragment.derived(404, "No such a."))
                        .build()));
        JsonObject header =
                JsonObject.of("Retry-After", JsonObject.of("$ref", JsonValue.of("#/components/headers/RetryAfter")));
        assertThat(response(it.operation("/a", "post"), "429").get("headers")).isEqualTo(header);
        assertThat(response(it.operation("/a", "post"), "503").get("headers")).isEqualTo(header);
        assertThat(response(it.operation("/a", "post"), "404").has("headers")).isFalse();
        assertThat(it.document()
                        .object("components")
                        .orElseThrow()
                        .object("headers")
                        .orElseThrow()
                        .has("RetryAfter"))
                .isTrue();
    }

    @Test
    void whatIsOutOfReachIsDescribedOnceAndSaysWhenToAskAgain() {
        Assembled it = Assembled.of(resource(
                "com.acme.R",
                op("POST", "/a", "com.acme.R#a()")
                        .answers(204)
                        .fails(StandardProblem.STORE_UNAVAILABLE.fragment())
                        .build(),
                op("POST", "/b", "com.acme.R#b()")
                        .answers(204)
                        .fails(inProgress(503), StandardProblem.STORE_UNAVAILABLE.fragment())
                        .build()));
        assertThat(response(it.operation("/a", "post"), "503"))
                .isEqualTo(JsonObject.of("$ref", JsonValue.of("#/components/responses/IdempotencyStoreUnavailable")));
        assertThat(it.document()
                        .object("components")
                        .orElseThrow()
                        .object("responses")
                        .orElseThrow()
                        .get("IdempotencyStoreUnavailable")
                        .toJson())
                .contains("#/components/headers/RetryAfter", "idempotency-store-unavailable");
        assertThat(response(it.operation("/b", "post"), "503").toJson())
                .contains("\"Retry-After\"", "idempotency-in-progress", "idempotency-store-unavailable");
    }

    @Test
    void headersThatAreWrittenOutStayBesideThoseThatAreDerived() {
        assertThat(headersOf409("X-Why")).containsOnlyKeys("X-Why", "Retry-After");
        assertThat(headersOf409("retry-after")).containsOnlyKeys("retry-after");
    }

    private Map<String, JsonValue> headersOf409(String written) {
        OperationFragment plain = op("POST", "/a", "com.acme.R#a()")
                .fails(inProgress(409), ProblemFragment.derived(422, "It differs."))
                .build();
        Assembled it = Assembled.of(resource(
                "com.acme.R",
                new OperationFragment(
                        plain.route(),
                        plain.signature(),
                        plain.documentation(),
                        List.of(),
                        null,
                        List.of(new ResponseFragment(
                                "409",
                                "Taken.",
                                Map.of("application/json", STRING),
                                List.of(new HeaderFragment(written, STRING, false, null)))),
                        plain.problems(),
                        plain.access(),
                        plain.promises())));
        JsonObject conflict = response(it.operation("/a", "post"), "409");
        assertThat(conflict.text("description")).contains("Taken.");
        assertThat(conflict.object("content").orElseThrow().members()).containsOnlyKeys("application/json");
        return conflict.object("headers").orElseThrow().members();
    }

    private static ProblemFragment inProgress(int status) {
        return new ProblemFragment(status, "idempotency-in-progress", "In progress", null, false, true);
    }

    @Test
    void whatMayBeSentAgainSaysSoInASentence() {
        Assembled it = Assembled.of(resource(
                "com.acme.R",
                op("GET", "/a", "com.acme.R#a()")
                        .fails(
                                new ProblemFragment(423, null, "Locked", null, true, false),
                                new ProblemFragment(409, null, null, "It is taken.", true, false),
                                new ProblemFragment(503, null, null, null, true, false))
                        .build()));
        String again = " Nothing has happened; the request may be sent again.";
        assertThat(response(it.operation("/a", "get"), "423").text("description"))
                .contains("Locked." + again);
        assertThat(response(it.operation("/a", "get"), "409").text("description"))
                .contains("It is taken." + again);
        assertThat(response(it.operation("/a", "get"), "503").text("description"))
                .contains("Service Unavailable." + again);
    }
}
