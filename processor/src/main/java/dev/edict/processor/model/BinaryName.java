package dev.edict.processor.model;

/** The binary name of a type (JLS 13.1), by which everything here goes. */
public final class BinaryName {
    private BinaryName() {}

    /** The name as it is declared; a local class without its number, an anonymous one by the class around it. */
    public static String simple(String binaryName) {
        int start = start(binaryName);
        int name = start;
        while (name < binaryName.length() && Character.isDigit(binaryName.charAt(name))) {
            name++;
        }
        return name == binaryName.length() && start > 0
                ? simple(binaryName.substring(0, start - 1))
                : binaryName.substring(name);
    }

    /** A {@code $} may be part of a name, or all of it (JLS 3.8). */
    private static int start(String binaryName) {
        int start = binaryName.lastIndexOf('.') + 1;
        for (int i = start + 1; i < binaryName.length() - 1; i++) {
            if (binaryName.charAt(i) == '$' && i > start) {
                start = i + 1;
            }
        }
        return start;
    }

    /** The name of the type that is not declared inside another one, by the usual naming of compilers (JLS 13.1). */
    public static String topLevel(String binaryName) {
        int nested = binaryName.indexOf('$', binaryName.lastIndexOf('.') + 2);
        return nested < 0 || nested == binaryName.length() - 1 ? binaryName : binaryName.substring(0, nested);
    }
}
