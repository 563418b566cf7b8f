package dev.edict.processor.rule.wiring;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.Annotations;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.Constraint;
import dev.edict.processor.model.DtoType;
import dev.edict.processor.model.DtoType.Property;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Parameter;
import dev.edict.processor.model.RestNamespace;
import dev.edict.processor.model.TypeRef;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Severity;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * Annotations of security and validation move with the runtime: what comes with one that reads {@code jakarta.ws.rs} reads
 * {@code jakarta.annotation.security} and {@code jakarta.validation}. No more than a warning, for filters of one's own may read others.
 */
final class NeighboursMixed {
    private static final List<String> PACKAGES = List.of("annotation.security.", "validation.");

    private final ApiResource api;
    private final Findings findings;
    private final Set<String> seen = new HashSet<>();

    private NeighboursMixed(ApiResource api, Findings findings) {
        this.api = api;
        this.findings = findings;
    }

    static void check(ApiResource api, Findings findings) {
        new NeighboursMixed(api, findings).check();
    }

    private void check() {
        Set<RestNamespace> ofClass = EnumSet.noneOf(RestNamespace.class);
        for (Operation operation : api.operations()) {
            if (!operation.viaLocator()) {
                ofClass.addAll(operation.runtimes());
            }
            if (operation.runtimes().size() == 1) {
                inOperation(operation, operation.runtimes().iterator().next());
            }
        }
        if (ofClass.size() == 1) {
            unread(
                    api.annotations(),
                    ofClass.iterator().next(),
                    (use, message) -> findings.add(use.where(), Severity.WARN, api.simpleName() + message));
        }
    }

    private void inOperation(Operation operation, RestNamespace reader) {
        unread(
                operation.annotations(),
                reader,
                (use, message) -> findings.add(operation, use.where(), Severity.WARN, operation.display() + message));
        for (Parameter parameter : inputs(operation)) {
            unread(parameter.annotations(), reader, (use, message) -> {
                if (parameter.via().isEmpty() && parameter.site() == Parameter.Site.METHOD_PARAMETER) {
                    findings.add(operation, use.where(), Severity.WARN, operation.display() + message);
                } else {
                    findings.add(use.where(), Severity.WARN, operation.display() + message);
                }
            });
        }
        for (Parameter entity : operation.entities()) {
            if (entity.type().type() instanceof TypeRef.Declared declared) {
                api.types().find(declared.binaryName()).ifPresent(type -> inType(type, reader));
            }
        }
    }

    private static List<Parameter> inputs(Operation operation) {
        return Stream.concat(operation.parameters().stream(), operation.entities().stream())
                .toList();
    }

    /** The first is enough: a type has them from one package. */
    private void inType(DtoType type, RestNamespace reader) {
        if (!seen.add(type.binaryName())) {
            return;
        }
        List<AnnotationUse> uses = Stream.concat(
                        type.constraints().stream(),
                        type.properties().stream().map(Property::type).flatMap(use -> use.constraints().stream()))
                .map(Constraint::annotation)
                .toList();
        boolean all = !uses.isEmpty() && uses.stream().allMatch(use -> isForeign(use, reader));
        if (all) {
            findings.add(uses.get(0).where(), Severity.WARN, type.simpleName() + message(uses.get(0), reader));
        }
    }

    private static void unread(Annotations annotations, RestNamespace reader, BiConsumer<AnnotationUse, String> found) {
        for (AnnotationUse use : annotations) {
            if (isForeign(use, reader) && !NamespacesMixed.hasTwin(use, annotations.all())) {
                found.accept(use, message(use, reader));
            }
        }
    }

    private static boolean isForeign(AnnotationUse use, RestNamespace reader) {
        return Stream.of(RestNamespace.values())
                .filter(namespace -> namespace != reader)
                .anyMatch(namespace -> neighbour(use, namespace).isPresent());
    }

    /** The package of security or validation that an annotation is of, without the namespace. */
    private static Optional<String> neighbour(AnnotationUse use, RestNamespace namespace) {
        return PACKAGES.stream()
                .filter(name -> use.type().startsWith(namespace.platform() + name))
                .findFirst();
    }

    private static String message(AnnotationUse use, RestNamespace reader) {
        String written = use.type().substring(0, use.type().lastIndexOf('.'));
        String read = reader.platform() + written.substring(written.indexOf('.') + 1);
        String lost = written.contains(".security") ? "nobody is asked for a role" : "nothing is validated";
        return ": @" + use.simpleName() + " is of " + written + ", and what comes with a runtime of " + reader.root()
                + " reads " + read + ": unless something of the service's own reads it, " + lost + ". Import it from "
                + read + ".";
    }
}
