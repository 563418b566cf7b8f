package dev.edict.processor.read;

import dev.edict.processor.model.Access;
import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.Annotations;
import dev.edict.processor.model.Doc;
import dev.edict.processor.model.ErrorReply;
import dev.edict.processor.model.ErrorReply.Origin;
import dev.edict.processor.model.Locator;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Parameter;
import dev.edict.processor.model.Parameter.Site;
import dev.edict.processor.model.Parameter.Source;
import dev.edict.processor.model.PathPart;
import dev.edict.processor.model.PathTemplate;
import dev.edict.processor.model.Reply;
import dev.edict.processor.model.TypeUse;
import dev.edict.processor.model.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;

/** Reads one method of a resource class. */
final class OperationReader {
    private final Round round;
    private final ParameterReader parameters;
    private final ReplyReader replies;
    private final ErrorReader errors;
    private final SecurityReader security;
    private final Declarations declarations;
    private final Runtimes runtimes;

    OperationReader(Round round) {
        this.round = round;
        parameters = new ParameterReader(round);
        replies = new ReplyReader(round);
        errors = new ErrorReader(round);
        security = new SecurityReader(round);
        declarations = new Declarations(round);
        runtimes = new Runtimes(round);
    }

    /** The annotations that name an HTTP method. */
    List<AnnotationUse> designators(ResourceMethods.Effective method) {
        return method.annotations().all().stream()
                .filter(a -> !round.mirrors.type(a).httpMethod().isEmpty())
                .toList();
    }

    Operation operation(ResourceMethods.Effective method, ResourceClass in, List<AnnotationUse> designators) {
        ExecutableElement runs = method.runs().method();
        Where where = round.places.of(runs, in.place());
        List<PathPart> path = path(method, in, PathPart.Level.METHOD);
        PathTemplate template = PathTemplate.join(path);
        Policies policies = in.policies().at(round.settings.house(), template);
        Doc doc = doc(method);
        List<Parameter> all = parameters(method, in, template, doc);
        List<String> produces = mediaTypes(method.annotations(), in.annotations(), RestAnnotations.PRODUCES);
        Hierarchy.Level level = method.runs().level();
        TypeUse returned = round.uses.declared(runs.getReturnType(), level.bindings(), runs, method.annotations());
        Reply reply = replies.read(returned, method.annotations(), all, produces);
        Annotations annotations = method.annotations();
        Optional<Operation.Webhook> webhook = declarations.webhook(annotations);
        return new Operation(
                in.binaryName() + "#" + round.signatures.member(runs),
                in.binaryName(),
                round.signatures.name(runs),
                level.binaryName(),
                round.signatures.descriptor(runs),
                method.declarations().stream()
                        .skip(1)
                        .map(declaration -> declaration.level().binaryName())
                        .toList(),
                designators,
                designators.isEmpty()
                        ? ""
                        : round.mirrors.type(designators.get(0)).httpMethod(),
                path,
                template,
                all.stream().filter(p -> p.source() != Source.ENTITY).toList(),
                all.stream().filter(p -> p.source() == Source.ENTITY).toList(),
                reply,
                mediaTypes(annotations, in.annotations(), RestAnnotations.CONSUMES),
                produces,
                errors(method, in),
                errors.thrown(runs.getThrownTypes(), level, runs, where),
                declarations.status(annotations),
                access(method, in, policies, webhook.isPresent()),
                declarations.repeat(method.repeats()),
                declarations.paging(annotations),
                declarations.unpaged(annotations),
                declarations.async(annotations),
                webhook,
                declarations.deprecation(annotations, in.annotations()),
                policies.audience(),
                policies.stability(),
                policies.csrf(),
                policies.rateLimit(),
                modifiers(method),
                annotations,
                in.annotations(),
                in.contextual() || asksForRequest(all),
                in.viaLocator(),
                runtimes.ofDesignator(method, in.runtimes()),
                method.missed(),
                round.isSource(runs),
                doc,
                where);
    }

    Locator locator(ResourceMethods.Effective method, ResourceClass in, boolean resolved) {
        ExecutableElement runs = method.runs().method();
        List<PathPart> path = path(method, in, PathPart.Level.LOCATOR);
        List<Parameter> all = parameters(method, in, PathTemplate.join(path), doc(method));
        return new Locator(
                in.binaryName() + "#" + round.signatures.member(runs),
                path,
                returned(method).type(),
                all.stream().filter(p -> p.source() != Source.ENTITY).toList(),
                all.stream().filter(p -> p.source() == Source.ENTITY).toList(),
                resolved,
                runtimes.ofLocator(method, in.runtimes()),
                method.annotations(),
                round.places.of(runs, in.place()));
    }

