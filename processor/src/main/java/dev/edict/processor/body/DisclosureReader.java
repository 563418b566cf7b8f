package dev.edict.processor.body;

import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.edict.processor.body.Details.Disclosure;
import dev.edict.processor.body.Details.Disclosure.Content;
import dev.edict.processor.model.Namespaces;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Follows an exception from where its variable is named to the content of a response: through calls that ask it for its text,
 * through sums of text, constructors and local variables. Whatever else is done with the text may change it, and ends the way.
 */
final class DisclosureReader {
    private static final String THROWABLE = "java.lang.Throwable";

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

    /** What is followed: an exception, or text of it once {@code kind} is known. */
    private record Source(
            TypeElement type,
            @Nullable Content kind,
            String what,
            @Nullable Tree tree,
            boolean conditional,
            boolean certain) {
        Source told(Content told, Tree by) {
            return new Source(type, told, by.toString(), by, conditional, certain);
        }

        Source conditionally() {
            return new Source(type, kind, what, tree, true, certain);
        }

        Source perhaps() {
            return new Source(type, kind, what, tree, conditional, false);
        }

        Source of(TypeElement cause) {
            return new Source(cause, kind, what, tree, conditional, certain);
        }
    }

    private final Symbols symbols;
    private final Map<Element, Source> held = new HashMap<>();

    DisclosureReader(Symbols symbols) {
        this.symbols = symbols;
    }

    /** An exception that a clause catches or a parameter hands over; of one of several types nothing is known. */
    void exception(Element variable) {
        TypeElement type = symbols.classOf(variable.asType());
        if (type != null && symbols.superTypes(type).contains(THROWABLE)) {
            held.put(variable, new Source(type, null, "", null, false, true));
        }
    }

    void forget(Element variable) {
        if (!held.isEmpty()) {
            held.remove(variable);
        }
    }

    /** Whether there is nothing that could be told. */
    boolean isIdle() {
        return held.isEmpty();
    }

    void clear() {
        held.clear();
    }

    /** @param identifier a name in an expression */
    Optional<Disclosure> read(TreePath identifier, boolean conditional, Function<Tree, TreeWhere> place) {
        Element variable = symbols.trees.getElement(identifier);
        Source source = variable == null ? null : held.get(variable);
        if (source == null) {
            return Optional.empty();
        }
        TreePath at = identifier;
        while (source != null) {
            TreePath parent = at.getParentPath();
            if (parent == null) {
                return Optional.empty();
            }
            Tree leaf = parent.getLeaf();
            if (leaf instanceof MemberSelectTree select) {
                TreePath call = parent.getParentPath();
                if (call == null
                        || !(call.getLeaf() instanceof MethodInvocationTree invocation)
                        || invocation.getMethodSelect() != select) {
                    return Optional.empty();
                }
                source = asked(source, select.getIdentifier().toString(), call, invocation);
                at = call;
                continue;
            }
            if (leaf instanceof MethodInvocationTree call) {
                ExecutableElement method = symbols.method(parent);
                if (method == null) {
                    return Optional.empty();
                }
                Optional<Source> sent = sent(source, method, at.getLeaf());
                if (sent.isPresent()) {
                    return Optional.of(disclosure(sent.get(), conditional, place));
                }
                if (isInsertion(source, method)) {
                    insert(conditional ? source.conditionally() : source, call, parent);
                }
                source = given(source, method, call);
            } else if (leaf instanceof NewClassTree) {
                source = kept(source, parent);
            } else if (leaf instanceof VariableTree) {
                hold(source, parent);
                return Optional.empty();
            } else {
                source = inExpression(source, at.getLeaf(), leaf);
            }
            at = parent;
        }
        return Optional.empty();
    }

    private Disclosure disclosure(Source source, boolean conditional, Function<Tree, TreeWhere> place) {
        return new Disclosure(
                source.what(),
                symbols.name(source.type()),
                symbols.superTypes(source.type()),
                Objects.requireNonNull(source.kind()),
                conditional || source.conditional(),
                source.certain(),
                place.apply(Objects.requireNonNull(source.tree())));
    }

