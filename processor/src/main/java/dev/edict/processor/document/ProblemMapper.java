package dev.edict.processor.document;

import dev.edict.contract.fragment.ProblemFragment;
import dev.edict.contract.fragment.Scalars;
import dev.edict.contract.fragment.Shape;
import dev.edict.contract.fragment.StandardProblem;
import dev.edict.processor.model.Access.Decision;
import dev.edict.processor.model.ApiService.Ownership;
import dev.edict.processor.model.ErrorReply;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Parameter;
import dev.edict.processor.model.Parameter.Source;
import dev.edict.processor.model.Repeat;
import dev.edict.processor.model.RestExceptions;
import dev.edict.processor.model.TypeRef;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The errors of an operation: those that are declared, and those that follow from what it takes, demands and promises. */
final class ProblemMapper {

    private static final String CURSOR = "dev.edict.runtime.paging.CursorQuery#cursor";

    private final Operation operation;
    private final List<Parameter> parameters;
    private final TypeMapper types;
    private final Set<ProblemFragment> problems = new LinkedHashSet<>();

    private ProblemMapper(Operation operation, List<Parameter> parameters, TypeMapper types) {
        this.operation = operation;
        this.parameters = parameters;
        this.types = types;
    }

    static List<ProblemFragment> map(
            Operation operation, List<Parameter> parameters, Ownership ownership, TypeMapper types) {
        ProblemMapper mapper = new ProblemMapper(operation, parameters, types);
        mapper.declared();
        mapper.content();
        mapper.conversions();
        mapper.access(ownership);
        mapper.negotiation();
        mapper.repetition();
        mapper.forms();
        mapper.cursors();
        mapper.events();
        return List.copyOf(mapper.problems);
    }

    private void declared() {
        operation.errors().forEach(error -> declared(error, null));
        for (Operation.Thrown thrown : operation.thrown()) {
            String when = situation(thrown.type());
            thrown.declared().forEach(error -> declared(error, when));
            if (thrown.declared().isEmpty() && thrown.status() > 0) {
                problems.add(new ProblemFragment(thrown.status(), null, null, when, false, false));
            }
        }
        if (!operation.doc().throwing().isEmpty()) {
            operation.doc().throwing().forEach(this::mentioned);
        }
    }

    /** What is no status has no place in a document; a rule says so. */
    private void declared(ErrorReply error, @Nullable String fallback) {
        if (error.status() >= 100 && error.status() <= 599) {
            problems.add(problem(error, fallback));
        }
    }

    /** What only the comment says is thrown: exceptions of Jakarta REST are unchecked, and few declare them. */
    private void mentioned(String exception, String text) {
        OptionalInt status = RestExceptions.statusOf(exception);
        String simple = exception.substring(exception.lastIndexOf('.') + 1);
        boolean isDeclared = operation.thrown().stream()
                .anyMatch(thrown -> thrown.type().display().equals(simple));
        if (status.isPresent() && !isDeclared) {
            String when = Prose.markdown(text, operation.doc().markdown());
            problems.add(new ProblemFragment(status.getAsInt(), null, null, when, false, false));
        }
    }

    /** What an annotation of an answer says stands in the answer. */
    private ProblemFragment problem(ErrorReply error, @Nullable String fallback) {
        boolean isInAnswer = error.origin() == ErrorReply.Origin.DOCUMENTED;
        String when = error.when().isEmpty() || isInAnswer ? fallback : error.when();
        ProblemFragment problem = new ProblemFragment(
                error.status(),
                OperationMapper.text(error.type()),
                OperationMapper.text(error.title()),
                when,
                error.retryable(),
                false);
        return error.extensions()
                .map(extensions -> problem.extendedBy(types.map(extensions.type())))
                .orElse(problem);
    }

    /** What the comment says of an exception, under its simple or its full name. */
    private @Nullable String situation(TypeRef exception) {
        for (Map.Entry<String, String> entry : operation.doc().throwing().entrySet()) {
            String name = entry.getKey();
            if (exception.display().equals(name.substring(name.lastIndexOf('.') + 1))) {
                return Prose.markdown(entry.getValue(), operation.doc().markdown());
            }
        }
        return null;
    }

    /** A body that cannot be read, values that break a constraint, and a header or cookie of the wrong form. */
    private void content() {
        if (!operation.entities().isEmpty()) {
            derive(StandardProblem.UNREADABLE_BODY);
        }
        boolean validated = operation.entities().stream()
                        .anyMatch(entity -> entity.type().cascaded())
                || parameters.stream()
                        .anyMatch(parameter -> !parameter.type().constraints().isEmpty());
        if (validated) {
            derive(StandardProblem.VALIDATION);
        }
        for (Parameter parameter : parameters) {
            if ((parameter.source() == Source.HEADER || parameter.source() == Source.COOKIE)
                    && isConverted(parameter)) {
                derive(400, "A header or cookie cannot be converted.");
            }
        }
    }

