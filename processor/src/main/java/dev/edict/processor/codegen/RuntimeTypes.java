package dev.edict.processor.codegen;

import com.palantir.javapoet.ClassName;

/** The types of the runtime that generated code names. */
final class RuntimeTypes {
    static final ClassName POLICY = ClassName.get("dev.edict.runtime.idempotency", "Policy");
    static final ClassName BINDING = ClassName.get("dev.edict.runtime.rest", "ResourceBinding");

    private RuntimeTypes() {}
}
