package dev.edict.processor.codegen;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.Enforcement;
import dev.edict.processor.model.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * Writes the class that keeps what a resource promises about repeats and about the status of success.
 *
 * <p>The code names no type of the user's but in Javadoc: whatever is private, generated later or named like a class of
 * {@code java.lang}, it compiles.
 */
public final class Wrapper {
    private static final ClassName GENERATED = ClassName.get("javax.annotation.processing", "Generated");

    private Wrapper() {}

    /** The resource's wrapper; empty when it promises nothing that takes code, or when none could work. */
    public static Optional<JavaFile> write(ApiResource api) {
        List<BoundOperation> operations = operations(api);
        if (operations.isEmpty() || Enforcement.of(api) != Enforcement.GENERATED) {
            return Optional.empty();
        }
        ClassName name = WrapperName.of(api.binaryName());
        return Optional.of(JavaFile.builder(name.packageName(), type(api, name, operations))
                .indent("    ")
                .build());
    }

    private static List<BoundOperation> operations(ApiResource api) {
        NestedNames names = new NestedNames(WrapperName.of(api.binaryName()).simpleName(), WrapperName.BINDING);
        List<BoundOperation> bound = new ArrayList<>();
        for (Operation operation : api.operations()) {
            if (BoundOperation.isBound(operation)) {
                bound.add(BoundOperation.of(names.of(operation.methodName()), operation));
            }
        }
        return bound;
    }

    private static TypeSpec type(ApiResource api, ClassName name, List<BoundOperation> operations) {
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addAnnotation(AnnotationSpec.builder(GENERATED)
                        .addMember("value", "$S", Enforcement.GENERATOR)
                        .build())
                .addJavadoc(
                        "Keeps what {@link $L} promises about repeats and about the status of success.\n",
                        Summary.readable(api.binaryName(), name.packageName()))
                .addMethod(hidden());
        for (BoundOperation operation : operations) {
            type.addType(nested(operation));
        }
        return type.addType(Binding.of(api, name, operations)).build();
    }

    private static TypeSpec nested(BoundOperation bound) {
        TypeSpec.Builder type = TypeSpec.classBuilder(bound.nested())
                .addModifiers(Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("$L\n", Summary.of(bound))
                .addMethod(hidden());
        PolicyCode.of(bound).ifPresent(code -> type.addField(constant(RuntimeTypes.POLICY, "POLICY", code)));
        bound.success().ifPresent(success -> {
            type.addField(constant(TypeName.INT, "STATUS", CodeBlock.of("$L", success.status())));
            if (!success.location().isEmpty()) {
                type.addField(
                        constant(ClassName.get(String.class), "LOCATION", CodeBlock.of("$S", success.location())));
            }
        });
        return type.build();
    }

    private static FieldSpec constant(TypeName type, String name, CodeBlock value) {
        return FieldSpec.builder(type, name, Modifier.STATIC, Modifier.FINAL)
                .initializer(value)
                .build();
    }

    private static MethodSpec hidden() {
        return MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build();
    }
}
