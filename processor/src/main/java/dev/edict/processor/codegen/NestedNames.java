package dev.edict.processor.codegen;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Names for nested classes: the handler's name in upper camel case, numbered where handlers are overloaded. Names that
 * differ in case only count as equal, for so do their class files on some file systems.
 */
final class NestedNames {
    private final Set<String> taken = new HashSet<>();

    NestedNames(String... reserved) {
        for (String name : reserved) {
            taken.add(key(name));
        }
    }

    String of(String methodName) {
        String base = methodName.substring(0, 1).toUpperCase(Locale.ROOT) + methodName.substring(1);
        String name = base;
        for (int i = 2; !taken.add(key(name)); i++) {
            name = base + i;
        }
        return name;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
