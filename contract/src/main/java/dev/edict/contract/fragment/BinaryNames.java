package dev.edict.contract.fragment;

import java.util.ArrayList;
import java.util.List;

/**
 * What binary names are put together of (JLS 13.1). A {@code $} separates a nested type from the one around it where there is a name on either side;
 * it may be part of a name as well, or all of it (JLS 3.8).
 */
public final class BinaryNames {
    private BinaryNames() {}

    /** Packages, and the types inside each other; at least one. */
    public static List<String> parts(String binaryName) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 1; i < binaryName.length() - 1; i++) {
            char c = binaryName.charAt(i);
            if ((c == '.' || c == '$') && i > start) {
                parts.add(binaryName.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(binaryName.substring(start));
        return parts;
    }

    /** The name as it is declared, a local class with its number. */
    public static String simple(String binaryName) {
        List<String> parts = parts(binaryName.substring(binaryName.lastIndexOf('.') + 1));
        return parts.get(parts.size() - 1);
    }
}