    private @Nullable Source asked(Source source, String name, TreePath call, MethodInvocationTree invocation) {
        if (source.kind() != null) {
            return HARMLESS.contains(name) ? source : null;
        }
        if (name.equals("getCause")) {
            TypeElement type = symbols.classOf(symbols.trees.getTypeMirror(call));
            return type == null ? null : source.of(type);
        }
        if (name.equals("printStackTrace") && invocation.getArguments().size() == 1) {
            writer(call, invocation.getArguments().get(0))
                    .ifPresent(writer -> held.put(writer, source.told(Content.STACK_TRACE, invocation)));
            return null;
        }
        Content kind = QUESTIONS.get(name);
        return kind == null ? null : source.told(kind, invocation);
    }

    /** The {@code StringWriter} behind {@code new PrintWriter(text)}. */
    private Optional<Element> writer(TreePath around, ExpressionTree argument) {
        if (argument instanceof NewClassTree creation
                && creation.getArguments().size() >= 1
                && creation.getArguments().get(0) instanceof IdentifierTree text) {
            return Optional.ofNullable(symbols.element(around, text));
        }
        return Optional.empty();
    }

    private Optional<Source> sent(Source source, ExecutableElement method, Tree argument) {
        Set<String> owners = SINKS.get(method.getSimpleName().toString());
        if (owners == null || !owners.contains(Namespaces.jakarta(symbols.name(symbols.owner(method))))) {
            return Optional.empty();
        }
        if (source.kind() != null) {
            return Optional.of(source);
        }
        return method.getSimpleName().contentEquals("resume")
                ? Optional.empty()
                : Optional.of(source.told(Content.WHOLE, argument));
    }

    /** What a method makes of it: only of some is it known that they keep it. */
    private @Nullable Source given(Source source, ExecutableElement method, MethodInvocationTree call) {
        String owner = symbols.name(symbols.owner(method));
        if (source.kind() == null) {
            Content kind = HELPER_OWNERS.contains(owner)
                    ? HELPERS.get(method.getSimpleName().toString())
                    : null;
            return kind == null ? null : source.told(kind, call);
        }
        return KEEPERS.contains(owner) ? source : null;
    }

    private boolean isInsertion(Source source, ExecutableElement method) {
        return source.kind() != null
                && INSERTIONS.contains(method.getSimpleName().toString())
                && CONTAINERS.contains(Namespaces.jakarta(symbols.name(symbols.owner(method))));
    }

    /** From now on the variable at the start of the chain has the text. */
    private void insert(Source source, MethodInvocationTree call, TreePath around) {
        ExpressionTree at = call;
        while (at instanceof MethodInvocationTree link && link.getMethodSelect() instanceof MemberSelectTree select) {
            at = select.getExpression();
        }
        Element container = at instanceof IdentifierTree ? symbols.element(around, at) : null;
        if (container != null && container.getKind() == ElementKind.LOCAL_VARIABLE) {
            held.put(container, source);
        }
    }

    /** A record keeps what it is given, a class very likely; an exception is for whoever catches it. */
    private @Nullable Source kept(Source source, TreePath creation) {
        ExecutableElement constructor = symbols.method(creation);
        if (constructor == null || source.kind() == null) {
            return null;
        }
        TypeElement type = symbols.owner(constructor);
        if (symbols.superTypes(type).contains(THROWABLE)) {
            return null;
        }
        return type.getKind() == ElementKind.RECORD ? source : source.perhaps();
    }

    private void hold(Source source, TreePath declaration) {
        Element variable = symbols.trees.getElement(declaration);
        if (variable != null && variable.getKind() == ElementKind.LOCAL_VARIABLE && source.kind() != null) {
            held.put(variable, source);
        }
    }

    private static @Nullable Source inExpression(Source source, Tree inner, Tree leaf) {
        if (leaf instanceof ParenthesizedTree || leaf instanceof TypeCastTree) {
            return source;
        }
        if (leaf.getKind() == Tree.Kind.PLUS) {
            return source.kind() == null ? source.told(Content.WHOLE, inner) : source;
        }
        return leaf instanceof ConditionalExpressionTree choice && choice.getCondition() != inner
                ? source.conditionally()
                : null;
    }
}