    /** Jakarta REST §3.2: what cannot be converted in the URI names no resource. */
    private void conversions() {
        boolean hasVariable = !operation.template().variables().isEmpty();
        if (hasVariable) {
            derive(StandardProblem.NO_SUCH_RESOURCE);
        }
        boolean queried = parameters.stream()
                .anyMatch(parameter -> (parameter.source() == Source.QUERY || parameter.source() == Source.MATRIX)
                        && isConverted(parameter));
        if (queried) {
            derive(404, "A query parameter cannot be converted.");
        }
    }

    private void access(Ownership ownership) {
        Decision decision = operation.access().decision();
        if (decision == Decision.AUTHENTICATED || decision == Decision.RESTRICTED) {
            derive(StandardProblem.UNAUTHENTICATED);
        }
        boolean reveals = ownership == Ownership.REVEAL_403
                && !operation.template().variables().isEmpty()
                && decision != Decision.ANONYMOUS;
        if (decision == Decision.RESTRICTED || decision == Decision.DENIED || reveals) {
            derive(StandardProblem.FORBIDDEN);
        }
    }

    private void negotiation() {
        boolean answers = operation.reply().entity().isPresent();
        if (answers && !operation.produces().isEmpty() && !operation.produces().contains("*/*")) {
            derive(StandardProblem.NOT_ACCEPTABLE);
        }
        if (!operation.entities().isEmpty()
                && !operation.consumes().isEmpty()
                && !operation.consumes().contains("*/*")) {
            derive(StandardProblem.UNSUPPORTED_MEDIA_TYPE);
        }
    }

    private void repetition() {
        Repeat.Policy policy = operation.repeat().policy().orElse(null);
        if (policy == null) {
            return;
        }
        if (policy.by() != Repeat.By.KEY) {
            if (policy.onRepeat() == Repeat.OnRepeat.CONFLICT) {
                derive(409, "The request has been carried out before.");
            }
            return;
        }
        if (policy.required()) {
            derive(400, "idempotency-key-missing", "Idempotency key missing");
        }
        derive(400, "idempotency-key-invalid", "Idempotency key invalid");
        derive(409, "idempotency-in-progress", "Request in progress");
        derive(409, "idempotency-outcome-unknown", "Outcome unknown");
        derive(422, "idempotency-key-reused", "Idempotency key used for another request");
        guarded();
    }

    private void derive(StandardProblem problem) {
        problems.add(problem.fragment());
    }

    /** The fields of a form are converted one by one; what cannot be is a bad request. */
    private void forms() {
        List<Parameter> fields = parameters.stream()
                .filter(parameter -> parameter.source() == Source.FORM)
                .toList();
        if (fields.stream().anyMatch(field -> isConverted(field) && !isUpload(field))) {
            derive(400, "A field of the form cannot be converted.");
        }
        if (!fields.isEmpty()
                && !operation.consumes().isEmpty()
                && !operation.consumes().contains("*/*")) {
            derive(StandardProblem.UNSUPPORTED_MEDIA_TYPE);
        }
    }

    /** What Edict's own cursors are refused for. */
    private void cursors() {
        if (parameters.stream().anyMatch(parameter -> parameter.signature().equals(CURSOR))) {
            derive(400, "cursor-invalid", "Cursor invalid");
            derive(400, "cursor-expired", "Cursor expired");
            derive(400, "cursor-mismatch", "Cursor of another list");
        }
        if (parameters.stream().anyMatch(parameter -> parameter.type().type().is(JavaTypes.PAGE_LIMIT))) {
            derive(StandardProblem.VALIDATION);
        }
    }

    /** A sender takes 409 for a failure, so that an event in flight is answered otherwise. */
    private void events() {
        if (operation.webhook().isPresent()) {
            derive(400, "idempotency-key-missing", "Idempotency key missing");
            derive(503, "idempotency-in-progress", "Request in progress");
            guarded();
        }
    }

    /** What is compared is read whole first, and looked up in a store. */
    private void guarded() {
        if (!operation.entities().isEmpty() || parameters.stream().anyMatch(p -> p.source() == Source.FORM)) {
            derive(StandardProblem.CONTENT_TOO_LARGE);
        }
        derive(StandardProblem.STORE_UNAVAILABLE);
    }

    private static boolean isUpload(Parameter parameter) {
        return parameter.type().type() instanceof TypeRef.Declared declared
                && JavaTypes.isUpload(declared.binaryName());
    }

    private void derive(int status, String when) {
        problems.add(ProblemFragment.derived(status, when));
    }

    private void derive(int status, String type, String title) {
        problems.add(new ProblemFragment(status, type, title, null, false, true));
    }

    /** Text is taken as it is; everything else can fail to be what it should. */
    private static boolean isConverted(Parameter parameter) {
        TypeRef type = parameter.type().type();
        while (type instanceof TypeRef.Declared declared && !declared.args().isEmpty()) {
            type = declared.args().get(0).type();
        }
        if (type instanceof TypeRef.ArrayOf array) {
            type = array.component().type();
        }
        Shape shape = type instanceof TypeRef.Declared declared
                ? JavaTypes.shape(declared.binaryName()).orElse(null)
                : null;
        boolean isCookie = type.is("jakarta.ws.rs.core.Cookie") || type.is("jakarta.ws.rs.core.PathSegment");
        return !Scalars.STRING.equals(shape) && !isCookie && !type.is(JavaTypes.PAGE_LIMIT);
    }
}
