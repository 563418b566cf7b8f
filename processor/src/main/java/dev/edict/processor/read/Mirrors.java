package dev.edict.processor.read;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.AnnotationUse.EnumConstant;
import dev.edict.processor.model.Annotations;
import dev.edict.processor.model.Namespaces;
import dev.edict.processor.model.RestNamespace;
import dev.edict.processor.model.ValuePlaces;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Reads annotations by fully qualified name, without loading a class of the user's. */
final class Mirrors {
    /** What compilers give as the value of an annotation's element when they cannot resolve it. */
    private static final String UNRESOLVED = "<error>";

    private final Round round;
    private final Map<Element, AnnotationType> types = new HashMap<>();
    private final Map<String, AnnotationType> byName = new HashMap<>();
    private final Map<Element, Annotations> onSource = new HashMap<>();
    private @Nullable Boolean jackson;

    Mirrors(Round round) {
        this.round = round;
    }

    /** The annotations on a declaration. */
    Annotations on(Element element) {
        return on(element, element);
    }

    /** The annotations on a declaration; if it stands in a class file, they are placed at the fallback. */
    Annotations on(Element element, Element fallback) {
        Annotations known = onSource.get(element);
        return known == null ? readOn(element, fallback) : known;
    }

    private Annotations readOn(Element element, Element fallback) {
        List<? extends AnnotationMirror> mirrors = element.getAnnotationMirrors();
        if (mirrors.isEmpty()) {
            onSource.put(element, Annotations.NONE);
            return Annotations.NONE;
        }
        if (!round.isSource(element)) {
            return new Annotations(read(mirrors, false, round.places.of(fallback)));
        }
        int before = round.missing.count();
        Annotations found = new Annotations(read(mirrors, true, round.places.of(element)));
        // whoever asks again must be told again what is missing
        if (round.missing.count() == before) {
            onSource.put(element, found);
        }
        return found;
    }

    /**
     * @param source whether they stand in the source, so that each has a place of its own
     * @param place the element that they are reported at
     */
    List<AnnotationUse> read(List<? extends AnnotationMirror> mirrors, boolean source, ElementWhere place) {
        List<AnnotationUse> uses = new ArrayList<>(mirrors.size());
        for (AnnotationMirror mirror : mirrors) {
            if (!isKnown(mirror)) {
                if (source) {
                    round.missing.note(round.uses.nameOf(mirror.getAnnotationType()), place);
                }
            } else if (!JacksonReader.isJackson(type(mirror).name()) || mayJacksonRead()) {
                uses.add(use(mirror, place, source));
                if (type(mirror).isBundle() && mayJacksonRead()) {
                    unbundle(mirror, mirrors, place, uses);
                }
            }
        }
        return uses;
    }

    /** What stands on an annotation that is one of several of Jackson's in one, where none of the same type stands beside it. */
    private void unbundle(
            AnnotationMirror bundle,
            List<? extends AnnotationMirror> beside,
            ElementWhere place,
            List<AnnotationUse> uses) {
        for (AnnotationMirror inside : bundle.getAnnotationType().asElement().getAnnotationMirrors()) {
            if (!isKnown(inside)) {
                continue;
            }
            AnnotationType type = type(inside);
            boolean counts =
                    JacksonReader.isJackson(type.name()) && !type.name().equals(JacksonReader.BUNDLE);
            boolean isBeside = beside.stream().anyMatch(other -> isKnown(other) && type(other) == type)
                    || uses.stream().anyMatch(use -> use.type().equals(type.name()));
            if (counts && !isBeside) {
                uses.add(use(inside, place, false));
            }
            if (type.isBundle() && !isBeside) {
                unbundle(inside, beside, place, uses);
            }
        }
    }

    /** Where JSON Binding is the serialiser, what stands there for Jackson says nothing. */
    private boolean mayJacksonRead() {
        Boolean known = jackson;
        if (known == null) {
            known = !JsonLibraries.of(round).jsonBinding();
            jackson = known;
        }
        return known;
    }

