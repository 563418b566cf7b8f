package dev.edict.processor;

import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.ApiService;
import dev.edict.processor.model.DtoType;
import dev.edict.processor.model.ErrorReply;
import dev.edict.processor.model.ExceptionMapping;
import dev.edict.processor.model.House;
import dev.edict.processor.model.ServiceDefinition;
import dev.edict.processor.model.TypeGraph;
import dev.edict.processor.model.UnreachedMethod;
import dev.edict.processor.model.Waiver;
import dev.edict.processor.read.Comments;
import dev.edict.processor.read.ExceptionReader;
import dev.edict.processor.read.KnownNames;
import dev.edict.processor.read.MapperReader;
import dev.edict.processor.read.ReadResult;
import dev.edict.processor.read.ReadSettings;
import dev.edict.processor.read.ResourceReader;
import dev.edict.processor.read.RootResources;
import dev.edict.processor.read.Round;
import dev.edict.processor.read.ServiceReader;
import dev.edict.processor.read.Sources;
import dev.edict.processor.read.UnreachedReader;
import dev.edict.processor.read.WaiverReader;
import dev.edict.processor.rule.Finding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** The first stage: from the roots of each round to resources. */
final class Reading {
    private final ProcessingEnvironment environment;
    private final ReadSettings settings;
    private final Function<Element, Map<String, String>> enumTexts;
    private final Supplier<Comments> comments;
    private final Supplier<Collection<String>> declaredEarlier;
    private final Sources sources = new Sources();
    private final Set<String> earlierTypes = new LinkedHashSet<>();
    private final Set<String> earlierPackages = new LinkedHashSet<>();
    private final Set<String> unsupported = new TreeSet<>();
    private final Set<String> entangled = new TreeSet<>();
    private final Set<String> requestHolders = new TreeSet<>();
    private final Set<String> located = new TreeSet<>();
    private final Set<String> promising = new TreeSet<>();
    private final Set<String> erring = new TreeSet<>();
    private Map<String, String> deferred = new LinkedHashMap<>();
    private boolean declaresService;

    /**
     * What became known in a round.
     *
     * @param services declared in any round so far
     * @param waivers of the round's roots
     * @param crashes resources that could not be read, by a fault of Edict's
     * @param mappers exception mappers of any round so far
     * @param definitions what describes the service beside its declaration, in any round so far
     * @param deferred full names of resources that wait for a type of a later round
     * @param compiled binary names of the types of all rounds so far, {@code com.acme.package-info} for a package
     */
    record Found(
            Round round,
            List<ApiResource> resources,
            List<ApiService> services,
            List<Waiver> waivers,
            List<Finding> crashes,
            Set<String> deferred,
            Set<String> compiled,
            List<ExceptionMapping> mappers,
            List<ServiceDefinition> definitions,
            List<TopLevel> topLevels) {

        TypeGraph types() {
            return round.types();
        }

        /** The same as they are known by now, for work beside the compiler. */
        TypeGraph settledTypes() {
            return round.types().settled();
        }

        /** Whether a signature names a type of the round, rather than a package. */
        boolean isType(String signature) {
            return round.isType(signature);
        }

        /** Where a top-level type or package stands, relative to its source root. */
        String sourceOf(String type) {
            return type.replace('.', '/').replaceAll("\\$.*", "") + ".java";
        }
    }

    /** A top-level type of a round, with the types nested in it, as data that may be sent. */
    record TopLevel(String binaryName, List<DtoType> types) {}

    /**
     * @param whole whether every source of the module is compiled
     * @param enumTexts the texts that a member gives the constants of its enum, by their names; empty where they cannot be told
     * @param comments those of a round, asked for in each
     * @param declaredEarlier names of types that declare the service of this module and are not compiled now, asked for in each
     */
    Reading(
            ProcessingEnvironment environment,
            Options options,
            House house,
            boolean whole,
            Function<Element, Map<String, String>> enumTexts,
            Supplier<Comments> comments,
            Supplier<Collection<String>> declaredEarlier) {
        this.environment = environment;
        this.enumTexts = enumTexts;
        this.comments = comments;
        this.declaredEarlier = declaredEarlier;
        settings = new ReadSettings(
                options.get(Options.SCOPE) == Options.Scope.ALL,
                options.get(Options.AUTH) == Options.Auth.EXTERNAL,
                Set.copyOf(options.get(Options.AUTH_ANNOTATIONS)),
                Set.copyOf(options.get(Options.ENTITY_MARKERS)),
                options.get(Options.ENTITY_PACKAGES),
                mappings(options.get(Options.TYPES)),
                options.get(Options.VALIDATION_GROUPS),
                whole,
                house);
    }

    /** Of two for one type the last. */
    private static Map<String, String> mappings(List<String> written) {
        Map<String, String> types = new LinkedHashMap<>();
        for (String mapping : written) {
            int equals = mapping.indexOf('=');
            types.put(mapping.substring(0, equals), mapping.substring(equals + 1));
        }
        return types;
    }

