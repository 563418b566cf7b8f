package dev.edict.processor.model;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The annotations that are in force on one element, each found by name in either namespace. They are asked for many names each, so
 * that a question makes no object.
 */
public final class Annotations implements Iterable<AnnotationUse> {
    public static final Annotations NONE = new Annotations(List.of());

    private static final List<String> SERIALISERS = List.of(
            "com.fasterxml.jackson.",
            "tools.jackson.",
            "jakarta.json.bind.",
            "javax.json.bind.",
            "jakarta.xml.bind.",
            "javax.xml.bind.");

    private static final List<String> DOCUMENTS = List.of("org.eclipse.microprofile.openapi.", "io.swagger.");

    private final List<AnnotationUse> all;
    private final boolean forSerialisers;
    private final boolean forDocuments;

    public Annotations(List<AnnotationUse> all) {
        this.all = List.copyOf(all);
        forSerialisers = isOneOf(SERIALISERS);
        forDocuments = isOneOf(DOCUMENTS);
    }

    private boolean isOneOf(List<String> packages) {
        for (int i = 0; i < all.size(); i++) {
            String type = all.get(i).type();
            for (String prefix : packages) {
                if (type.startsWith(prefix)) {
                    return true;
                }
            }
        }
        return false;
    }

    public List<AnnotationUse> all() {
        return all;
    }

    /** Whether one speaks to a serialiser: Jackson, JSON Binding, XML Binding. Most declarations have none, and need no further question. */
    public boolean forSerialisers() {
        return forSerialisers;
    }

    /** Whether one is of MicroProfile OpenAPI or Swagger, old or new. */
    public boolean forDocuments() {
        return forDocuments;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Annotations annotations && annotations.all.equals(all);
    }

    @Override
    public int hashCode() {
        return all.hashCode();
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
                uses.addAll(use.annotations("value"));
            }
        }
        return uses;
    }

    @Override
    public Iterator<AnnotationUse> iterator() {
        return all.iterator();
    }
}