    /** Whether an annotation stands on the element, without reading it. */
    boolean has(Element element, String binaryName) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            if (isKnown(mirror)
                    && (Namespaces.same(type(mirror).name(), binaryName)
                            || type(mirror).isBundle()
                                    && JacksonReader.isJackson(binaryName)
                                    && type(mirror).isMeta(binaryName))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a waiver stands on the element, without reading it. */
    boolean isWaived(Element element) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            if (isKnown(mirror) && type(mirror).waiver()) {
                return true;
            }
        }
        return false;
    }

    boolean isKnown(AnnotationMirror mirror) {
        return mirror.getAnnotationType().getKind() != TypeKind.ERROR;
    }

    AnnotationType type(AnnotationMirror mirror) {
        return type((TypeElement) mirror.getAnnotationType().asElement());
    }

    AnnotationType type(AnnotationUse use) {
        AnnotationType type = byName.get(use.type());
        if (type == null) {
            throw new IllegalArgumentException("not read in this round: " + use.type());
        }
        return type;
    }

    AnnotationType type(TypeElement annotation) {
        AnnotationType type = types.get(annotation);
        if (type == null) {
            type = describe(annotation);
            types.put(annotation, type);
            byName.put(type.name(), type);
        }
        return type;
    }

    void forget() {
        types.clear();
        onSource.clear();
    }

    private AnnotationType describe(TypeElement annotation) {
        String name = round.signatures.binaryName(annotation);
        List<String> metas = new ArrayList<>();
        String httpMethod = "";
        Set<RestNamespace> designates = EnumSet.noneOf(RestNamespace.class);
        for (AnnotationMirror meta : annotation.getAnnotationMirrors()) {
            if (meta.getAnnotationType().asElement() instanceof TypeElement type) {
                String metaName = round.signatures.binaryName(type);
                metas.add(metaName);
                if (Namespaces.same(metaName, "jakarta.ws.rs.HttpMethod")) {
                    RestNamespace.of(metaName).ifPresent(designates::add);
                    httpMethod = meta.getElementValues().values().stream()
                            .findFirst()
                            .map(v -> String.valueOf(v.getValue()))
                            .orElse("");
                }
            }
        }
        Map<String, Object> defaults = new LinkedHashMap<>();
        ElementWhere place = round.places.of(annotation);
        for (ExecutableElement element : ElementFilter.methodsIn(annotation.getEnclosedElements())) {
            AnnotationValue value = element.getDefaultValue();
            Object constant = value == null ? null : constant(value, place, false);
            if (constant != null) {
                defaults.put(round.signatures.name(element), constant);
            }
        }
        boolean constraint = metas.stream().anyMatch(m -> Namespaces.same(m, "jakarta.validation.Constraint"));
        boolean rest = !httpMethod.isEmpty() || RestAnnotations.isRest(name);
        boolean waiver = name.equals(WaiverReader.WAIVE) || name.equals(WaiverReader.REPEATED);
        boolean repeats = Declarations.REPEATS.contains(name);
        return new AnnotationType(
                name,
                Map.copyOf(defaults),
                List.copyOf(metas),
                httpMethod,
                Set.copyOf(designates),
                constraint,
                waiver,
                repeats,
                rest);
    }

    private AnnotationUse use(AnnotationMirror mirror, ElementWhere place, boolean source) {
        AnnotationType type = type(mirror);
        Map<String, Object> values = values(mirror, place, source);
        if (!source) {
            return new AnnotationUse(type.name(), values, type.defaults(), place, ValuePlaces.NONE);
        }
        ElementWhere where = round.places.of(place, mirror, null);
        ValuePlaces places = values.isEmpty() ? ValuePlaces.NONE : new WrittenPlaces(round.places, where);
        return new AnnotationUse(type.name(), values, type.defaults(), where, places);
    }

    private Map<String, Object> values(AnnotationMirror mirror, ElementWhere place, boolean source) {
        Map<? extends ExecutableElement, ? extends AnnotationValue> written = mirror.getElementValues();
        if (written.isEmpty()) {
            return Map.of();
        }
        Map<String, Object> values = new LinkedHashMap<>();
        written.forEach((element, value) -> {
            Object constant = constant(value, place, source);
            if (constant != null) {
                values.put(round.signatures.name(element), constant);
            } else if (source) {
                round.missing.note(
                        "the value of @"
                                + round.signatures.name(
                                        mirror.getAnnotationType().asElement()),
                        place);
            }
        });
        // most annotations have one value
        return values.size() == 1 ? Map.copyOf(values) : values;
    }

    /** The value as {@link AnnotationUse} keeps it; null when the compiler could not resolve it. */
    private @Nullable Object constant(AnnotationValue annotationValue, ElementWhere place, boolean source) {
        Object value = annotationValue.getValue();
        if (value instanceof String text) {
            return text.equals(UNRESOLVED) ? null : text;
        }
        if (value instanceof Number || value instanceof Boolean || value instanceof Character) {
            return value;
        }
        if (value instanceof VariableElement constant && constant.getEnclosingElement() instanceof TypeElement owner) {
            return new EnumConstant(round.signatures.binaryName(owner), round.signatures.name(constant));
        }
        if (value instanceof AnnotationMirror nested) {
            return nested.getAnnotationType().getKind() == TypeKind.ERROR ? null : use(nested, place, source);
        }
        if (value instanceof TypeMirror type) {
            return type.getKind() == TypeKind.ERROR ? null : round.uses.type(type);
        }
        if (value instanceof List<?> list) {
            List<Object> constants = new ArrayList<>(list.size());
            for (Object item : list) {
                Object constant = item instanceof AnnotationValue v ? constant(v, place, source) : null;
                if (constant == null) {
                    return null;
                }
                constants.add(constant);
            }
            return List.copyOf(constants);
        }
        return null;
    }
}
