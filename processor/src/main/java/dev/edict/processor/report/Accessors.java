package dev.edict.processor.report;

import dev.edict.processor.model.Where;
import java.util.List;
import java.util.Locale;

/** The methods that show a field: a property is one thing to its author, whichever of them carries the annotations. */
final class Accessors {
    private Accessors() {}

    /** Signatures (see {@link Where#signature()}) of the methods that may show a field or record component; none of what is no field. */
    static List<String> of(String signature) {
        int member = signature.indexOf('#') + 1;
        if (member == 0 || signature.indexOf('(', member) >= 0 || signature.indexOf('/', member) >= 0) {
            return List.of();
        }
        String type = signature.substring(0, member);
        String name = signature.substring(member);
        String capital = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        return List.of(type + "get" + capital + "()", type + "is" + capital + "()", type + name + "()");
    }
}
