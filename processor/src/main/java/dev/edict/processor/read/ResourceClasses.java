package dev.edict.processor.read;

import dev.edict.processor.model.Annotations;
import dev.edict.processor.model.ApiService;
import dev.edict.processor.model.Locator;
import dev.edict.processor.model.PathPart;
import dev.edict.processor.model.PathTemplate;
import dev.edict.processor.model.RestNamespace;
import dev.edict.processor.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/** The classes that requests of one root resource can reach: itself, and whatever locators lead to. */
final class ResourceClasses {
    private final Round round;
    private final OperationReader operations;
    private final Runtimes runtimes;
    private final TypeElement resource;
    private final ApiService service;

    ResourceClasses(Round round, OperationReader operations, TypeElement resource, ApiService service) {
        this.round = round;
        this.operations = operations;
        this.runtimes = new Runtimes(round);
        this.resource = resource;
        this.service = service;
    }

    /** @param own its own path, if it has one */
    ResourceClass root(Hierarchy hierarchy, List<PathPart> own) {
        PackageElement packageElement = round.elements.getPackageOf(resource);
        Annotations ofPackage = round.mirrors.on(packageElement, resource);
        Annotations annotations = merged(hierarchy);
        List<PathPart> path = new ArrayList<>(own);
        if (!service.applicationPath().isEmpty()) {
            path.add(
                    0, new PathPart(service.applicationPath(), PathPart.Level.APPLICATION, service.applicationPlace()));
        }
        Policies policies = Policies.of(service)
                .with(ofPackage.find(RootResources.API_RESOURCE))
                .with(annotations.find(RootResources.API_RESOURCE))
                .at(round.settings.house(), PathTemplate.join(path));
        return new ResourceClass(
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
    }

    List<PathPart> ownPath() {
        return RootResources.path(round, resource)
                .flatMap(level -> round.mirrors.on(level.type(), resource).find(RestAnnotations.PATH))
                .flatMap(a -> a.string("value").map(v -> new PathPart(v, PathPart.Level.CLASS, a.place("value"))))
                .stream()
                .toList();
    }

    /** The class whose methods take over, told by the declared type. */
    Optional<ResourceClass> behind(ResourceMethods.Effective method, ResourceClass in) {
        return Locator.target(operations.returned(method).type())
                .filter(declared -> !round.isPlatform(declared.binaryName()))
                .flatMap(declared ->
                        round.signatures.type(declared.binaryName()).map(type -> behind(method, in, type, declared)));
    }

    private ResourceClass behind(
            ResourceMethods.Effective method, ResourceClass in, TypeElement type, TypeRef.Declared declared) {
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
                ((ExecutableElement) member)
                        .getParameters().stream()
                                .anyMatch(p -> ContextTypes.isWholeRequest(round.uses.type(p.asType())));
            default -> false;
        };
    }
}
