package dev.edict.processor.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.edict.processor.model.ApiResource;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The nested feature by which the runtime binds the operations of a wrapper to the methods of its resource. */
final class Binding {
    private Binding() {}

    static TypeSpec of(ApiResource api, ClassName wrapper, List<BoundOperation> operations) {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("Called by the runtime, once.\n")
                .addStatement("super($S)", api.binaryName());
        for (BoundOperation operation : operations) {
            constructor.addStatement(operation(api, wrapper.nestedClass(operation.nested()), operation));
        }
        return TypeSpec.classBuilder(WrapperName.BINDING)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .superclass(RuntimeTypes.BINDING)
                .addJavadoc(
                        "Binds the operations above to the methods of {@link $L}.\n",
                        Summary.readable(api.binaryName(), wrapper.packageName()))
                .addMethod(constructor.build())
                .build();
    }

    private static CodeBlock operation(ApiResource api, ClassName nested, BoundOperation bound) {
        String owner = bound.operation().resource();
        CodeBlock.Builder code = owner.equals(api.binaryName())
                ? CodeBlock.builder().add("operation($S)", bound.signature())
                : CodeBlock.builder().add("operationOf($S, $S)", owner, bound.signature());
        if (bound.isProtected()) {
            code.add(".idempotent($T.POLICY)", nested);
        }
        bound.success().ifPresent(success -> {
            code.add(".success($T.STATUS", nested);
            if (!success.location().isEmpty()) {
                code.add(", $T.LOCATION", nested);
            }
            code.add(")");
        });
        return code.build();
    }
}
