package dev.edict.processor.body;

import dev.edict.processor.model.Namespaces;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** What has been read so far, class by class. Values only. */
final class Collected {
    private static final String VALID = "jakarta.validation.Valid";
    private static final String SERVER_EXCEPTION_MAPPER = "org.jboss.resteasy.reactive.server.ServerExceptionMapper";

    private static final Set<String> DOCUMENTING = Set.of(
            "org.eclipse.microprofile.openapi.annotations.responses.APIResponse",
            "org.eclipse.microprofile.openapi.annotations.responses.APIResponses",
            "io.swagger.v3.oas.annotations.responses.ApiResponse",
            "io.swagger.v3.oas.annotations.responses.ApiResponses");

    final Map<MethodKey, MethodFacts> methods = new HashMap<>();
    final Map<String, TypeFacts> types = new HashMap<>();

    /** Lambdas and method references, by the functional interface that they implement. */
    final Map<String, List<MethodKey>> lambdas = new HashMap<>();

    /** Methods other than resource methods that take something as {@code @Valid}, with the types of it. */
    final Map<MethodKey, Set<String>> cascaded = new HashMap<>();

    final Set<String> mapped = new HashSet<>();

    /** Types for which a class says how they are written. */
    final Set<String> written = new HashSet<>();

    /** What the runtime calls around handlers, but for what classes are told to be by their supertypes. */
    final Map<MethodKey, Provider> providers = new TreeMap<>();

    /** Methods of mappers that say what they answer. */
    final Set<MethodKey> documented = new HashSet<>();

    /** What the names and texts say that stand in mappers, and in what sees every response. */
    final Set<String> saidByMappers = new HashSet<>();

    final Set<String> saidByFilters = new HashSet<>();

    /** Whether some class sees every response. */
    boolean filtered;

    final Map<String, Registrations.Application> applications = new TreeMap<>();

    final Set<String> registered = new HashSet<>();

    boolean registersOthers;

    boolean readsAnnotations;

    /** Where Jersey is configured, by the signature of that. */
    final Map<String, TreeWhere> jersey = new TreeMap<>();

    final SourceFolders folders = new SourceFolders();

    private final Map<String, PackageElement> packages = new TreeMap<>();

    void add(TypeFacts type) {
        types.put(type.name(), type);
        type.mapperOf().ifPresent(mapped::add);
        for (Provider provider : Provider.of(type)) {
            providers.put(provider.method(), provider);
        }
    }

    /** Where to keep what a class says that may complete the answers of others. */
    @Nullable
    Set<String> saying(TypeFacts type) {
        if (Provider.seesResponses(type)) {
            filtered = true;
            return saidByFilters;
        }
        return type.mapperOf().isPresent() ? saidByMappers : null;
    }

    void add(MethodFacts method) {
        methods.put(method.key(), method);
    }

    /** By key, so that what is found does not depend on the order of files. */
    List<MethodFacts> methodsInOrder() {
        List<MethodFacts> inOrder = new ArrayList<>(methods.values());
        inOrder.sort(Comparator.comparing(MethodFacts::key));
        return inOrder;
    }

    /** By name. */
    List<TypeFacts> typesInOrder() {
        List<TypeFacts> inOrder = new ArrayList<>(types.values());
        inOrder.sort(Comparator.comparing(TypeFacts::name));
        return inOrder;
    }

    void addLambda(String functionalInterface, MethodKey lambda) {
        lambdas.computeIfAbsent(functionalInterface, i -> new ArrayList<>()).add(lambda);
    }

    /** What {@code @ServerExceptionMapper(…)} names, or else what the method takes. */
    private static Set<String> mappedBy(ExecutableElement method, Symbols symbols) {
        Set<String> exceptions = new HashSet<>();
        for (AnnotationMirror mirror : method.getAnnotationMirrors()) {
            if (symbols.name((TypeElement) mirror.getAnnotationType().asElement())
                    .equals(SERVER_EXCEPTION_MAPPER)) {
                mirror.getElementValues().forEach((member, value) -> {
                    if (member.getSimpleName().contentEquals("value") && value.getValue() instanceof List<?> types) {
                        for (Object type : types) {
                            TypeElement exception =
                                    type instanceof AnnotationValue one && one.getValue() instanceof TypeMirror mirrored
                                            ? symbols.classOf(mirrored)
                                            : null;
                            if (exception != null) {
                                exceptions.add(symbols.name(exception));
                            }
                        }
                    }
                });
            }
        }
        TypeElement first = symbols.classOf(method.getParameters().get(0).asType());
        if (exceptions.isEmpty() && first != null) {
            exceptions.add(symbols.name(first));
        }
        return exceptions;
    }

