package dev.edict.processor.read;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.Annotations;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.ApiService;
import dev.edict.processor.model.Locator;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.PathPart;
import dev.edict.processor.model.PathTemplate;
import dev.edict.processor.model.RestNamespace;
import dev.edict.processor.model.TypeRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/** Reads a root resource class with everything that a request can reach through it. */
public final class ResourceReader {
    /** How javac and ecj say that a class file is not there which another one needs. */
    private static final Set<String> COMPILERS_OWN = Set.of("CompletionFailure", "AbortCompilation");

    /**
     * In how many ways the locators of one resource are followed. Classes that lead to each other are gone through on every way that
     * takes none of them twice, of which there may be more than anybody can count; the shorter ways are read then.
     */
    public static final int MOST_WAYS = 2000;

    private final Round round;
    private final Set<String> requestHolders;
    private final OperationReader operations;
    private final Runtimes runtimes;

    public ResourceReader(Round round) {
        this(round, Set.of());
    }

    /** @param requestHolders what holds the request, of all rounds so far */
    public ResourceReader(Round round, Set<String> requestHolders) {
        this.round = round;
        this.requestHolders = requestHolders;
        operations = new OperationReader(round);
        runtimes = new Runtimes(round);
    }

    /** Never throws: what cannot be read is a result too. */
    public ReadResult read(TypeElement resource, ApiService service) {
        round.missing.take();
        try {
            Reading reading = new Reading(resource, service);
            ApiResource api = reading.read();
            Optional<Missing.Entry> missing = round.missing.take().or(() -> round.graph.missing(api));
            return missing.<ReadResult>map(m -> new ReadResult.Deferred(m.name(), m.where()))
                    .orElseGet(() -> new ReadResult.Ready(api, reading.entangled));
        } catch (RuntimeException e) {
            if (COMPILERS_OWN.contains(e.getClass().getSimpleName())) {
                return new ReadResult.Deferred(String.valueOf(e.getMessage()), round.places.of(resource));
            }
            return new ReadResult.Unusable(e.toString(), round.places.of(resource));
        }
    }

    private final class Reading {
        private final TypeElement resource;
        private final ApiService service;
        private final List<Operation> found = new ArrayList<>();
        private final List<Operation> ignored = new ArrayList<>();
        private final List<Locator> locators = new ArrayList<>();
        private boolean entangled;
        private int ways;

        private Reading(TypeElement resource, ApiService service) {
            this.resource = resource;
            this.service = service;
        }

        ApiResource read() {
            Hierarchy hierarchy = round.hierarchy(resource);
            PackageElement packageElement = round.elements.getPackageOf(resource);
            Annotations ofPackage = round.mirrors.on(packageElement, resource);
            Annotations annotations = merged(hierarchy);
            List<PathPart> own = ownPath();
            List<PathPart> path = new ArrayList<>(own);
            if (!service.applicationPath().isEmpty()) {
                path.add(
                        0,
                        new PathPart(
                                service.applicationPath(), PathPart.Level.APPLICATION, service.applicationPlace()));
            }
            Policies policies = Policies.of(service)
                    .with(ofPackage.find(RootResources.API_RESOURCE))
                    .with(annotations.find(RootResources.API_RESOURCE))
                    .at(round.settings.house(), PathTemplate.join(path));
            ResourceClass root = new ResourceClass(
                    resource,
                    resource,
                    round.signatures.binaryName(resource),
                    hierarchy,
                    service,
                    policies,
                    path,
                    annotations,
                    List.of(ofPackage),
                    Runtimes.ofPath(annotations),
                    asksForRequest(hierarchy),
                    false);
            readReachable(root);
            return new ApiResource(
                    root.binaryName(),
                    service,
                    resource.getKind().isInterface(),
                    policies.declared() || round.settings.everyResource(),
                    policies.audience(),
                    policies.stability(),
                    policies.ownership(),
                    policies.auth(),
                    policies.csrf(),
                    policies.clients(),
                    policies.rateLimit(),
                    own,
                    found,
                    ignored,
                    locators,
                    operations.members(root),
                    new CollaboratorReader(round).validating(resource),
                    HandleReader.of(round, resource),
                    requestHolders,
                    round.graph,
                    annotations,
                    round.docs.of(resource),
                    round.origin(resource).path(),
                    round.places.of(resource));
        }

        private List<PathPart> ownPath() {
            return RootResources.path(round, resource)
                    .flatMap(level -> round.mirrors.on(level.type(), resource).find(RestAnnotations.PATH))
                    .flatMap(a -> a.string("value").map(v -> new PathPart(v, PathPart.Level.CLASS, a.place("value"))))
                    .stream()
                    .toList();
        }

        private void readReachable(ResourceClass root) {
            if (readReachable(root, Integer.MAX_VALUE)) {
                return;
            }
            entangled = true;
            int deepest = 1;
            while (readReachable(root, deepest + 1)) {
                deepest++;
            }
            readReachable(root, deepest);
        }

