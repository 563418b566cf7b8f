package dev.edict.processor.read;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.Annotations;
import dev.edict.processor.model.ApiService;
import dev.edict.processor.model.DocText;
import dev.edict.processor.model.ServiceDefinition;
import dev.edict.processor.model.ValuePlaces;
import dev.edict.processor.model.Where;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/**
 * Reads what services declare. A module may hold several: a resource belongs to the one whose package is the nearest
 * above its own, or to the only one.
 */
public final class ServiceReader {
    private static final String API_SERVICE = Declarations.EDICT + "ApiService";

    private static final String MICROPROFILE = "org.eclipse.microprofile.openapi.annotations.";
    private static final String SWAGGER = "io.swagger.v3.oas.annotations.";

    /** Annotations that describe a whole service wherever they stand, with the first of each vocabulary that tells whether it is there. */
    private static final List<List<String>> DEFINITIONS = List.of(
            List.of(
                    MICROPROFILE + "OpenAPIDefinition",
                    MICROPROFILE + "security.SecurityScheme",
                    MICROPROFILE + "security.SecuritySchemes"),
            List.of(
                    SWAGGER + "OpenAPIDefinition",
                    SWAGGER + "security.SecurityScheme",
                    SWAGGER + "security.SecuritySchemes",
                    SWAGGER + "Webhook",
                    SWAGGER + "Webhooks"));

    private final Round round;
    private final List<Declared> services = new ArrayList<>();
    private final List<Declared> applications = new ArrayList<>();
    private final List<Element> definitions = new ArrayList<>();
    private final List<String> vocabulary;
    private final Set<Element> elsewhere = new HashSet<>();
    private final Map<String, ApiService> byPackage = new HashMap<>();

    private record Declared(String packageName, Element element, AnnotationUse annotation) {}

    public ServiceReader(Round round, Iterable<? extends Element> roots) {
        this(round, roots, List.of());
    }

    /**
     * @param declaring types that declare a service of the same module and are not compiled now: resources belong to it, and
     *     nothing else is read of it
     */
    public ServiceReader(Round round, Iterable<? extends Element> roots, Iterable<? extends TypeElement> declaring) {
        this.round = round;
        this.vocabulary = DEFINITIONS.stream()
                .filter(names -> round.elements.getTypeElement(names.get(0)) != null)
                .flatMap(List::stream)
                .toList();
        for (Element root : roots) {
            collect(root);
        }
        for (TypeElement type : declaring) {
            elsewhere.add(type);
            if (round.mirrors.has(type, API_SERVICE)) {
                add(services, type, API_SERVICE);
            }
            if (round.mirrors.has(type, RestAnnotations.APPLICATION_PATH)) {
                add(applications, type, RestAnnotations.APPLICATION_PATH);
            }
        }
    }

    private void collect(Element element) {
        if (round.mirrors.has(element, API_SERVICE)) {
            add(services, element, API_SERVICE);
        }
        if (round.mirrors.has(element, RestAnnotations.APPLICATION_PATH)) {
            add(applications, element, RestAnnotations.APPLICATION_PATH);
        }
        for (String name : vocabulary) {
            if (round.mirrors.has(element, name)) {
                definitions.add(element);
                break;
            }
        }
        if (element instanceof TypeElement type) {
            for (Element nested : round.enclosed(type)) {
                if (nested instanceof TypeElement) {
                    collect(nested);
                }
            }
        }
    }

    private void add(List<Declared> to, Element element, String annotation) {
        round.mirrors
                .on(element)
                .find(annotation)
                .ifPresent(use -> to.add(new Declared(packageOf(element), element, use)));
    }

    /** Whether {@code @ApiService} stands on one of the roots. */
    public boolean isDeclared() {
        return !elsewhere.containsAll(services.stream().map(Declared::element).toList());
    }

    /** What {@code @ApiService} says wherever it stands on one of the roots, whether or not a resource is here. */
    public List<ApiService> declared() {
        return services.stream()
                .filter(service -> !elsewhere.contains(service.element()))
                .map(service -> read(Optional.of(service), service.packageName(), service.element()))
                .toList();
    }

    /** What describes a service, and is not its declaration. */
    public List<ServiceDefinition> definitions() {
        return definitions.stream()
                .filter(element -> !declares(element))
                .map(this::definition)
                .toList();
    }

    /** An application is the declaration where nothing else is. */
    private boolean declares(Element element) {
        return round.mirrors.has(element, API_SERVICE)
                || round.mirrors.has(element, RestAnnotations.APPLICATION_PATH)
                        && declared(packageOf(element)).isEmpty();
    }