    void addParameters(ExecutableElement method, Symbols symbols) {
        if (method.getParameters().isEmpty() || method.getKind() == ElementKind.CONSTRUCTOR) {
            return;
        }
        Set<String> onMethod = method.getAnnotationMirrors().isEmpty() ? Set.of() : annotations(method, symbols);
        if (onMethod.contains(SERVER_EXCEPTION_MAPPER)) {
            method.getParameters().forEach(p -> addNames(p.asType(), symbols, mapped));
        }
        if (!onMethod.isEmpty()) {
            if (DOCUMENTING.stream().anyMatch(onMethod::contains)) {
                documented.add(symbols.key(method));
            }
            Provider.Role role = Provider.annotated(onMethod);
            if (role != null) {
                Set<String> exceptions = role == Provider.Role.MAPPER ? mappedBy(method, symbols) : Set.of();
                MethodKey key = symbols.key(method);
                providers.put(key, new Provider(role, key, exceptions));
            }
        }
        if (onMethod.isEmpty() || onMethod.stream().noneMatch(a -> a.startsWith("jakarta.ws.rs."))) {
            for (VariableElement parameter : method.getParameters()) {
                if (isCascaded(parameter, symbols)) {
                    Set<String> types = cascaded.computeIfAbsent(symbols.key(method), key -> new HashSet<>());
                    addNames(parameter.asType(), symbols, types);
                }
            }
        }
    }

    private static boolean isCascaded(VariableElement parameter, Symbols symbols) {
        for (AnnotationMirror annotation : parameter.getAnnotationMirrors()) {
            if (Namespaces.same(VALID, symbols.name((TypeElement)
                    annotation.getAnnotationType().asElement()))) {
                return true;
            }
        }
        return false;
    }

    /** A type, and what it holds. */
    private static void addNames(TypeMirror type, Symbols symbols, Set<String> into) {
        TypeElement element = symbols.classOf(type);
        if (element != null) {
            into.add(symbols.name(element));
        }
        if (type instanceof DeclaredType declared) {
            declared.getTypeArguments().forEach(argument -> addNames(argument, symbols, into));
        }
    }

    private static Set<String> annotations(Element element, Symbols symbols) {
        Set<String> names = new HashSet<>();
        for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
            names.add(Namespaces.jakarta(
                    symbols.name((TypeElement) annotation.getAnnotationType().asElement())));
        }
        return names;
    }

    /**
     * Remembers a package and that a source of it is compiled. One without a name has nothing that others could implement or call,
     * and in it javac enters a compact source file a second time when it is listed.
     */
    void addPackage(PackageElement its, URI source) {
        if (!its.isUnnamed()) {
            String name = its.getQualifiedName().toString();
            packages.put(name, its);
            folders.add(source, name);
        }
    }

    /**
     * Whether some class of a package that was read is not: an incremental compilation, in which implementations may exist
     * that nobody sees. To be asked when everything has been read.
     */
    boolean isPartial(Symbols symbols) {
        return packages.entrySet().stream()
                .anyMatch(each -> folders.hasOthers(each.getKey()) || isPartial(each.getValue(), symbols));
    }

    private boolean isPartial(PackageElement its, Symbols symbols) {
        try {
            for (Element member : its.getEnclosedElements()) {
                ElementKind kind = member.getKind();
                if ((kind.isClass() || kind.isInterface()) && !types.containsKey(symbols.name((TypeElement) member))) {
                    return true;
                }
            }
            return false;
        } catch (RuntimeException unreadable) {
            // javac throws one of its own where it meets a class file that it cannot read.
            return true;
        }
    }
}
