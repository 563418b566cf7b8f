package dev.edict.processor.read;

import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Names of types, packages and methods as somebody may write them outside of the sources: those that the compiler knows, and their neighbours. */
public final class KnownNames {

    private final Elements elements;
    private final Set<String> compiled;

    /**
     * @param compiled full names of the top-level types of this compilation
     */
    public KnownNames(Elements elements, Set<String> compiled) {
        this.elements = elements;
        this.compiled = compiled;
    }

    public boolean isType(String name) {
        return find(name) != null;
    }

    /** Whether there are types in a package of this name, or of this compilation below it. */
    public boolean isPackage(String name) {
        // first, for javac reads and compiles what lies beside its sources when a package is listed; and ecj has an
        // element for any
        return compiled.stream().anyMatch(type -> type.startsWith(name + "."))
                || !typesIn(name).isEmpty();
    }

    /** Simple names of the types that stand directly in a package or a type. */
    public Set<String> typesIn(String owner) {
        TypeElement type = find(owner);
        Element scope = type != null ? type : elements.getPackageElement(owner);
        Set<String> names = new TreeSet<>();
        if (scope != null) {
            ElementFilter.typesIn(scope.getEnclosedElements())
                    .forEach(each -> names.add(each.getSimpleName().toString()));
        }
        return names;
    }

    /** Names of the methods of a type and of those above it; none of one that is not known. */
    public Set<String> methodsOf(String name) {
        TypeElement type = find(name);
        Set<String> names = new TreeSet<>();
        if (type != null) {
            ElementFilter.methodsIn(elements.getAllMembers(type))
                    .forEach(method -> names.add(method.getSimpleName().toString()));
        }
        return names;
    }

    /** Full names of the top-level types of this compilation. */
    public Set<String> compiled() {
        return compiled;
    }

    private @Nullable TypeElement find(String name) {
        return elements.getTypeElement(name.replace('$', '.'));
    }
}
