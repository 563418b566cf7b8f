package dev.edict.processor.read;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.Annotations;
import dev.edict.processor.model.DtoType.Subtype;
import dev.edict.processor.model.TypeRef;
import dev.edict.processor.model.TypeUse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/** Reads what may stand in the place of a type, and how a client tells which of them it is. */
final class SubtypeReader {
    private static final String JSONB = "jakarta.json.bind.annotation.JsonbTypeInfo";
    private static final List<String> SCHEMAS = List.of(
            "org.eclipse.microprofile.openapi.annotations.media.Schema", "io.swagger.v3.oas.annotations.media.Schema");

    private static final TypeRef ANYTHING = new TypeRef.Declared("java.lang.Object", List.of());

    private final Round round;

    SubtypeReader(Round round) {
        this.round = round;
    }

    /**
     * Those an annotation lists, else those the type permits, else what a list above it, in which it stands itself, has below it. A class
     * which is not abstract is one of them itself.
     *
     * @param info {@code @JsonTypeInfo} of the type or of one above it
     */
    List<Subtype> subtypes(Hierarchy hierarchy, Annotations annotations, Optional<AnnotationUse> info) {
        TypeElement type = hierarchy.levels().get(0).type();
        List<Subtype> own = read(type, annotations, info);
        List<Subtype> below = own.isEmpty() ? listedAbove(hierarchy, info) : own;
        return type.getTypeParameters().isEmpty()
                ? below
                : below.stream()
                        .map(subtype -> new Subtype(bound(subtype.type(), type), subtype.name()))
                        .toList();
    }

    /** A class among its siblings, some of which are below it, stands for those as well: its own name does not tell what it is. */
    private List<Subtype> listedAbove(Hierarchy hierarchy, Optional<AnnotationUse> info) {
        String name = hierarchy.levels().get(0).binaryName();
        for (Hierarchy.Level above :
                hierarchy.levels().subList(1, hierarchy.levels().size())) {
            List<Subtype> listed = listed(round.mirrors.on(above.type()), info);
            if (listed.stream().anyMatch(sibling -> sibling.type().is(name))) {
                List<Subtype> below = listed.stream()
                        .filter(sibling -> sibling.type() instanceof TypeRef.Declared declared
                                && round.graph.isSubtype(declared.binaryName(), name))
                        .toList();
                return below.size() > 1 ? below : List.of();
            }
        }
        return List.of();
    }

    /** A subtype with the arguments that the type has where it is above it: annotations and {@code permits} name classes only. */
    private TypeRef bound(TypeRef subtype, TypeElement type) {
        TypeElement below = subtype instanceof TypeRef.Declared declared
                ? round.signatures.type(declared.binaryName()).orElse(null)
                : null;
        if (below == null || below.equals(type) || below.getTypeParameters().isEmpty()) {
            return subtype;
        }
        Optional<DeclaredType> above = above(below.asType(), type);
        if (above.isEmpty()) {
            return subtype;
        }
        List<? extends TypeMirror> arguments = above.get().getTypeArguments();
        List<TypeUse> own = new ArrayList<>();
        for (TypeParameterElement parameter : below.getTypeParameters()) {
            int index = indexOf(parameter, arguments);
            own.add(
                    index < 0
                            ? TypeUse.of(ANYTHING)
                            : round.uses.use(type.getTypeParameters().get(index).asType(), Map.of(), type));
        }
        return new TypeRef.Declared(((TypeRef.Declared) subtype).binaryName(), own);
    }

    private Optional<DeclaredType> above(TypeMirror from, TypeElement type) {
        for (TypeMirror direct : round.types.directSupertypes(from)) {
            if (direct instanceof DeclaredType declared) {
                Optional<DeclaredType> found =
                        declared.asElement().equals(type) ? Optional.of(declared) : above(declared, type);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static int indexOf(TypeParameterElement parameter, List<? extends TypeMirror> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i) instanceof TypeVariable variable
                    && variable.asElement().equals(parameter)) {
                return i;
            }
        }
        return -1;
    }

    /** What an annotation of a serialiser lists. */
    private List<Subtype> listed(Annotations annotations, Optional<AnnotationUse> info) {
        List<Subtype> subtypes = new ArrayList<>();
        if (!annotations.forSerialisers()) {
            return subtypes;
        }
        annotations
                .find(JacksonReader.ANNOTATION + "JsonSubTypes")
                .ifPresent(list -> list.annotations("value")
                        .forEach(s -> ref(s, "value")
                                .ifPresent(ref -> subtypes.add(new Subtype(ref, jacksonName(s, ref, info))))));
        if (subtypes.isEmpty()) {
            annotations
                    .find(JSONB)
                    .ifPresent(list -> list.annotations("value")
                            .forEach(s -> ref(s, "type")
                                    .ifPresent(ref -> subtypes.add(new Subtype(ref, s.string("alias"))))));
        }
        return subtypes;
    }

    private List<Subtype> read(TypeElement type, Annotations annotations, Optional<AnnotationUse> info) {
        List<Subtype> subtypes = listed(annotations, info);
        if (annotations.has(JacksonReader.ANNOTATION + "JsonSubTypes") && !subtypes.isEmpty()) {
            defaultImplementation(type, info, subtypes);
            addItself(type, info, subtypes);
            return subtypes;
        }
        if (round.graph.isWrittenByJsonBinding()) {
            addItself(type, info, subtypes);
        }
        if (subtypes.isEmpty()) {
            TypeReader.first(annotations, SCHEMAS)
                    .ifPresent(schema -> schema.list("oneOf").stream()
                            .filter(TypeRef.Declared.class::isInstance)
                            .forEach(t -> subtypes.add(new Subtype((TypeRef) t, Optional.empty()))));
        }
        if (subtypes.isEmpty()) {
            for (TypeMirror permitted : permitted(type)) {
                TypeRef ref = round.uses.use(permitted, Map.of(), type).type();
                subtypes.add(new Subtype(ref, declaredName(ref, info)));
            }
            addItself(type, info, subtypes);
        }
        return subtypes;
    }

