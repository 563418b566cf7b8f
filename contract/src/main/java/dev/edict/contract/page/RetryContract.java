package dev.edict.contract.page;

import dev.edict.contract.fragment.Idempotency;
import dev.edict.contract.fragment.ProblemFragment;
import dev.edict.contract.fragment.Promises;
import dev.edict.contract.html.Element;
import dev.edict.contract.page.Cells.Pill;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** May a client send the request again, and what is it answered (RFC 9110 §9.2)? */
final class RetryContract {

    private static final String KEY = "Idempotency-Key";

    private final Described operation;
    private final Promises promises;
    private final @Nullable Idempotency idempotency;
    private final ErrorCatalogue errors;

    RetryContract(Described operation, ErrorCatalogue errors) {
        this.operation = operation;
        this.promises = operation.operation().promises();
        this.idempotency = promises.idempotency();
        this.errors = errors;
    }

    Pill pill() {
        Promises.Repeat repeat = promises.repeat();
        if (repeat == null) {
            return new Pill("warn", "not said");
        }
        return switch (repeat) {
            case SAFE -> new Pill("good", "safe");
            case IDEMPOTENT -> new Pill("good", "idempotent");
            case WITH_KEY ->
                idempotency != null && idempotency.required()
                        ? new Pill("key", "key required")
                        : new Pill("key", "key optional");
            case UNSAFE -> new Pill("bad", "once only");
        };
    }

    Element section() {
        Facet facet = new Facet("Sending it again", pill()).says(sentence());
        Idempotency declared = idempotency;
        if (declared != null) {
            terms(declared, facet);
        }
        List<Element> harmless = harmless();
        if (!harmless.isEmpty()) {
            facet.term("Nothing has happened", Cells.span().addAll(Cells.joined(harmless, ", ")));
        }
        return facet.element();
    }

    private String sentence() {
        Promises.Repeat repeat = promises.repeat();
        if (repeat == null) {
            return "Nobody has said what a repetition does. Do not send the request again unless you know that it has not arrived.";
        }
        return switch (repeat) {
            case SAFE -> "It changes nothing, so that it can be sent as often as one likes.";
            case IDEMPOTENT -> idempotent();
            case WITH_KEY ->
                "Again has the effect of once when it carries the same " + KEY
                        + ". After a failure of the network, send it again with the key of the first attempt.";
            case UNSAFE ->
                "Again may act again. Do not send it again unless you know that the first one has not arrived.";
        };
    }

    private String idempotent() {
        String onRepeat = idempotency == null ? null : idempotency.onRepeat();
        if ("NO_OP".equals(onRepeat)) {
            return "Again has the effect of once. A repetition is a success that changes nothing.";
        }
        return "CONFLICT".equals(onRepeat)
                ? "Again has the effect of once. A repetition is refused as a conflict, which says that the first one has arrived."
                : "Again has the effect of once.";
    }

    private void terms(Idempotency declared, Facet facet) {
        switch (declared.by()) {
            case NATURAL_KEY -> facet.term("Recognised by", Cells.words("what the request creates"));
            case STATE -> facet.term("Recognised by", Cells.words("the state that it leads to"));
            case KEY -> keyed(declared, facet);
        }
    }

    private void keyed(Idempotency declared, Facet facet) {
        facet.term(
                "Header",
                Cells.span(
                        Cells.code(KEY),
                        Cells.words(
                                declared.required() ? ", required" : ", optional: without it, again may act again")));
        problem("idempotency-key-missing", "Without a key", facet);
        problem("idempotency-key-invalid", "A key that is none", facet);
        facet.term(
                "Same key, same request",
                Cells.span(
                        Cells.words("the first answer again, with the header "), Cells.code("Idempotency-Replayed")));
        problem("idempotency-key-reused", "Same key, another request", facet);
        problem("idempotency-in-progress", "While the first one runs", facet);
        problem("idempotency-outcome-unknown", "How the first one ended is not known", facet);
        problem("idempotency-store-unavailable", "No telling whether it was sent before", facet);
        String ttl = declared.ttl();
        if (ttl != null) {
            facet.term("The answer is kept for", Cells.words(Durations.words(ttl)));
        }
        String scope = scope(declared.scope());
        if (scope != null) {
            facet.term("The key is", Cells.words(scope));
        }
    }

    private static @Nullable String scope(@Nullable String scope) {
        if (scope == null) {
            return null;
        }
        return switch (scope) {
            case "PRINCIPAL" -> "the caller's own: the same key of another caller is another key";
            case "TENANT" -> "the tenant's: all of its callers share it";
            case "SHARED" -> "everybody's: all callers share it";
            default -> null;
        };
    }

    private void problem(String name, String situation, Facet facet) {
        for (ProblemFragment problem : operation.problems()) {
            String type = problem.type();
            if (type != null && (type.equals(name) || type.endsWith("/" + name))) {
                facet.term(situation, errors.link(problem));
                return;
            }
        }
    }

    private List<Element> harmless() {
        List<Element> links = new ArrayList<>();
        for (ProblemFragment problem : operation.problems()) {
            if (problem.retryable() && !problem.derived()) {
                links.add(errors.link(problem));
            }
        }
        return links;
    }
}
