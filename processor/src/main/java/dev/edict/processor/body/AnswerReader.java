package dev.edict.processor.body;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.util.TreePath;
import dev.edict.processor.body.Answer.Use;
import dev.edict.processor.model.Namespaces;
import dev.edict.processor.model.TypeRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads responses that one expression builds: {@code Response.status(409).entity(problem).build()} and its relatives. */
final class AnswerReader {
    private static final Set<String> RESPONSES =
            Set.of("jakarta.ws.rs.core.Response", "org.jboss.resteasy.reactive.RestResponse");
    private static final Set<String> BUILDERS = Set.of(
            "jakarta.ws.rs.core.Response$ResponseBuilder", "org.jboss.resteasy.reactive.RestResponse$ResponseBuilder");
    private static final String ASYNC = "jakarta.ws.rs.container.AsyncResponse";
    private static final String GENERIC_ENTITY = "jakarta.ws.rs.core.GenericEntity";

    /** Factory methods and the status that each starts with; 0 where an argument says it. */
    private static final Map<String, Integer> FACTORIES = Map.ofEntries(
            Map.entry("ok", 200),
            Map.entry("created", 201),
            Map.entry("accepted", 202),
            Map.entry("noContent", 204),
            Map.entry("seeOther", 303),
            Map.entry("notModified", 304),
            Map.entry("temporaryRedirect", 307),
            Map.entry("notFound", 404),
            Map.entry("notAcceptable", 406),
            Map.entry("serverError", 500),
            Map.entry("status", 0),
            Map.entry("create", 0));

    private static final Map<String, String> HEADER_METHODS = Map.ofEntries(
            Map.entry("location", "location"),
            Map.entry("contentLocation", "content-location"),
            Map.entry("cookie", "set-cookie"),
            Map.entry("cacheControl", "cache-control"),
            Map.entry("expires", "expires"),
            Map.entry("lastModified", "last-modified"),
            Map.entry("tag", "etag"),
            Map.entry("language", "content-language"),
            Map.entry("encoding", "content-encoding"),
            Map.entry("allow", "allow"),
            Map.entry("link", "link"),
            Map.entry("links", "link"),
            Map.entry("variants", "vary"));

    private static final Set<String> WITH_LOCATION = Set.of("created", "seeOther", "temporaryRedirect");

    private final Symbols symbols;
    private final Constants constants;
    private final ArgumentReader arguments;
    private final StaticTypes types;

    AnswerReader(Symbols symbols, Constants constants, ArgumentReader arguments) {
        this.symbols = symbols;
        this.constants = constants;
        this.arguments = arguments;
        this.types = new StaticTypes(symbols);
    }

    /**
     * @param call a call of the given method
     * @param frame the body around, and what the condition asks that the call depends on
     */
    Optional<Answer> read(TreePath call, ExecutableElement method, Frame frame, Function<Tree, TreeWhere> place) {
        String name = method.getSimpleName().toString();
        String owner = Namespaces.jakarta(symbols.name(symbols.owner(method)));
        if (name.equals("build") && BUILDERS.contains(owner)
                || RESPONSES.contains(owner)
                        && method.getModifiers().contains(Modifier.STATIC)
                        && isResponse(method.getReturnType())) {
            return built(call, (ExpressionTree) call.getLeaf(), use(call, frame), frame, place);
        }
        return name.equals("resume") && owner.equals(ASYNC) ? resumed(call, frame, place) : Optional.empty();
    }

    /** Inside something that is no exception nobody knows what becomes of it; an exception that the body catches itself, no client gets. */
    private Use use(TreePath call, Frame frame) {
        Use use = ResponseUse.of(call);
        if (use != Use.THROWN) {
            return use;
        }
        TreePath at = call;
        while (!(at.getLeaf() instanceof NewClassTree)) {
            at = at.getParentPath();
        }
        ExecutableElement constructor = symbols.method(at);
        TypeElement exception = constructor == null ? null : symbols.owner(constructor);
        return exception != null
                        && symbols.isThrowable(exception)
                        && frame.caught.stream().noneMatch(symbols.superTypes(exception)::contains)
                ? Use.THROWN
                : Use.OTHER;
    }

