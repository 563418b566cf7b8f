package dev.edict.processor.codegen;

import dev.edict.processor.model.Operation;
import java.util.ArrayList;
import java.util.List;

/** The parameter types in an erased method descriptor (JVMS §4.3.3). */
final class Descriptor {
    private Descriptor() {}

    /** How the runtime tells a handler from other methods: its name and erased parameter types. */
    static String method(Operation operation) {
        return operation.methodName() + "(" + String.join(",", parameterTypes(operation.descriptor())) + ")";
    }

    /** As {@link Class#getTypeName()} gives them: {@code com.acme.Outer$Inner}, {@code int}, {@code byte[]}. */
    static List<String> parameterTypes(String descriptor) {
        List<String> types = new ArrayList<>();
        int i = 1;
        while (descriptor.charAt(i) != ')') {
            int dimensions = 0;
            while (descriptor.charAt(i) == '[') {
                dimensions++;
                i++;
            }
            int end = descriptor.charAt(i) == 'L' ? descriptor.indexOf(';', i) : i;
            types.add(element(descriptor, i, end) + "[]".repeat(dimensions));
            i = end + 1;
        }
        return types;
    }

    private static String element(String descriptor, int start, int end) {
        return switch (descriptor.charAt(start)) {
            case 'B' -> "byte";
            case 'C' -> "char";
            case 'D' -> "double";
            case 'F' -> "float";
            case 'I' -> "int";
            case 'J' -> "long";
            case 'S' -> "short";
            case 'Z' -> "boolean";
            default -> descriptor.substring(start + 1, end).replace('/', '.');
        };
    }
}
