package dev.edict.processor;

import dev.edict.processor.body.Bodies;
import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.ApiService;
import dev.edict.processor.model.ErrorReply;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.TypeGraph;
import dev.edict.processor.model.Unplaced;
import dev.edict.processor.model.Waiver;
import dev.edict.processor.model.Where;
import dev.edict.processor.report.Batch;
import dev.edict.processor.rule.ExceptionErrors;
import dev.edict.processor.rule.Finding;
import dev.edict.processor.rule.WholeService;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the rules found in one round, or in all rounds so far.
 *
 * @param services where the compilation declares some
 * @param others findings that belong to no resource: what could not be read, and what concerns several
 */
record Checked(List<Resource> resources, List<Where> services, List<Waiver> waivers, List<Finding> others) {
    private static final String WAIVE = "dev.edict.annotations.Waive";

    static final Checked NOTHING = new Checked(List.of(), List.of(), List.of(), List.of());

    /**
     * @param full with what rules do not speak of
     */
    record Resource(ApiResource full, ApiResource api, List<Finding> found) {
        /** Whether nothing of it may be spoken of. */
        boolean isExcluded() {
            return api.operations().isEmpty() && !full.operations().isEmpty();
        }

        Resource with(List<Finding> others, ApiResource read) {
            return new Resource(full, read, others);
        }
    }

    static Checked of(Reading.Found read, Checking checking) {
        List<Resource> resources = read.resources().stream()
                .map(full -> new Resource(full, checking.spokenOf(full), List.of()))
                .map(r -> r.isExcluded() ? r : r.with(checking.check(r.api()), r.api()))
                .toList();
        List<Where> services = read.services().stream().map(ApiService::where).toList();
        List<Finding> others = both(read.crashes(), checking.check(read.services()));
        return new Checked(resources, services, read.waivers(), others);
    }

    /** With what only shows when there is no other round. */
    Checked with(List<Finding> last) {
        return new Checked(resources, services, waivers, both(others, last));
    }

    /** That alone; the waivers of all rounds may speak of it. */
    Checked only(List<Finding> last) {
        return new Checked(List.of(), services, waivers, last);
    }

    Checked and(Checked later) {
        return new Checked(
                both(resources, later.resources),
                both(services, later.services),
                both(waivers, later.waivers),
                both(others, later.others));
    }

    /**
     * @param whole whether every source of the module was compiled, and every body seen
     */
    Checked withBodies(Bodies bodies, TypeGraph types, Checking checking, boolean whole) {
        List<Resource> revised = resources.stream()
                .map(r -> r.isExcluded()
                        ? r
                        : r.with(checking.checkBodies(r.api().withTypes(types), r.found(), bodies), r.api()))
                .toList();
        List<Finding> requests = checking.checkRequests(apis(), bodies, types, servicePlace());
        List<Finding> more =
                whole ? checking.checkModule(spokenOf(), bodies, types, servicePlace()) : List.<Finding>of();
        return new Checked(revised, services, waivers, both(others, both(requests, more)));
    }

    /** With what only shows when all resources are seen together. */
    Checked asService(Checking checking, WholeService whole) {
        Map<String, String> excluded = excluded(checking);
        List<Finding> found = checking.checkService(whole).stream()
                .filter(f -> !excluded.containsKey(f.subject()))
                .toList();
        return new Checked(resources, services, waivers, both(others, found));
    }

    /** Signatures of the operations that no rule speaks of, each with what says so. */
    private Map<String, String> excluded(Checking checking) {
        Map<String, String> excluded = new HashMap<>();
        for (Resource resource : resources) {
            if (resource.full().operations().size()
                    != resource.api().operations().size()) {
                for (Operation operation : resource.full().operations()) {
                    checking.excludes(operation)
                            .ifPresent(pattern -> excluded.put(operation.signature(), pattern.toString()));
                }
            }
        }
        return excluded;
    }

    /** Every operation that was read. */
    Stream<Operation> operations() {
        return resources.stream().flatMap(r -> r.full().operations().stream());
    }

