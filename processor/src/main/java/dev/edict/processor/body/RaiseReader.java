package dev.edict.processor.body;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.util.TreePath;
import dev.edict.processor.body.Raise.Maker;
import dev.edict.processor.model.Namespaces;
import dev.edict.processor.model.RestExceptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Reads exceptions and the statuses they stand for. */
final class RaiseReader {
    private static final String WEB_APPLICATION_EXCEPTION = "jakarta.ws.rs.WebApplicationException";
    private static final String API_ERROR = "dev.edict.annotations.ApiError";
    private static final String API_ERRORS = API_ERROR + "$List";

    /** Methods that throw, or answer with, the exception that they or their lambdas are given. */
    private static final Map<String, Set<String>> THROWERS = Map.of(
            "orElseThrow",
            Set.of("java.util.Optional", "java.util.OptionalInt", "java.util.OptionalLong", "java.util.OptionalDouble"),
            "resume",
            Set.of("jakarta.ws.rs.container.AsyncResponse"),
            "failedFuture",
            Set.of("java.util.concurrent.CompletableFuture"),
            "completeExceptionally",
            Set.of("java.util.concurrent.CompletableFuture"),
            "failWith",
            Set.of(
                    "io.smallrye.mutiny.groups.UniOnItem",
                    "io.smallrye.mutiny.groups.UniOnNull",
                    "io.smallrye.mutiny.groups.UniOnNotNull",
                    "io.smallrye.mutiny.groups.UniOnTimeout"),
            "failure",
            Set.of("io.smallrye.mutiny.groups.UniCreate", "io.smallrye.mutiny.groups.MultiCreate"));

    private final Symbols symbols;
    private final Constants constants;
    private final ArgumentReader arguments;
    private final AnswerReader answers;

    RaiseReader(Symbols symbols, Constants constants, ArgumentReader arguments, AnswerReader answers) {
        this.symbols = symbols;
        this.constants = constants;
        this.arguments = arguments;
        this.answers = answers;
    }

    /** The exception of a {@code throw}; empty when one that was caught is thrown on. */
    Optional<Raise> thrown(TreePath around, ExpressionTree expression, Frame frame, TreeWhere where) {
        if (expression instanceof ParenthesizedTree inner) {
            return thrown(around, inner.getExpression(), frame, where);
        }
        if (expression instanceof NewClassTree creation) {
            return created(around, creation, frame, where);
        }
        if (expression instanceof IdentifierTree) {
            Element variable = symbols.element(around, expression);
            if (variable == null
                    || variable.getKind() == ElementKind.EXCEPTION_PARAMETER
                    || variable.getKind() == ElementKind.PARAMETER) {
                return Optional.empty();
            }
        }
        Maker maker = expression instanceof MethodInvocationTree call
                ? new Maker(
                        Optional.empty(),
                        factory(symbols.method(around, call)),
                        Optional.ofNullable(frame.call(call)),
                        arguments.read(around, call.getArguments(), frame),
                        OptionalInt.empty())
                : Maker.UNKNOWN;
        return raise(symbols.classOf(symbols.type(around, expression)), maker, OptionalInt.empty(), frame, where);
    }

    /** What a body returns is an exception that others throw; of what is not made here nothing is known. */
    Raise made(TreePath around, ExpressionTree expression, Frame frame, TreeWhere where) {
        return thrown(around, expression, frame, where).orElseGet(() -> Raise.unknown(where));
    }

    /** A method is as good as a constructor when it is certain which one runs (JLS 15.12.4.4). */
    private Optional<MethodKey> factory(@Nullable ExecutableElement method) {
        if (method == null) {
            return Optional.empty();
        }
        Set<Modifier> modifiers = method.getModifiers();
        boolean certain = modifiers.contains(Modifier.STATIC)
                || modifiers.contains(Modifier.PRIVATE)
                || modifiers.contains(Modifier.FINAL)
                || symbols.owner(method).getModifiers().contains(Modifier.FINAL);
        return certain ? Optional.of(symbols.key(method)) : Optional.empty();
    }

    /** The exception that a call is given to throw. */
    Optional<Raise> given(TreePath call, ExecutableElement method, Frame frame, TreeWhere where) {
        Set<String> owners = THROWERS.get(method.getSimpleName().toString());
        List<? extends ExpressionTree> arguments = ((MethodInvocationTree) call.getLeaf()).getArguments();
        if (owners == null
                || arguments.size() != 1
                || !owners.contains(Namespaces.jakarta(symbols.name(symbols.owner(method))))) {
            return Optional.empty();
        }
        ExpressionTree argument = arguments.get(0);
        if (argument instanceof LambdaExpressionTree lambda
                && (lambda.getBody() instanceof NewClassTree || lambda.getBody() instanceof MethodInvocationTree)) {
            return thrown(call, (ExpressionTree) lambda.getBody(), frame, where);
        }
        if (argument instanceof MemberReferenceTree reference) {
            ExecutableElement maker = symbols.method(call, reference);
            if (maker == null) {
                return Optional.empty();
            }
            return reference.getMode() == MemberReferenceTree.ReferenceMode.NEW
                    ? raise(
                            symbols.classOf(symbols.type(call, reference.getQualifierExpression())),
                            made(Optional.of(symbols.key(maker)), Optional.empty()),
                            OptionalInt.empty(),
                            frame,
                            where)
                    : raise(
                            symbols.classOf(maker.getReturnType()),
                            made(Optional.empty(), factory(maker)),
                            OptionalInt.empty(),
                            frame,
                            where);
        }
        return argument instanceof NewClassTree creation ? created(call, creation, frame, where) : Optional.empty();
    }