    private void addItself(TypeElement type, Optional<AnnotationUse> info, List<Subtype> subtypes) {
        boolean isConcrete = type.getKind().isClass() && !type.getModifiers().contains(Modifier.ABSTRACT);
        if (!isConcrete || subtypes.isEmpty()) {
            return;
        }
        String name = round.signatures.binaryName(type);
        if (subtypes.stream().noneMatch(subtype -> subtype.type().is(name))) {
            TypeRef itself = new TypeRef.Declared(name, List.of());
            subtypes.add(0, new Subtype(itself, declaredName(itself, info)));
        }
    }

    /** What is read where nothing tells the type is written too. */
    private void defaultImplementation(TypeElement type, Optional<AnnotationUse> info, List<Subtype> subtypes) {
        info.flatMap(use -> ref(use, "defaultImpl"))
                .filter(ref -> subtypes.stream()
                        .noneMatch(subtype -> subtype.type().is(((TypeRef.Declared) ref).binaryName())))
                .filter(ref ->
                        round.graph.isSubtype(((TypeRef.Declared) ref).binaryName(), round.signatures.binaryName(type)))
                .ifPresent(ref -> subtypes.add(new Subtype(ref, declaredName(ref, info))));
    }

    /** Without {@code permits} compilers do not agree on an order; siblings stand as the source has them, others by name. */
    private List<? extends TypeMirror> permitted(TypeElement type) {
        List<? extends TypeMirror> permitted = type.getPermittedSubclasses();
        if (permitted.size() < 2 || !round.isSource(type)) {
            return permitted;
        }
        List<TypeElement> elements = new ArrayList<>();
        for (TypeMirror mirror : permitted) {
            if (!(round.types.asElement(mirror) instanceof TypeElement element)
                    || !elements.isEmpty()
                            && !Objects.equals(elements.get(0).getEnclosingElement(), element.getEnclosingElement())) {
                return permitted;
            }
            elements.add(element);
        }
        if (!(elements.get(0).getEnclosingElement() instanceof TypeElement owner)) {
            return permitted;
        }
        List<? extends Element> declared = round.enclosed(owner);
        elements.sort(Comparator.comparingInt(declared::indexOf));
        return elements.stream().map(TypeElement::asType).toList();
    }

    /** The property that tells them apart. */
    Optional<String> discriminator(Annotations annotations, Optional<AnnotationUse> info) {
        return info.filter(use -> !isUnnamed(use))
                .filter(use -> !use.constant("include").orElse("PROPERTY").startsWith("WRAPPER"))
                .map(use -> use.string("property")
                        .filter(p -> !p.isEmpty())
                        .orElse(
                                switch (use.constant("use").orElse("")) {
                                    case "CLASS" -> "@class";
                                    case "MINIMAL_CLASS" -> "@c";
                                    default -> "@type";
                                }))
                .or(() -> annotations
                        .find(JSONB)
                        .map(use -> use.string("key").filter(k -> !k.isEmpty()).orElse("@type")))
                .or(() -> TypeReader.first(annotations, SCHEMAS)
                        .flatMap(s -> s.string("discriminatorProperty"))
                        .filter(p -> !p.isEmpty()));
    }

    private static boolean isUnnamed(AnnotationUse info) {
        String use = info.constant("use").orElse("");
        return use.equals("DEDUCTION") || use.equals("NONE");
    }

    private Optional<String> jacksonName(AnnotationUse subtype, TypeRef ref, Optional<AnnotationUse> info) {
        // of several names the first is written
        Optional<String> written = subtype.string("name")
                .filter(n -> !n.isEmpty())
                .or(() -> subtype.strings("names").stream().findFirst());
        return written.isPresent() ? written : declaredName(ref, info);
    }

    /** {@code @JsonTypeName}, else the class's name without its package, or without the classes around it, as Jackson has it. */
    private Optional<String> declaredName(TypeRef ref, Optional<AnnotationUse> info) {
        String use = info.flatMap(i -> i.constant("use")).orElse("");
        boolean isSimple = use.equals("SIMPLE_NAME");
        if (!isSimple && !use.equals("NAME") || !(ref instanceof TypeRef.Declared declared)) {
            return Optional.empty();
        }
        String unqualified =
                declared.binaryName().substring(declared.binaryName().lastIndexOf('.') + 1);
        return round.signatures
                .type(declared.binaryName())
                .flatMap(t -> round.mirrors.on(t).find(JacksonReader.ANNOTATION + "JsonTypeName"))
                .flatMap(a -> a.string("value"))
                .filter(n -> !n.isEmpty())
                .or(() ->
                        Optional.of(isSimple ? unqualified.substring(unqualified.lastIndexOf('$') + 1) : unqualified));
    }

    private static Optional<TypeRef> ref(AnnotationUse use, String element) {
        return use.value(element).filter(TypeRef.Declared.class::isInstance).map(TypeRef.class::cast);
    }
}
