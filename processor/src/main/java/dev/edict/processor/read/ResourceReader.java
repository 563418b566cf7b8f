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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
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
                    hidden(hierarchy),
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

        /** A nested class that is protected is public to those who call it by reflection. */
        private static Set<String> hidden(Hierarchy hierarchy) {
            Set<String> hidden = new HashSet<>();
            for (Hierarchy.Level level : hierarchy.levels()) {
                Set<Modifier> modifiers = level.type().getModifiers();
                if (!modifiers.contains(Modifier.PUBLIC) && !modifiers.contains(Modifier.PROTECTED)) {
                    hidden.add(level.binaryName());
                }
            }
            return hidden;
        }

        private List<PathPart> ownPath() {
            return RootResources.path(round, resource)
                    .flatMap(level -> round.mirrors.on(level.type(), resource).find(RestAnnotations.PATH))
                    .flatMap(a -> a.string("value").map(v -> new PathPart(v, PathPart.Level.CLASS, a.place("value"))))
                    .stream()
                    .toList();
        }

        /**
         * Goes by the number of locators, so that a way is read once, and the shorter ones where there are too many; what one locator
         * leads to is always read.
         */
        private void readReachable(ResourceClass root) {
            Reached first = new Reached(root, Set.of(root.binaryName()));
            List<Reached> level = List.of(first);
            int ways = 0;
            while (!level.isEmpty()) {
                level.forEach(this::readMethods);
                int left = level.get(0) == first ? Integer.MAX_VALUE : MOST_WAYS - ways;
                List<Reached> next = next(level, left);
                entangled = next.size() > left;
                if (entangled) {
                    level.forEach(Reached::end);
                    next = List.of();
                }
                ways += next.size();
                level = next;
            }
            collect(first);
        }

        /** A class on one of the ways to it. */
        private final class Reached {
            private final ResourceClass in;

            /** Classes on the way here, so that a locator that leads back ends. */
            private final Set<String> open;

            private final List<Operation> called = new ArrayList<>();
            private final List<Operation> uncalled = new ArrayList<>();
            private final List<Located> located = new ArrayList<>();

            Reached(ResourceClass in, Set<String> open) {
                this.in = in;
                this.open = open;
            }

            /** Leaves its locators unfollowed. */
            void end() {
                located.replaceAll(each -> new Located(each.method(), false, Optional.empty()));
            }
        }

        /** A locator, whether there is something behind it, and that where it is to be read. */
        private record Located(ResourceMethods.Effective method, boolean resolved, Optional<Reached> target) {}

        private void readMethods(Reached at) {
            ResourceClass in = at.in;
            for (ResourceMethods.Effective method : ResourceMethods.of(round, in.hierarchy(), in.place())) {
                List<AnnotationUse> designators = operations.designators(method);
                if (!designators.isEmpty()) {
                    Operation operation = operations.operation(method, in, designators);
                    boolean called = operation.modifiers().contains("public")
                            && !operation.modifiers().contains("static");
                    (called ? at.called : at.uncalled).add(operation);
                } else if (method.annotations().has(RestAnnotations.PATH)) {
                    at.located.add(new Located(method, false, Optional.empty()));
                }
            }
        }

        /** What the locators of some classes lead to; no more of it than one that is too many. */
        private List<Reached> next(List<Reached> level, int most) {
            List<Reached> next = new ArrayList<>();
            for (Reached at : level) {
                for (int i = 0; i < at.located.size() && next.size() <= most; i++) {
                    Located located = target(at, at.located.get(i).method());
                    at.located.set(i, located);
                    located.target().ifPresent(next::add);
                }
            }
            return next;
        }

        private Located target(Reached from, ResourceMethods.Effective method) {
            Optional<ResourceClass> target = target(method, from.in)
                    .filter(t ->
                            !ResourceMethods.of(round, t.hierarchy(), t.place()).isEmpty());
            return new Located(
                    method,
                    target.isPresent(),
                    target.filter(t -> !from.open.contains(t.binaryName())).map(t -> {
                        Set<String> open = new HashSet<>(from.open);
                        open.add(t.binaryName());
                        return new Reached(t, open);
                    }));
        }

        /** In the order of the source, what is behind a locator after it. */
        private void collect(Reached first) {
            Deque<Runnable> open = new ArrayDeque<>();
            open.push(() -> collect(first, open));
            while (!open.isEmpty()) {
                open.pop().run();
            }
        }

        private void collect(Reached at, Deque<Runnable> open) {
            found.addAll(at.called);
            ignored.addAll(at.uncalled);
            for (int i = at.located.size() - 1; i >= 0; i--) {
                Located located = at.located.get(i);
                open.push(() -> {
                    locators.add(operations.locator(located.method(), at.in, located.resolved()));
                    located.target().ifPresent(target -> collect(target, open));
                });
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
            NearestAnnotations merged = new NearestAnnotations(round);
            for (Hierarchy.Level level : hierarchy.levels()) {
                merged.add(round.mirrors.on(level.type(), resource), true);
            }
            return merged.annotations();
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
