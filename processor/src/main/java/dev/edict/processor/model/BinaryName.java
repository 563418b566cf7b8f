package dev.edict.processor.model;

import dev.edict.contract.fragment.BinaryNames;

/** The binary name of a type (JLS 13.1), by which everything here goes. */
public final class BinaryName {
    private BinaryName() {}

    /** The name as it is declared; a local class without its number, an anonymous one by the class around it. */
    public static String simple(String binaryName) {
        String last = BinaryNames.simple(binaryName);
        int name = 0;
        while (name < last.length() && Character.isDigit(last.charAt(name))) {
            name++;
        }
        int around = binaryName.length() - last.length() - 1;
        return name == last.length() && around > 0 ? simple(binaryName.substring(0, around)) : last.substring(name);
    }

    /** The name of the type that is not declared inside another one, by the usual naming of compilers (JLS 13.1). */
    public static String topLevel(String binaryName) {
        int nested = binaryName.indexOf('$', binaryName.lastIndexOf('.') + 2);
        return nested < 0 || nested == binaryName.length() - 1 ? binaryName : binaryName.substring(0, nested);
    }
}