    private ServiceDefinition definition(Element element) {
        String type = element instanceof TypeElement declared
                ? round.elements.getBinaryName(declared).toString()
                : packageOf(element) + ".package-info";
        return new ServiceDefinition(
                type, type.replace('.', '/').replaceAll("\\$.*", "") + ".java", round.mirrors.on(element));
    }

    /** The service that a resource class belongs to. */
    public ApiService serviceOf(TypeElement resource) {
        String name = packageOf(resource);
        ApiService known = byPackage.get(name);
        if (known == null) {
            known = read(name, resource);
            byPackage.put(name, known);
        }
        return known;
    }

    private ApiService read(String packageName, TypeElement resource) {
        return read(declared(packageName), packageName, resource);
    }

    private Optional<Declared> declared(String packageName) {
        return nearest(services, packageName).or(() -> fromPackages(packageName));
    }

    private String packageOf(Element element) {
        return round.elements.getPackageOf(element).getQualifiedName().toString();
    }

    private ApiService read(Optional<Declared> service, String packageName, Element fallback) {
        Optional<Declared> application = service.filter(
                        s -> round.mirrors.has(s.element(), RestAnnotations.APPLICATION_PATH))
                .flatMap(s -> applications.stream()
                        .filter(a -> a.element().equals(s.element()))
                        .findFirst())
                .or(() -> nearest(applications, packageName));
        AnnotationUse use = service.map(Declared::annotation)
                .orElse(new AnnotationUse(
                        API_SERVICE, Map.of(), Map.of(), round.places.of(fallback), ValuePlaces.NONE));
        Optional<Element> element = service.or(() -> application).map(Declared::element);
        Annotations annotations = element.map(round.mirrors::on).orElse(Annotations.NONE);
        Where where =
                service.or(() -> application).map(d -> d.annotation().where()).orElse(round.places.of(fallback));
        return new ApiService(
                use.string("title").orElse(""),
                use.string("version").orElse(""),
                use.string("errorBase").orElse(""),
                Declarations.constant(use, "audience", ApiService.Audience.PRIVATE_APP),
                Declarations.constant(use, "stability", ApiService.Stability.STABLE),
                Declarations.constant(use, "ownership", ApiService.Ownership.UNDECLARED),
                round.settings.externalAuth()
                        ? ApiService.AuthPolicy.EXTERNAL
                        : Declarations.constant(use, "auth", ApiService.AuthPolicy.ANNOTATIONS),
                Declarations.constant(use, "csrf", ApiService.Csrf.UNDECLARED),
                Declarations.constant(use, "errors", ApiService.ErrorModel.DETECT),
                Declarations.constant(use, "versioning", ApiService.Versioning.DETECT),
                Declarations.constant(use, "jsonCase", ApiService.Case.DETECT),
                Declarations.constant(use, "queryCase", ApiService.Case.DETECT),
                use.strings("scopes"),
                use.string("rateLimit").orElse(""),
                application
                        .flatMap(a -> a.annotation().string("value"))
                        .map(ServiceReader::withoutSlashes)
                        .orElse(""),
                application.map(a -> a.annotation().place("value")).orElse(where),
                element.map(e -> round.docs.of(e).main()).orElse(DocText.NONE),
                service.isPresent(),
                annotations,
                where);
    }

    /** Where only changed files are compiled the declaration is none of the roots; a package can still be asked. */
    private Optional<Declared> fromPackages(String packageName) {
        for (String name = packageName; !name.isEmpty(); name = name.substring(0, Math.max(name.lastIndexOf('.'), 0))) {
            PackageElement element = round.elements.getPackageElement(name);
            if (element != null && round.mirrors.has(element, API_SERVICE)) {
                return Optional.of(new Declared(
                        name,
                        element,
                        round.mirrors.on(element).find(API_SERVICE).orElseThrow()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Declared> nearest(List<Declared> candidates, String packageName) {
        if (candidates.size() == 1) {
            return Optional.of(candidates.get(0));
        }
        int longest = candidates.stream()
                .filter(c -> isWithin(packageName, c.packageName()))
                .mapToInt(c -> c.packageName().length())
                .max()
                .orElse(-1);
        List<Declared> nearest = candidates.stream()
                .filter(c -> isWithin(packageName, c.packageName())
                        && c.packageName().length() == longest)
                .sorted(Comparator.comparing(Declared::packageName))
                .toList();
        return nearest.size() == 1 ? Optional.of(nearest.get(0)) : Optional.empty();
    }

    private static boolean isWithin(String packageName, String ancestor) {
        return packageName.equals(ancestor) || ancestor.isEmpty() || packageName.startsWith(ancestor + ".");
    }

    private static String withoutSlashes(String path) {
        return path.replaceAll("^/+|/+$", "");
    }
}