    /** {@code Response.ok(order)::build}, which stands for a lambda that returns it. */
    Optional<Answer> reference(
            TreePath path, MemberReferenceTree reference, Frame frame, Function<Tree, TreeWhere> place) {
        ExecutableElement method = symbols.method(path);
        boolean builds = method != null
                && reference.getName().contentEquals("build")
                && BUILDERS.contains(Namespaces.jakarta(symbols.name(symbols.owner(method))));
        return builds ? built(path, reference.getQualifierExpression(), Use.RETURNED, frame, place) : Optional.empty();
    }

    private boolean isResponse(TypeMirror type) {
        TypeElement element = symbols.classOf(type);
        return element != null && RESPONSES.contains(Namespaces.jakarta(symbols.name(element)));
    }

    private Optional<Answer> built(
            TreePath path, ExpressionTree last, Use use, Frame frame, Function<Tree, TreeWhere> place) {
        List<MethodInvocationTree> chain = new ArrayList<>();
        ExpressionTree at = last;
        while (at instanceof MethodInvocationTree link) {
            chain.add(0, link);
            at = link.getMethodSelect() instanceof MemberSelectTree select ? select.getExpression() : null;
        }
        Draft draft = new Draft(path, use, frame, place);
        return !chain.isEmpty()
                        && draft.startsWith(chain.get(0))
                        && chain.stream().skip(1).allMatch(draft::continuesWith)
                ? Optional.of(draft.answer())
                : Optional.empty();
    }

    private Optional<Answer> resumed(TreePath call, Frame frame, Function<Tree, TreeWhere> place) {
        MethodInvocationTree resume = (MethodInvocationTree) call.getLeaf();
        if (resume.getArguments().size() != 1) {
            return Optional.empty();
        }
        TypeMirror type = symbols.type(call, resume.getArguments().get(0));
        TypeElement element = symbols.classOf(type);
        Set<String> above = element == null ? Set.of() : symbols.superTypes(element);
        if (above.contains("java.lang.Throwable")
                || above.stream().map(Namespaces::jakarta).anyMatch(RESPONSES::contains)) {
            return Optional.empty();
        }
        Draft draft = new Draft(call, Use.RESUMES, frame, place);
        draft.status = Status.of(OptionalInt.of(200));
        draft.entity(resume.getArguments().get(0));
        return Optional.of(draft.answer());
    }

    /** What the links of one chain have said so far. */
    private final class Draft {
        private final TreePath call;
        private final Function<Tree, TreeWhere> place;
        private final Set<String> headers = new HashSet<>();
        private Status status = Status.UNKNOWN;
        private @Nullable TypeRef entity;

        private boolean generic;
        private @Nullable Tree entityTree;
        private @Nullable String mediaType;
        private @Nullable Tree mediaTypeTree;
        private @Nullable String challenge;
        private boolean opaque;
        private final Use use;
        private final Frame frame;

        Draft(TreePath call, Use use, Frame frame, Function<Tree, TreeWhere> place) {
            this.call = call;
            this.use = use;
            this.frame = frame;
            this.place = place;
        }

        /** Whether the chain starts at a factory of the API itself, so that nothing was set before. */
        boolean startsWith(MethodInvocationTree factory) {
            ExecutableElement method = symbols.method(call, factory);
            if (method == null || !method.getModifiers().contains(Modifier.STATIC)) {
                return false;
            }
            String owner = Namespaces.jakarta(symbols.name(symbols.owner(method)));
            String name = method.getSimpleName().toString();
            Integer known = FACTORIES.get(name);
            if (known == null || !RESPONSES.contains(owner) && !BUILDERS.contains(owner)) {
                return false;
            }
            List<? extends ExpressionTree> given = factory.getArguments();
            if (known != 0) {
                status = Status.of(OptionalInt.of(known));
            } else if (!given.isEmpty()) {
                status = arguments.status(call, given.get(0), frame);
            }
            if (WITH_LOCATION.contains(name)) {
                headers.add("location");
            }
            if (name.equals("ok") || name.equals("accepted")) {
                given.stream().limit(1).forEach(this::entity);
                given.stream().skip(1).limit(1).forEach(this::mediaType);
            }
            if (name.equals("status") && owner.endsWith("RestResponse") && given.size() == 2) {
                entity(given.get(1));
            }
            return true;
        }

