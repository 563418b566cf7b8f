package dev.edict.processor.model;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The annotations that are in force on one element, each found by name in either namespace. */
public record Annotations(List<AnnotationUse> all) implements Iterable<AnnotationUse> {
    public static final Annotations NONE = new Annotations(List.of());

    public Annotations {
        all = List.copyOf(all);
    }

    /** The annotation with the given (jakarta) name. */
    public Optional<AnnotationUse> find(String binaryName) {
        return all.stream().filter(a -> a.is(binaryName)).findFirst();
    }

    public boolean has(String... binaryNames) {
        return all.stream().anyMatch(a -> Arrays.stream(binaryNames).anyMatch(a::is));
    }

    /** The annotation with the given simple name, for names that many libraries share ({@code Nullable}). */
    public boolean hasSimpleName(String simpleName) {
        return all.stream().anyMatch(a -> a.simpleName().equals(simpleName));
    }

    /** Every use of a repeatable annotation, whether it stands alone or in its container. */
    public List<AnnotationUse> repeated(String binaryName, String container) {
        return Stream.concat(
                        all.stream().filter(a -> a.is(binaryName)),
                        all.stream()
                                .filter(a -> a.is(container))
                                .flatMap(c -> c.list("value").stream())
                                .filter(AnnotationUse.class::isInstance)
                                .map(AnnotationUse.class::cast))
                .toList();
    }

    @Override
    public Iterator<AnnotationUse> iterator() {
        return all.iterator();
    }
}
