package dev.edict.contract.assemble;

import java.util.ArrayList;
import java.util.List;

/** The variables of a path template. */
final class PathVariables {

    private PathVariables() {}

    /** Their names, in order. */
    static List<String> of(String path) {
        List<String> names = new ArrayList<>();
        split(path, names);
        return names;
    }

    /** The path with nameless variables, so that paths that match the same requests are equal. */
    static String erased(String path) {
        return split(path, new ArrayList<>());
    }

    private static String split(String path, List<String> names) {
        StringBuilder erased = new StringBuilder(path.length());
        int from = 0;
        for (int open = path.indexOf('{'); open >= 0; open = path.indexOf('{', from)) {
            int close = path.indexOf('}', open);
            if (close < 0) {
                break;
            }
            names.add(path.substring(open + 1, close));
            erased.append(path, from, open).append("{}");
            from = close + 1;
        }
        return erased.append(path, from, path.length()).toString();
    }
}