        boolean continuesWith(MethodInvocationTree link) {
            if (!(link.getMethodSelect() instanceof MemberSelectTree select)) {
                return false;
            }
            String name = select.getIdentifier().toString();
            List<? extends ExpressionTree> given = link.getArguments();
            switch (name) {
                case "build" -> {}
                case "status" -> status = arguments.status(call, given.get(0), frame);
                case "entity" -> entity(given.get(0));
                case "type" -> mediaType(given.get(0));
                case "header" -> header(given);
                case "variant" -> {
                    headers.add("content-type");
                    mediaType = null;
                }
                default -> {
                    String header = HEADER_METHODS.get(name);
                    if (header == null) {
                        opaque = true;
                    } else {
                        headers.add(header);
                    }
                }
            }
            return true;
        }

        private void entity(ExpressionTree argument) {
            TypeMirror type = symbols.type(call, argument);
            TypeMirror sent = isNull(argument) || type == null ? null : content(type);
            entity = sent == null ? null : types.ref(sent);
            generic = sent != null && StaticTypes.hasVariable(sent);
            entityTree = argument;
        }

        private static boolean isNull(ExpressionTree argument) {
            if (argument instanceof TypeCastTree cast) {
                return isNull(cast.getExpression());
            }
            return argument instanceof ParenthesizedTree inner
                    ? isNull(inner.getExpression())
                    : argument.getKind() == Tree.Kind.NULL_LITERAL;
        }

        /** {@code new GenericEntity<List<Order>>(orders) {}} stands for what it holds. */
        private TypeMirror content(TypeMirror type) {
            TypeElement element = symbols.classOf(type);
            for (String above : element == null ? Set.<String>of() : symbols.superTypes(element)) {
                if (Namespaces.jakarta(above).equals(GENERIC_ENTITY)) {
                    DeclaredType generic = symbols.asSuper(type, above);
                    return generic == null || generic.getTypeArguments().isEmpty()
                            ? type
                            : generic.getTypeArguments().get(0);
                }
            }
            return type;
        }

        private void header(List<? extends ExpressionTree> given) {
            Optional<Constants.Text> name = constants.text(call, given.get(0)).filter(Constants.Text::whole);
            if (name.isEmpty()) {
                opaque = true;
                return;
            }
            String header = name.get().value().toLowerCase(Locale.ROOT);
            if (header.equals("content-type")) {
                mediaType(given.get(1));
            } else if (header.equals("www-authenticate")) {
                challenge = whole(given.get(1)).orElse(null);
            }
            headers.add(header);
        }

        private void mediaType(ExpressionTree argument) {
            headers.add("content-type");
            mediaTypeTree = argument;
            mediaType = whole(argument).or(() -> constantOf(argument)).orElse(null);
        }

        private Optional<String> whole(ExpressionTree argument) {
            return constants.text(call, argument).filter(Constants.Text::whole).map(Constants.Text::value);
        }

        /** {@code MediaType.APPLICATION_JSON_TYPE} is what the constant without {@code _TYPE} says. */
        private Optional<String> constantOf(ExpressionTree argument) {
            if (!(argument instanceof MemberSelectTree || argument instanceof IdentifierTree)
                    || !(symbols.element(call, argument) instanceof VariableElement field)
                    || !(field.getEnclosingElement() instanceof TypeElement owner)) {
                return Optional.empty();
            }
            String text = field.getSimpleName().toString().replaceFirst("_TYPE$", "");
            return owner.getEnclosedElements().stream()
                    .filter(e -> e.getSimpleName().contentEquals(text))
                    .filter(VariableElement.class::isInstance)
                    .map(e -> ((VariableElement) e).getConstantValue())
                    .filter(String.class::isInstance)
                    .map(String.class::cast)
                    .findFirst();
        }

        Answer answer() {
            TreeWhere where = place.apply(call.getLeaf());
            return new Answer(
                    status.constant(),
                    status.parameter(),
                    Optional.ofNullable(entity),
                    generic,
                    headers,
                    Optional.ofNullable(mediaType),
                    Optional.ofNullable(challenge),
                    opaque,
                    frame.refusal,
                    use,
                    where,
                    entityTree == null ? where : place.apply(entityTree),
                    mediaTypeTree == null ? where : place.apply(mediaTypeTree));
        }
    }
}