    /** ecj forgets the method of a parameter whose type was missing in an earlier round. */
    private static Element place(VariableElement parameter, ResourceMethods.Effective method) {
        return parameter.getEnclosingElement() == null ? method.runs().method() : parameter;
    }

    TypeUse returned(ResourceMethods.Effective method) {
        ExecutableElement runs = method.runs().method();
        return round.uses.use(runs.getReturnType(), method.runs().level().bindings(), runs);
    }

    List<Parameter> members(ResourceClass in) {
        return parameters.members(in.hierarchy(), in.place());
    }

    static List<PathPart> path(ResourceMethods.Effective method, ResourceClass in, PathPart.Level level) {
        List<PathPart> path = new ArrayList<>(in.path());
        method.annotations()
                .find(RestAnnotations.PATH)
                .flatMap(a -> a.string("value").map(v -> new PathPart(v, level, a.place("value"))))
                .ifPresent(path::add);
        return path;
    }

    private List<Parameter> parameters(
            ResourceMethods.Effective method, ResourceClass in, PathTemplate template, Doc doc) {
        ExecutableElement runs = method.runs().method();
        Set<String> variables =
                template.variables().stream().map(PathTemplate.Variable::name).collect(Collectors.toSet());
        boolean encoded = method.annotations().has(RestAnnotations.ENCODED)
                || in.annotations().has(RestAnnotations.ENCODED);
        List<Parameter> all = new ArrayList<>();
        for (int i = 0; i < runs.getParameters().size(); i++) {
            VariableElement parameter = runs.getParameters().get(i);
            String name = round.signatures.name(parameter);
            all.addAll(parameters.read(
                    new ParameterReader.Slot(
                            place(parameter, method),
                            in.place(),
                            name,
                            parameter.asType(),
                            method.runs().level().bindings(),
                            method.parameters().get(i),
                            Site.METHOD_PARAMETER,
                            encoded,
                            doc.param(name)),
                    variables));
        }
        return all;
    }

    private List<ErrorReply> errors(ResourceMethods.Effective method, ResourceClass in) {
        return Stream.concat(
                        errors.declared(method.annotations(), Origin.METHOD).stream(),
                        errors.declared(in.annotations(), Origin.CLASS).stream())
                .toList();
    }

    private Access access(ResourceMethods.Effective method, ResourceClass in, Policies policies, boolean webhook) {
        Access access = security.read(levels(method, in), method.parameters(), webhook, policies.auth());
        if (method.declarations().size() < 2) {
            return access;
        }
        List<Annotations> overridden = new ArrayList<>();
        for (ResourceMethods.Declaration declaration : method.declarations()) {
            if (!declaration.method().equals(method.runs().method())) {
                overridden.add(round.mirrors.on(declaration.method(), in.place()));
            }
        }
        return security.disputed(access, overridden);
    }

    /** Method, class, what the method overrides and the classes that declare it, what leads here, package. */
    private List<Annotations> levels(ResourceMethods.Effective method, ResourceClass in) {
        List<Annotations> levels = new ArrayList<>();
        levels.add(round.mirrors.on(method.runs().method(), in.place()));
        levels.add(round.mirrors.on(in.type(), in.place()));
        for (ResourceMethods.Declaration declaration : method.declarations()) {
            levels.add(round.mirrors.on(declaration.method(), in.place()));
            levels.add(round.mirrors.on(declaration.level().type(), in.place()));
        }
        levels.addAll(in.around());
        return levels;
    }

    /** A comment, with what it takes over from the nearest method it overrides; the whole of that where it says nothing. */
    private Doc doc(ResourceMethods.Effective method) {
        Doc own = Doc.NONE;
        for (ResourceMethods.Declaration declaration : method.declarations()) {
            own = own.inheriting(round.docs.of(declaration.method()));
        }
        return own;
    }

    /** One string may hold several, separated by commas. */
    private static List<String> mediaTypes(Annotations method, Annotations type, String annotation) {
        return method.find(annotation).or(() -> type.find(annotation)).stream()
                .flatMap(a -> a.strings("value").stream())
                .flatMap(v -> Stream.of(v.split(",")))
                .map(String::trim)
                .filter(v -> !v.isEmpty())
                .toList();
    }

    private static Set<String> modifiers(ResourceMethods.Effective method) {
        Set<String> modifiers = new TreeSet<>();
        method.runs().method().getModifiers().forEach(m -> modifiers.add(m.toString()));
        boolean isPrivate = method.runs().method().getModifiers().contains(Modifier.PRIVATE);
        if (method.runs().level().isInterface() && !isPrivate) {
            modifiers.add("public");
        }
        return modifiers;
    }

    static boolean asksForRequest(List<Parameter> parameters) {
        return parameters.stream()
                .anyMatch(p -> ContextTypes.isWholeRequest(p.type().type()));
    }
}
