package dev.edict.processor.report;

import dev.edict.processor.model.Where;
import java.util.ArrayList;
import java.util.List;

/**
 * Package → type → member → parameter, each around what is inside, read off a signature (see {@link Where#signature()}).
 * What covers a place is found by asking for these few, however much there is that could cover it.
 */
final class Enclosing {
    private Enclosing() {}

    /** What a signature stands in, itself first. Some of these may be no name of anything. */
    static List<String> of(String signature) {
        List<String> names = new ArrayList<>();
        names.add(signature);
        int type = signature.length();
        for (int i = signature.length() - 1; i >= 0; i--) {
            char c = signature.charAt(i);
            if (c == '#' || c == '$' || c == '/') {
                names.add(signature.substring(0, i));
                if (c == '#') {
                    type = i;
                }
            }
        }
        names.add(signature.substring(0, Math.max(0, signature.lastIndexOf('.', type - 1))));
        return names;
    }
}