    /**
     * Reads one round.
     *
     * @param waives whether {@code @Waive} stands somewhere among the roots
     * @param promises whether annotations do that promise something about repeated requests
     * @param errs whether {@code @ApiError} does
     */
    Found read(Set<? extends Element> roots, boolean waives, boolean promises, boolean errs) {
        sources.add(roots);
        Round round = round();
        RootResources found = RootResources.among(round, roots);
        unsupported.addAll(found.unsupported());
        List<TypeElement> candidates = Stream.concat(again(deferred.keySet()).stream(), found.resources().stream())
                .toList();
        List<ApiResource> resources = new ArrayList<>();
        List<Finding> crashes = new ArrayList<>();
        List<Element> everyRoot = everyRoot(roots);
        remember(roots);
        ServiceReader services = new ServiceReader(round, everyRoot, again(declaredEarlier.get()));
        declaresService = services.isDeclared();
        requestHolders.addAll(found.requestHolders());
        ResourceReader reader = new ResourceReader(round, requestHolders);
        deferred = new LinkedHashMap<>();
        for (TypeElement candidate : candidates) {
            ReadResult result = reader.read(candidate, services.serviceOf(candidate));
            if (result instanceof ReadResult.Ready ready) {
                resources.add(ready.api());
                ready.api().locators().stream()
                        .flatMap(locator -> locator.target().stream())
                        .forEach(target -> located.add(target.binaryName()));
                if (ready.entangled()) {
                    entangled.add(ready.api().binaryName());
                }
            } else if (result instanceof ReadResult.Deferred later) {
                deferred.put(candidate.getQualifiedName().toString(), later.missingType());
            } else if (result instanceof ReadResult.Unusable unusable) {
                crashes.add(Crash.finding("reading", unusable.reason(), unusable.where()));
            }
        }
        resources.replaceAll(api -> isLocated(round, api) ? api.behindLocator() : api);
        if (promises) {
            promising.addAll(new UnreachedReader(round).promising());
        }
        if (errs) {
            erring.addAll(new ExceptionReader(round).declaring());
        }
        List<Waiver> waivers = waives
                ? new WaiverReader(round)
                        .read(roots).values().stream().flatMap(List::stream).toList()
                : List.of();
        return new Found(
                round,
                resources,
                services.declared(),
                waivers,
                crashes,
                Set.copyOf(deferred.keySet()),
                compiled(),
                new MapperReader(round).read(),
                services.definitions(),
                topLevels(round, roots));
    }

    /** A locator of another resource may return a root resource, what one extends, or who knows what. */
    private boolean isLocated(Round round, ApiResource api) {
        return !located.isEmpty() && (located.contains("java.lang.Object") || round.isAnyOf(api.binaryName(), located));
    }

    private Round round() {
        return new Round(
                environment.getElementUtils(),
                environment.getTypeUtils(),
                sources,
                settings,
                enumTexts,
                comments.get());
    }

    private List<TopLevel> topLevels(Round round, Set<? extends Element> roots) {
        List<TopLevel> found = new ArrayList<>();
        for (TypeElement root : ElementFilter.typesIn(roots)) {
            List<DtoType> types = new ArrayList<>();
            collect(round, root, types);
            found.add(new TopLevel(root.getQualifiedName().toString(), types));
        }
        found.sort(Comparator.comparing(TopLevel::binaryName));
        return found;
    }

    private void collect(Round round, TypeElement type, List<DtoType> types) {
        if (round.mayBeSent(type)) {
            round.types()
                    .find(environment.getElementUtils().getBinaryName(type).toString())
                    .ifPresent(types::add);
        }
        for (Element nested : round.enclosed(type)) {
            if (nested instanceof TypeElement member) {
                collect(round, member, types);
            }
        }
    }

    /** The types as the compiler knows them now: it replaces its elements after each round, the last one too. */
    TypeGraph types() {
        return round().types();
    }

    /** Methods that promise something about requests and get none, once no round will declare another type. */
    List<UnreachedMethod> unreached() {
        return promising.isEmpty() ? List.of() : new UnreachedReader(round()).read(promising);
    }

    /** What exceptions of the compilation say they are answered with, once no round will declare another type. */
    List<ErrorReply> exceptions() {
        return erring.isEmpty() ? List.of() : new ExceptionReader(round()).read(erring);
    }

    /** What names may mean, by what the compiler knows now. */
    KnownNames names() {
        return new KnownNames(environment.getElementUtils(), earlierTypes);
    }

    /** Whether {@code @ApiService} stands somewhere in the compilation. */
    boolean declaresService() {
        return declaresService;
    }

    /** Resources of which not every way through their locators was read. */
    Set<String> entangled() {
        return entangled;
    }

    /** Binary names of the types that are compiled, of all rounds so far; {@code com.acme.package-info} for a package. */
    Set<String> compiled() {
        Set<String> names = new LinkedHashSet<>(earlierTypes);
        earlierPackages.forEach(name -> names.add(name + ".package-info"));
        return names;
    }

    /** Languages of resource classes that are left alone, because only stubs of them are here. */
    Set<String> unsupported() {
        return unsupported;
    }

    /** Resources that are not readable, with the type that each lacks. */
    Map<String, String> unread() {
        return deferred;
    }

    private void remember(Set<? extends Element> roots) {
        for (Element root : roots) {
            String name = ((QualifiedNameable) root).getQualifiedName().toString();
            if (root instanceof PackageElement) {
                earlierPackages.add(name);
            } else if (root instanceof TypeElement) {
                earlierTypes.add(name);
            }
        }
    }

    /** All roots so far, as elements of this round: the service is declared in one round and asked for in the next. */
    private List<Element> everyRoot(Set<? extends Element> roots) {
        List<Element> all = new ArrayList<>(roots);
        all.addAll(again(earlierTypes));
        for (String name : earlierPackages) {
            PackageElement element = environment.getElementUtils().getPackageElement(name);
            if (element != null) {
                all.add(element);
            }
        }
        return all;
    }

    private List<TypeElement> again(Collection<String> names) {
        List<TypeElement> elements = new ArrayList<>();
        for (String name : names) {
            TypeElement type = environment.getElementUtils().getTypeElement(name);
            if (type != null) {
                elements.add(type);
            }
        }
        return elements;
    }
}
