package dev.edict.processor.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An annotation as it stands in the source. Values are constants as the compiler folded them: {@link String},
 * {@link Boolean}, {@link Character}, {@link Number}, {@link EnumConstant}, {@link TypeRef} for a class,
 * {@link AnnotationUse}, or a {@link List} of these; a value the compiler could not resolve is absent.
 *
 * @param type binary name of the annotation type as written ({@code javax} stays {@code javax})
 * @param values what is written, without defaults
 * @param defaults the annotation type's defaults of what is not written
 * @param where the annotation itself
 * @param places of what is written
 */
public record AnnotationUse(
        String type, Map<String, Object> values, Map<String, Object> defaults, Where where, ValuePlaces places) {

    /** An enum constant as an annotation's value. */
    public record EnumConstant(String type, String name) {}

    public String simpleName() {
        return BinaryName.simple(type);
    }

    /** Whether this is the annotation with the given (jakarta) name, in either namespace. */
    public boolean is(String binaryName) {
        return Namespaces.same(type, binaryName);
    }

    /** The written value, else the default; empty when unresolved or when there is no such element. */
    public Optional<Object> value(String element) {
        Object written = values.get(element);
        return Optional.ofNullable(written != null ? written : defaults.get(element));
    }

    public Optional<String> string(String element) {
        return value(element).filter(String.class::isInstance).map(String.class::cast);
    }

    public Optional<Boolean> bool(String element) {
        return value(element).filter(Boolean.class::isInstance).map(Boolean.class::cast);
    }

    public Optional<Integer> integer(String element) {
        return value(element).filter(Number.class::isInstance).map(n -> ((Number) n).intValue());
    }

    /** The name of the enum constant that is the element's value. */
    public Optional<String> constant(String element) {
        return value(element).filter(EnumConstant.class::isInstance).map(c -> ((EnumConstant) c).name());
    }

    /** The element's values as strings; a single string counts as an array of one (JLS 9.7.1). */
    public List<String> strings(String element) {
        return list(element).stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
    }

    /** The element's values; a single value counts as an array of one (JLS 9.7.1). */
    public List<?> list(String element) {
        Object value = value(element).orElse(List.of());
        return value instanceof List<?> list ? list : List.of(value);
    }

    /** The annotations that are the element's values. */
    public List<AnnotationUse> annotations(String element) {
        List<AnnotationUse> annotations = new ArrayList<>();
        for (Object value : list(element)) {
            if (value instanceof AnnotationUse annotation) {
                annotations.add(annotation);
            }
        }
        return annotations;
    }

    /** Where the element's value stands, else the annotation. */
    public Where place(String element) {
        return places.of(element).orElse(where);
    }

    /** Where one of the element's values stands: a single value has no place but its element's. */
    public Where place(String element, int index) {
        return places.of(element + "[" + index + "]").orElseGet(() -> place(element));
    }

    /** Adds the binary names of the classes that are written in it, such as the implementation of a schema. */
    public void mention(Collection<String> names) {
        for (Object value : values.values()) {
            mention(value, names);
        }
    }

    private static void mention(Object value, Collection<String> names) {
        if (value instanceof AnnotationUse annotation) {
            annotation.mention(names);
        } else if (value instanceof List<?> several) {
            for (Object each : several) {
                mention(each, names);
            }
        } else if (value instanceof TypeRef type) {
            type.mention(names);
        }
    }

    /** The annotation and everything written in it. */
    public Stream<Where> everyPlace() {
        Stream<Where> written = values.keySet().stream()
                .flatMap(element -> Stream.concat(
                        Stream.of(place(element)),
                        IntStream.range(0, list(element).size()).mapToObj(index -> place(element, index))));
        return Stream.concat(Stream.of(where), written);
    }
}