        /** Whether there were not too many ways; those with one locator are always read. */
        private boolean readReachable(ResourceClass root, int deepest) {
            found.clear();
            ignored.clear();
            locators.clear();
            ways = 0;
            readMethods(root, Set.of(root.binaryName()), deepest);
            return deepest == 1 || ways < MOST_WAYS;
        }

        /**
         * @param open classes on the way here, so that a locator that leads back ends
         * @param deepest how many locators a way has at most
         */
        private void readMethods(ResourceClass in, Set<String> open, int deepest) {
            List<ResourceMethods.Effective> located = new ArrayList<>();
            for (ResourceMethods.Effective method : ResourceMethods.of(round, in.hierarchy(), in.place())) {
                List<AnnotationUse> designators = operations.designators(method);
                if (!designators.isEmpty()) {
                    Operation operation = operations.operation(method, in, designators);
                    boolean called = operation.modifiers().contains("public")
                            && !operation.modifiers().contains("static");
                    (called ? found : ignored).add(operation);
                } else if (method.annotations().has(RestAnnotations.PATH)) {
                    located.add(method);
                }
            }
            for (ResourceMethods.Effective method : located) {
                Optional<ResourceClass> target = target(method, in);
                boolean resolved = target.isPresent()
                        && !ResourceMethods.of(
                                        round,
                                        target.get().hierarchy(),
                                        target.get().place())
                                .isEmpty();
                boolean near = open.size() <= deepest;
                locators.add(operations.locator(method, in, resolved && near));
                if (resolved && near && !open.contains(target.get().binaryName())) {
                    if (ways == MOST_WAYS && deepest > 1) {
                        return;
                    }
                    ways++;
                    readMethods(
                            target.get(),
                            Stream.concat(open.stream(), Stream.of(target.get().binaryName()))
                                    .collect(Collectors.toSet()),
                            deepest);
                }
            }
        }

        /** The class whose methods take over, told by the declared type: an object of it or {@code Class} of it. */
        private Optional<ResourceClass> target(ResourceMethods.Effective method, ResourceClass in) {
            TypeRef returned = operations.returned(method).type();
            if (returned.is("java.lang.Class")
                    && returned instanceof TypeRef.Declared literal
                    && literal.args().size() == 1) {
                TypeRef argument = literal.args().get(0).type();
                returned = argument instanceof TypeRef.Wildcard wildcard ? wildcard.bound() : argument;
            }
            if (returned instanceof TypeRef.Variable variable) {
                returned = variable.bound();
            }
            if (!(returned instanceof TypeRef.Declared declared) || round.isPlatform(declared.binaryName())) {
                return Optional.empty();
            }
            return round.signatures.type(declared.binaryName()).map(type -> {
                Hierarchy hierarchy = Hierarchy.of(round, type, Hierarchy.bindings(round, type, declared));
                Annotations annotations = merged(hierarchy);
                List<Annotations> around = new ArrayList<>();
                around.add(method.annotations());
                around.add(in.annotations());
                around.addAll(in.around());
                Set<RestNamespace> followed = runtimes.ofLocator(method, in.runtimes());
                return new ResourceClass(
                        type,
                        round.isSource(type) ? type : in.place(),
                        declared.binaryName(),
                        hierarchy,
                        service,
                        in.policies().with(annotations.find(RootResources.API_RESOURCE)),
                        OperationReader.path(method, in, PathPart.Level.LOCATOR),
                        annotations,
                        around,
                        followed.isEmpty() ? in.runtimes() : followed,
                        in.contextual() || asksForRequest(hierarchy),
                        true);
            });
        }

        private Annotations merged(Hierarchy hierarchy) {
            Map<String, AnnotationUse> merged = new LinkedHashMap<>();
            for (Hierarchy.Level level : hierarchy.levels()) {
                round.mirrors.on(level.type(), resource).forEach(a -> merged.putIfAbsent(a.type(), a));
            }
            return merged.isEmpty() ? Annotations.NONE : new Annotations(new ArrayList<>(merged.values()));
        }

        /** A field or constructor parameter of any injection style counts. */
        private boolean asksForRequest(Hierarchy hierarchy) {
            return hierarchy.levels().stream()
                    .flatMap(l -> l.type().getEnclosedElements().stream())
                    .anyMatch(this::isWholeRequest);
        }

        private boolean isWholeRequest(Element member) {
            return switch (member.getKind()) {
                case FIELD -> ContextTypes.isWholeRequest(round.uses.type(member.asType()));
                case CONSTRUCTOR ->
                    ((javax.lang.model.element.ExecutableElement) member)
                            .getParameters().stream()
                                    .anyMatch(p -> ContextTypes.isWholeRequest(round.uses.type(p.asType())));
                default -> false;
            };
        }
    }
}
