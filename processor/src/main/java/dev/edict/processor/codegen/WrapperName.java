package dev.edict.processor.codegen;

import com.palantir.javapoet.ClassName;

/**
 * What the generated class is called: {@code OrderResource_Idempotency}, for nested resource classes {@code Outer_Inner_Idempotency}, in the
 * resource's own package. No two classes have one name, whichever of them a compilation sees: {@code _1} stands for an underscore of the
 * class's own, as it does in the names of native methods (JNI, "Resolving Native Method Names").
 */
public final class WrapperName {
    private static final String SUFFIX = "_Idempotency";
    static final String BINDING = "Binding";

    private WrapperName() {}

    static ClassName of(String resource) {
        int dot = resource.lastIndexOf('.');
        String nested = resource.substring(dot + 1)
                .replace("_", "_1")
                .replaceAll("\\$(?=[0-9])", "_2")
                .replace('$', '_');
        return ClassName.get(dot < 0 ? "" : resource.substring(0, dot), nested + SUFFIX);
    }

    /** The binary name of the feature that the runtime registers. */
    public static String bindingOf(String resource) {
        return of(resource).nestedClass(BINDING).reflectionName();
    }
}
