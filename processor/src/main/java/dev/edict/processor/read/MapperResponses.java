package dev.edict.processor.read;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.Annotations;
import dev.edict.processor.model.TypeRef;
import dev.edict.processor.model.TypeUse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * What the exception mappers of the compilation say of their answers, by the exception that they map. They are looked for once, and
 * only where the vocabulary in which they could say it is on the class path.
 */
final class MapperResponses {

    private static final String MAPPER = "jakarta.ws.rs.ext.ExceptionMapper";
    private static final String MAPPING_METHOD = "toResponse";

    private static final List<String> VOCABULARY = List.of(
            "org.eclipse.microprofile.openapi.annotations.responses.APIResponse",
            "io.swagger.v3.oas.annotations.responses.ApiResponse");

    private final Round round;
    private final Repeated documented;
    private @Nullable Map<String, List<AnnotationUse>> byException;

    MapperResponses(Round round, Repeated documented) {
        this.round = round;
        this.documented = documented;
    }

    /** Those of the mapper that is nearest to the exception (Jakarta REST §4.4). */
    List<AnnotationUse> of(TypeElement exception) {
        if (byException == null) {
            byException = read();
        }
        if (byException.isEmpty()) {
            return List.of();
        }
        for (Hierarchy.Level level : round.hierarchy(exception).levels()) {
            List<AnnotationUse> responses = byException.get(level.binaryName());
            if (responses != null) {
                return responses;
            }
        }
        return List.of();
    }

    private Map<String, List<AnnotationUse>> read() {
        Map<String, List<AnnotationUse>> found = new HashMap<>();
        if (VOCABULARY.stream().allMatch(name -> round.elements.getTypeElement(name) == null)) {
            return found;
        }
        Optional<Missing.Entry> before = round.missing.take();
        for (TypeElement type : round.sourceDeclarations()) {
            if (mayMap(type)) {
                read(type, found);
            }
        }
        round.missing.take();
        round.missing.restore(before);
        return found;
    }

    /** A mapper that is told by no name extends something. */
    private static boolean mayMap(TypeElement type) {
        if (!type.getKind().isClass()) {
            return false;
        }
        for (TypeMirror parent : type.getInterfaces()) {
            if (parent.toString().contains("ExceptionMapper")) {
                return true;
            }
        }
        TypeMirror above = Supertypes.superclass(type);
        return above != null && !above.toString().startsWith("java.lang.");
    }

    private void read(TypeElement type, Map<String, List<AnnotationUse>> found) {
        Optional<TypeUse> exception = round.hierarchy(type)
                .level(MAPPER)
                .flatMap(level -> level.bindings().values().stream().findFirst());
        if (exception.isPresent() && exception.get().type() instanceof TypeRef.Declared mapped) {
            List<AnnotationUse> responses = new ArrayList<>();
            for (Element member : round.enclosed(type)) {
                if (round.signatures.name(member).equals(MAPPING_METHOD)) {
                    responses.addAll(in(round.mirrors.on(member, type)));
                }
            }
            responses.addAll(in(round.mirrors.on(type)));
            if (!responses.isEmpty()) {
                found.putIfAbsent(mapped.binaryName(), responses);
            }
        }
    }

    private List<AnnotationUse> in(Annotations annotations) {
        return annotations.forDocuments() ? documented.on(annotations) : List.of();
    }
}