    private Optional<Raise> created(TreePath around, NewClassTree creation, Frame frame, TreeWhere where) {
        ExecutableElement constructor = symbols.method(around, creation);
        if (constructor == null) {
            return Optional.empty();
        }
        Status status = status(around, constructor, creation.getArguments(), frame);
        Maker maker = new Maker(
                Optional.of(symbols.key(constructor)),
                Optional.empty(),
                Optional.empty(),
                arguments.read(around, creation.getArguments(), frame),
                status.parameter());
        return raise(symbols.owner(constructor), maker, status.constant(), frame, where);
    }

    private static Maker made(Optional<MethodKey> constructor, Optional<MethodKey> factory) {
        return new Maker(constructor, factory, Optional.empty(), Arguments.NONE, OptionalInt.empty());
    }

    private Optional<Raise> raise(
            @Nullable TypeElement type, Maker maker, OptionalInt argument, Frame frame, TreeWhere where) {
        if (type == null) {
            return Optional.empty();
        }
        Set<String> superTypes = symbols.superTypes(type);
        if (!superTypes.contains("java.lang.Throwable")) {
            return Optional.empty();
        }
        OptionalInt byType = RestExceptions.status(superTypes);
        return Optional.of(new Raise(
                symbols.name(type),
                superTypes,
                byType.isPresent() ? byType : argument,
                maker,
                declared(type),
                frame.caught,
                frame.refusal,
                where));
    }

    /**
     * The status among the arguments of a constructor of a {@code WebApplicationException}. What a number means to an
     * exception of the service's own is not known.
     */
    Status status(TreePath around, ExecutableElement constructor, List<? extends ExpressionTree> given, Frame frame) {
        TypeElement type = symbols.owner(constructor);
        if (symbols.superTypes(type).stream().map(Namespaces::jakarta).noneMatch(WEB_APPLICATION_EXCEPTION::equals)) {
            return Status.UNKNOWN;
        }
        boolean ofApi = Namespaces.jakarta(symbols.name(type)).startsWith("jakarta.ws.rs.");
        for (ExpressionTree argument : given) {
            Status status = ofApi
                    ? arguments.status(around, argument, frame)
                    : Status.of(constants.statusConstant(around, argument));
            if (!status.isUnknown()) {
                return status;
            }
            Optional<Status> response = builtStatus(around, argument, frame);
            if (response.isPresent()) {
                return response.get();
            }
        }
        return Status.UNKNOWN;
    }

    /** {@code Response.status(409)…build()} as an argument. */
    private Optional<Status> builtStatus(TreePath around, ExpressionTree argument, Frame frame) {
        ExecutableElement method = argument instanceof MethodInvocationTree call ? symbols.method(around, call) : null;
        return method != null
                ? answers.read(
                                new TreePath(around, argument),
                                method,
                                frame,
                                tree -> new TreeWhere("", around.getCompilationUnit(), tree))
                        .map(answer -> new Status(answer.status(), answer.parameter()))
                : Optional.empty();
    }

    private List<Integer> declared(TypeElement exception) {
        for (TypeElement type = exception; type != null; type = symbols.classOf(type.getSuperclass())) {
            List<Integer> statuses = new ArrayList<>();
            type.getAnnotationMirrors().forEach(annotation -> addStatuses(annotation, statuses));
            if (!statuses.isEmpty()) {
                return statuses;
            }
        }
        return List.of();
    }

    /** Of one, or of each of several in their container. */
    private void addStatuses(AnnotationMirror annotation, List<Integer> into) {
        String name = symbols.name((TypeElement) annotation.getAnnotationType().asElement());
        if (!name.equals(API_ERROR) && !name.equals(API_ERRORS)) {
            return;
        }
        String member = name.equals(API_ERROR) ? "status" : "value";
        annotation.getElementValues().forEach((method, value) -> {
            if (!method.getSimpleName().contentEquals(member)) {
                return;
            }
            if (value.getValue() instanceof Integer status) {
                into.add(status);
            } else if (value.getValue() instanceof List<?> all) {
                for (Object each : all) {
                    if (each instanceof AnnotationValue one && one.getValue() instanceof AnnotationMirror inner) {
                        addStatuses(inner, into);
                    }
                }
            }
        });
    }
}
