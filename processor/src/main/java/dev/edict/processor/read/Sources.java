package dev.edict.processor.read;

import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * The top-level types that are compiled, of all rounds so far; by name, because compilers replace their elements between
 * rounds. A type that is read from a source path without being a root counts as a class file.
 */
public final class Sources {
    private final Set<String> topLevel = new HashSet<>();
    private Set<String> earlier = Set.of();

    /** Takes in the roots of one more round. */
    public void add(Iterable<? extends Element> roots) {
        earlier = Set.copyOf(topLevel);
        for (Element root : roots) {
            if (root instanceof TypeElement type) {
                topLevel.add(type.getQualifiedName().toString());
            }
        }
    }

    Set<String> names() {
        return topLevel;
    }

    /** Those of the rounds before the last that was added. */
    Set<String> earlier() {
        return earlier;
    }

    boolean contains(String qualifiedName) {
        return topLevel.contains(qualifiedName);
    }
}
