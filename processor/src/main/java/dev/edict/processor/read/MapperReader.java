package dev.edict.processor.read;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.Annotations;
import dev.edict.processor.model.ExceptionMapping;
import dev.edict.processor.model.TypeRef;
import dev.edict.processor.model.TypeUse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/**
 * The exception mappers of the compilation that say what they answer. They are looked for only where the vocabulary in which they could
 * say it is on the class path.
 */
public final class MapperReader {
    private static final String MAPPER = "jakarta.ws.rs.ext.ExceptionMapper";
    private static final String MAPPING_METHOD = "toResponse";

    private static final List<String> VOCABULARY = List.of(
            "org.eclipse.microprofile.openapi.annotations.responses.APIResponse",
            "io.swagger.v3.oas.annotations.responses.ApiResponse");

    private final Round round;

    public MapperReader(Round round) {
        this.round = round;
    }

    /** Those of the round, those of earlier rounds included: what they map may have been unknown then. */
    public List<ExceptionMapping> read() {
        if (VOCABULARY.stream().allMatch(name -> round.elements.getTypeElement(name) == null)) {
            return List.of();
        }
        List<ExceptionMapping> found = new ArrayList<>();
        Optional<Missing.Entry> before = round.missing.take();
        for (TypeElement type : round.sourceDeclarations()) {
            if (mayMap(type)) {
                read(type).ifPresent(found::add);
            }
        }
        round.missing.take();
        round.missing.restore(before);
        found.sort(Comparator.comparing(ExceptionMapping::type));
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

    private Optional<ExceptionMapping> read(TypeElement type) {
        Optional<TypeUse> exception = round.hierarchy(type)
                .level(MAPPER)
                .flatMap(level -> level.bindings().values().stream().findFirst());
        if (exception.isEmpty() || !(exception.get().type() instanceof TypeRef.Declared mapped)) {
            return Optional.empty();
        }
        List<AnnotationUse> responses = new ArrayList<>();
        for (Element member : round.enclosed(type)) {
            if (round.signatures.name(member).equals(MAPPING_METHOD)) {
                responses.addAll(in(round.mirrors.on(member, type)));
            }
        }
        responses.addAll(in(round.mirrors.on(type)));
        return responses.isEmpty()
                ? Optional.empty()
                : Optional.of(new ExceptionMapping(
                        round.signatures.binaryName(type), round.origin(type).path(), mapped.binaryName(), responses));
    }

    private static List<AnnotationUse> in(Annotations annotations) {
        return annotations.forDocuments() ? ErrorReader.DOCUMENTED.on(annotations) : List.of();
    }
}
