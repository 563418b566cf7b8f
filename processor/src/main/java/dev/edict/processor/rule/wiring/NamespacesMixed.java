package dev.edict.processor.rule.wiring;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.Annotations;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.Locator;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Parameter;
import dev.edict.processor.model.RestNamespace;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** A runtime reads the annotations of {@code javax.ws.rs} or those of {@code jakarta.ws.rs}; what is written half and half is lost. */
public final class NamespacesMixed implements Rule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "namespaces-mixed", Kind.CONTRADICTION, Theme.WIRING, Severity.ERROR)
            .everyPathClass()
            .summary("What leads to an operation and what it consists of is annotated in one namespace, or in both.")
            .source("Jakarta REST 3.1 §3.1 and §3.3; Jakarta EE 9, \"from javax to jakarta\"")
            .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        for (Operation operation : api.operations()) {
            if (operation.runtimes().isEmpty()) {
                AnnotationUse designator = operation.designators().get(0);
                findings.add(operation, designator.where(), unserved(operation, designator));
            } else if (operation.designators().stream().anyMatch(d -> isSeen(d, operation.runtimes()))) {
                inOperation(operation, findings);
            }
        }
        for (Locator locator : api.locators()) {
            if (locator.runtimes().isEmpty()) {
                locator.annotations()
                        .find("jakarta.ws.rs.Path")
                        .ifPresent(path -> findings.add(path.where(), unfollowed(path)));
            } else {
                locator.parameters()
                        .forEach(p -> unread(
                                p.annotations(),
                                locator.runtimes(),
                                (use, reader) -> findings.add(use.where(), unread(p.javaName(), use, reader))));
            }
        }
        onClass(api, findings);
        NeighboursMixed.check(api, findings);
    }

    private static void inOperation(Operation operation, Findings findings) {
        unread(
                operation.annotations(),
                operation.runtimes(),
                (use, reader) -> findings.add(operation, use.where(), unread(operation.display(), use, reader)));
        for (Parameter parameter : operation.parameters()) {
            boolean shared = !parameter.via().isEmpty() || parameter.site() != Parameter.Site.METHOD_PARAMETER;
            unread(parameter.annotations(), operation.runtimes(), (use, reader) -> {
                String message = unread(operation.display(), use, reader);
                if (shared) {
                    findings.add(use.where(), message);
                } else {
                    findings.add(operation, use.where(), message);
                }
            });
        }
    }

    /** What stands on the class and its fields is read by those that serve one of its operations. */
    private static void onClass(ApiResource api, Findings findings) {
        Set<RestNamespace> runtimes = EnumSet.noneOf(RestNamespace.class);
        api.operations().stream().filter(o -> !o.viaLocator()).forEach(o -> runtimes.addAll(o.runtimes()));
        if (runtimes.isEmpty()) {
            return;
        }
        BiConsumer<AnnotationUse, RestNamespace> found =
                (use, reader) -> findings.add(use.where(), unread(api.simpleName(), use, reader));
        unread(api.annotations(), runtimes, found);
        api.members().forEach(member -> unread(member.annotations(), runtimes, found));
    }

    private static void unread(
            Annotations annotations, Set<RestNamespace> runtimes, BiConsumer<AnnotationUse, RestNamespace> found) {
        if (runtimes.size() > 1) {
            return;
        }
        for (AnnotationUse use : annotations) {
            if (isOfResources(use) && !isSeen(use, runtimes) && !hasTwin(use, annotations.all())) {
                runtimes.forEach(reader -> found.accept(use, reader));
            }
        }
    }

    /** Not the annotations of providers, which a resource class may be as well. */
    private static boolean isOfResources(AnnotationUse use) {
        Optional<RestNamespace> namespace = RestNamespace.of(use.type());
        if (namespace.isEmpty()) {
            return false;
        }
        String name = use.type().substring(namespace.get().root().length() + 1);
        return name.indexOf('.') < 0 || name.equals("core.Context") || name.equals("container.Suspended");
    }

    private static boolean isSeen(AnnotationUse use, Set<RestNamespace> runtimes) {
        Optional<RestNamespace> namespace = RestNamespace.of(use.type());
        return namespace.isEmpty() || runtimes.contains(namespace.get());
    }

    static boolean hasTwin(AnnotationUse use, List<AnnotationUse> uses) {
        return uses.stream().anyMatch(other -> other != use && other.is(use.type()));
    }

    private static String unserved(Operation operation, AnnotationUse designator) {
        return operation.display() + ": " + stranger(designator, "the class")
                + " A runtime knows one of the two namespaces: none serves this method, and clients get 404 or 405. Import both from one.";
    }

    private static String unfollowed(AnnotationUse path) {
        return stranger(path, "its class")
                + " A runtime knows one of the two namespaces: none follows this locator, and clients get 404. Import both from one.";
    }

    private static String stranger(AnnotationUse use, String target) {
        String own = RestNamespace.of(use.type())
                .map(n -> " is of " + n.root() + ", and")
                .orElse(" stands here, but");
        return "@" + use.simpleName() + own + " no @Path of that namespace leads to " + target + ".";
    }

    private static String unread(String who, AnnotationUse use, RestNamespace reader) {
        return who + ": @" + use.simpleName() + " is of "
                + RestNamespace.of(use.type()).map(RestNamespace::root).orElse("another namespace")
                + ", and only runtimes of " + reader.root()
                + " come here, which do not see it: what it says is lost. Import it from " + reader.root() + ".";
    }
}
