package dev.edict.processor.model;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * The annotations that are in force on one element, each found by name in either namespace. They are asked for many names each, so
 * that a question makes no object.
 */
public record Annotations(List<AnnotationUse> all) implements Iterable<AnnotationUse> {
    public static final Annotations NONE = new Annotations(List.of());

    public Annotations {
        all = List.copyOf(all);
    }

    /** The annotation with the given (jakarta) name. */
    public Optional<AnnotationUse> find(String binaryName) {
        for (int i = 0; i < all.size(); i++) {
            AnnotationUse use = all.get(i);
            if (use.is(binaryName)) {
                return Optional.of(use);
            }
        }
        return Optional.empty();
    }

    public boolean has(String... binaryNames) {
        for (String binaryName : binaryNames) {
            if (has(binaryName)) {
                return true;
            }
        }
        return false;
    }

    public boolean has(String binaryName) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).is(binaryName)) {
                return true;
            }
        }
        return false;
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** The annotation with the given simple name, for names that many libraries share ({@code Nullable}). */
    public boolean hasSimpleName(String simpleName) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).type().endsWith(simpleName)
                    && all.get(i).simpleName().equals(simpleName)) {
                return true;
            }
        }
        return false;
    }

    /** Every use of a repeatable annotation, whether it stands alone or in its container. */
    public List<AnnotationUse> repeated(String binaryName, String container) {
        if (all.isEmpty()) {
            return List.of();
        }
        List<AnnotationUse> uses = new ArrayList<>();
        for (AnnotationUse use : all) {
            if (use.is(binaryName)) {
                uses.add(use);
            } else if (use.is(container)) {
                for (Object contained : use.list("value")) {
                    if (contained instanceof AnnotationUse nested) {
                        uses.add(nested);
                    }
                }
            }
        }
        return uses;
    }

    @Override
    public Iterator<AnnotationUse> iterator() {
        return all.iterator();
    }
}
