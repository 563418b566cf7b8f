package dev.edict.processor.document;

import dev.edict.processor.model.Parameter;
import dev.edict.processor.model.TypeRef;

/** Whether an operation needs a body: an empty one reaches the handler as null (Jakarta REST 3.1, section 4.2.4). */
public final class RequiredBody {

    private RequiredBody() {}

    /** Whether a parameter that is read from the body takes no null. */
    public static boolean isNeeded(Parameter entity) {
        boolean isOptional = entity.type().nullable()
                || entity.type().type() instanceof TypeRef.Declared declared
                        && JavaTypes.isNullableBox(declared.binaryName());
        return !isOptional;
    }
}
