package dev.edict.processor.codegen;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Names for nested classes: the handler's name in upper camel case, numbered where handlers are overloaded. Names that
 * differ in case only count as equal, for so do their class files on some file systems; and file systems take names of 255 bytes, of
 * which the class around has its part.
 */
final class NestedNames {
    private static final int LONGEST = 40;

    private final Set<String> taken = new HashSet<>();

    NestedNames(String... reserved) {
        for (String name : reserved) {
            taken.add(key(name));
        }
    }

    String of(String methodName) {
        String shortened = methodName.substring(
                0,
                methodName.offsetByCodePoints(0, Math.min(LONGEST, methodName.codePointCount(0, methodName.length()))));
        String base = shortened.substring(0, 1).toUpperCase(Locale.ROOT) + shortened.substring(1);
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