    /** What of this no operation declares. */
    ExceptionErrors undeclared(List<ErrorReply> exceptions, TypeGraph types) {
        List<ErrorReply> declared = operations()
                .flatMap(operation -> Stream.concat(
                        operation.errors().stream(),
                        operation.thrown().stream().flatMap(thrown -> thrown.declared().stream())))
                .toList();
        Set<String> places =
                declared.stream().map(error -> error.where().signature()).collect(Collectors.toSet());
        return new ExceptionErrors(
                exceptions.stream()
                        .filter(error -> !places.contains(error.where().signature()))
                        .toList(),
                declared,
                types,
                services.stream().map(Where::signature).distinct().count() == 1);
    }

    private List<ApiResource> spokenOf() {
        return resources.stream()
                .filter(r -> !r.isExcluded())
                .map(Resource::api)
                .toList();
    }

    List<ApiResource> apis() {
        return resources.stream().map(Resource::api).toList();
    }

    /** What a finding points at that is about no single resource of the compilation. */
    Where servicePlace() {
        return Stream.concat(
                        services.stream(),
                        resources.stream().map(r -> r.api().service().where()))
                .findFirst()
                .orElse(new Unplaced("the service"));
    }

    /** Everything that may be pointed at once the rounds are over. */
    void places(Checking checking, Consumer<Where> into) {
        findings().forEach(finding -> {
            into.accept(finding.where());
            finding.fix().forEach(edit -> into.accept(edit.where()));
        });
        for (Resource resource : resources) {
            into.accept(resource.api().service().where());
            into.accept(resource.api().where());
            checking.anchors(resource.api(), into);
        }
        services.forEach(into);
        waivers.stream()
                .map(Waiver::annotation)
                .flatMap(AnnotationUse::everyPlace)
                .forEach(into);
    }

    /**
     * @param oneService whether this may be a whole service, of which something can be said as a whole
     * @param whole whether it is the whole module for certain
     * @param bodies whether body rules have spoken
     * @param last whether there is no other round
     * @param counts whether somebody asks how many operations a finding is about
     */
    Batch batch(Checking checking, boolean oneService, boolean whole, boolean bodies, boolean last, boolean counts) {
        Optional<Where> service = resources.stream()
                .map(r -> r.api().service().where())
                .findFirst()
                .filter(w -> oneService);
        return new Batch(
                findings().toList(),
                waivers,
                inherited(),
                checking.decided(),
                service,
                whole,
                resources.stream()
                        .filter(r -> !r.isExcluded())
                        .map(r -> r.api().binaryName())
                        .collect(Collectors.toSet()),
                outside(),
                excluded(checking),
                resources.stream()
                        .flatMap(r -> r.api().operations().stream())
                        .collect(Collectors.toMap(Operation::signature, o -> o, (first, second) -> first)),
                counts ? reach() : Map.of(),
                bodies,
                last);
    }

    private Set<String> outside() {
        Set<String> outside = new HashSet<>();
        for (Resource resource : resources) {
            if (!resource.api().optedIn()) {
                outside.add(resource.api().binaryName());
                resource.api().operations().forEach(o -> outside.add(o.signature()));
            }
        }
        return outside;
    }

    /** Of a finding on a class, a type or a member: the operations of the resources in which it was found. */
    private Map<String, Integer> reach() {
        Map<String, Integer> reach = new HashMap<>();
        for (Resource resource : resources) {
            Set<String> subjects =
                    resource.found().stream().map(Finding::subject).collect(Collectors.toSet());
            resource.api().operations().forEach(o -> subjects.remove(o.signature()));
            subjects.forEach(s -> reach.merge(s, resource.api().operations().size(), Integer::sum));
        }
        return reach;
    }

    /** A waiver on an interface's method stands for the methods that implement it (as in Jakarta REST 3.6). */
    private List<Waiver> inherited() {
        return resources.stream()
                .flatMap(r -> r.api().operations().stream())
                .flatMap(o -> Stream.of(o.annotations(), o.typeAnnotations())
                        .flatMap(a -> a.repeated(WAIVE, WAIVE + "$List").stream())
                        .map(use -> Waiver.of(o.signature(), use)))
                .toList();
    }

    private Stream<Finding> findings() {
        return Stream.concat(others.stream(), resources.stream().flatMap(r -> r.found().stream()));
    }

    private static <T> List<T> both(List<T> first, List<T> second) {
        List<T> both = new ArrayList<>(first);
        both.addAll(second);
        return List.copyOf(both);
    }
}
