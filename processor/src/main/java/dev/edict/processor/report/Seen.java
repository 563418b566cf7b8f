package dev.edict.processor.report;

import dev.edict.processor.model.Access;
import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.ErrorReply;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Parameter;
import dev.edict.processor.model.Repeat;
import dev.edict.processor.model.Reply;
import dev.edict.processor.rule.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What rules of a theme have before them when they look at an operation: why one is silent shows in it sooner than in the rule, for
 * an annotation may be inherited, stand on a class, or not be where it is looked for.
 */
final class Seen {
    private final Operation operation;
    private final List<String> facts = new ArrayList<>();

    private Seen(Operation operation) {
        this.operation = operation;
    }

    static String of(Operation operation, Theme theme) {
        Seen seen = new Seen(operation);
        switch (theme) {
            case PATH, WIRING -> seen.request();
            case DTO, VALIDATION, STYLE -> {
                seen.request();
                seen.success();
            }
            case STATUS, ERROR -> {
                seen.success();
                seen.errors();
            }
            case AUTH -> seen.access();
            case PAGING -> {
                seen.success();
                seen.request();
                seen.paging();
            }
            case METHOD, RETRY -> {
                seen.request();
                seen.success();
                seen.repeat();
            }
            case VERSION, HYGIENE -> seen.state();
        }
        return operation.display() + " for " + operation.audience() + ": " + String.join("; ", seen.facts);
    }

    private void request() {
        List<String> parameters = operation.parameters().stream()
                .filter(p -> p.source() != Parameter.Source.CONTEXT && p.source() != Parameter.Source.BEAN)
                .map(Seen::parameter)
                .toList();
        facts.add("parameters " + list(parameters));
        facts.add("body "
                + list(operation.entities().stream()
                        .map(e -> e.type().type().display()
                                + (e.annotations().hasSimpleName("Valid") ? ", validated" : ""))
                        .toList()));
    }

    private static String parameter(Parameter parameter) {
        return parameter.source().name().toLowerCase(Locale.ROOT) + " '" + parameter.name() + "'";
    }

    private void success() {
        Reply reply = operation.reply();
        String entity = reply.entity().map(e -> e.type().display()).orElse("");
        facts.add(
                switch (reply.kind()) {
                    case VOID -> "answers no content";
                    case ENTITY -> "answers " + entity;
                    case OPAQUE -> "answers what its declaration does not tell";
                    case DEFERRED -> "answers later" + (entity.isEmpty() ? "" : ", " + entity);
                    case STREAM -> "answers a stream" + (entity.isEmpty() ? "" : " of " + entity);
                    case UNRESOLVED -> "answers a type that the compiler does not know";
                });
        operation.successStatus().ifPresent(s -> facts.add("status " + s.status() + " by " + name(s.annotation())));
    }

    private void errors() {
        facts.add("declared errors "
                + list(operation.errors().stream().map(Seen::error).toList()));
        facts.add("throws "
                + list(operation.thrown().stream()
                        .map(t -> t.type().display() + (t.status() == 0 ? "" : " (" + t.status() + ")"))
                        .toList()));
    }

    private static String error(ErrorReply error) {
        String origin = switch (error.origin()) {
            case METHOD -> "";
            case CLASS -> " of the class";
            case EXCEPTION -> " of an exception";
            case DOCUMENTED -> " of the documentation";
        };
        return error.status() + (error.type().isEmpty() ? "" : " " + error.type()) + origin;
    }

    private void access() {
        Access access = operation.access();
        String decision = switch (access.decision()) {
            case UNDECIDED -> "nothing decides who may call";
            case AUTHENTICATED -> "who is authenticated may call";
            case RESTRICTED -> "some may call";
            case ANONYMOUS -> "anybody may call";
            case DENIED -> "nobody may call";
            case EXTERNAL -> "who may call is decided elsewhere (auth = EXTERNAL)";
        };
        facts.add(decision + by(access.decisions()));
        if (!access.roles().isEmpty()) {
            facts.add("roles " + list(access.roles()));
        }
        if (!access.requirements().isEmpty()) {
            facts.add("security schemes "
                    + list(access.requirements().stream()
                            .map(r -> String.join(" and ", r.schemes().keySet()))
                            .map(s -> s.isEmpty() ? "none" : s)
                            .toList()));
        }
        facts.add("a method that changes something: " + (operation.isSafe() ? "no" : "yes"));
    }

    private void paging() {
        operation.paging().ifPresent(p -> facts.add("@Paginated, " + p.style() + ", at most " + p.maxLimit()));
        operation.unpaged().ifPresent(u -> facts.add("@Unpaginated, at most " + u.maxItems()));
        if (operation.paging().isEmpty() && operation.unpaged().isEmpty()) {
            facts.add("neither @Paginated nor @Unpaginated");
        }
    }

    private void repeat() {
        Repeat repeat = operation.repeat();
        facts.add(
                switch (repeat.decision()) {
                    case UNDECLARED -> "says nothing of repeats";
                    case IDEMPOTENT, NOT_IDEMPOTENT, SAFE, WEBHOOK ->
                        "repeats decided" + by(repeat.annotation().stream().toList());
                });
        operation.async().ifPresent(a -> facts.add(name(a.annotation()) + " at " + a.statusResource()));
    }

    private void state() {
        facts.add("stability " + operation.stability());
        facts.add(operation
                .deprecation()
                .map(d -> "deprecated by " + name(d.annotation()))
                .orElse("not deprecated"));
    }

    private static String by(List<AnnotationUse> annotations) {
        return annotations.isEmpty()
                ? ""
                : annotations.stream()
                        .map(a -> name(a) + " at "
                                + Question.unqualified(a.where().signature()))
                        .collect(Collectors.joining(", ", " by ", ""));
    }

    private static String name(AnnotationUse use) {
        return "@" + use.simpleName();
    }

    private static String list(List<String> names) {
        return names.isEmpty() ? "none" : String.join(", ", names);
    }
}
