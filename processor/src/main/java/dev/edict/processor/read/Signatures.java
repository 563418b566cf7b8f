package dev.edict.processor.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Name;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;

/** Stable names: the same under every compiler, which {@code toString()} of an element is not. */
final class Signatures {
    private final Elements elements;
    private final Map<TypeElement, String> binaryNames = new HashMap<>();
    private final Map<String, TypeElement> types = new HashMap<>();
    private final Map<Name, String> names = new HashMap<>();
    private boolean forgotten;

    Signatures(Elements elements) {
        this.elements = elements;
    }

    /** The simple name; one string for all elements of that name, of which a compilation has many. */
    String name(Element element) {
        Name name = element.getSimpleName();
        String known = names.get(name);
        if (known == null) {
            known = name.toString();
            names.put(name, known);
        }
        return known;
    }

    String binaryName(TypeElement type) {
        String known = binaryNames.get(type);
        if (known == null) {
            known = elements.getBinaryName(type).toString();
            binaryNames.put(type, known);
            types.put(known, type);
        }
        return known;
    }

    /** The type of the given binary name, if the compiler can find it. */
    Optional<TypeElement> type(String binaryName) {
        TypeElement known = types.get(binaryName);
        if (known == null && !forgotten) {
            known = elements.getTypeElement(binaryName.replace('$', '.'));
            if (known != null) {
                types.put(binaryName, known);
            }
        }
        return Optional.ofNullable(known);
    }

    void forget() {
        forgotten = true;
        binaryNames.clear();
        types.clear();
        names.clear();
    }

    /** As {@link dev.edict.processor.model.Where#signature()} describes it. */
    String of(Element element) {
        if (element instanceof TypeElement type) {
            return binaryName(type);
        }
        Element owner = element.getEnclosingElement();
        if (owner instanceof TypeElement type) {
            return member(type, element);
        }
        if (owner instanceof ExecutableElement method && method.getEnclosingElement() instanceof TypeElement type) {
            return member(type, method) + "/" + name(element);
        }
        return other(element);
    }

    private String member(TypeElement type, Element member) {
        return binaryName(type) + "#" + within(member);
    }

    /** What tells a member from the others of its type. */
    String within(Element member) {
        return member instanceof ExecutableElement method ? member(method) : name(member);
    }

    private String other(Element element) {
        if (element instanceof PackageElement pack) {
            return pack.getQualifiedName().toString();
        }
        // ecj leaves members of broken records without an owner
        return element.getEnclosingElement() == null
                ? element.getSimpleName().toString()
                : elements.getPackageOf(element).getQualifiedName().toString();
    }

    /** Name and erased parameter types, without the class: {@code list(java.lang.String)}. */
    String member(ExecutableElement method) {
        return name(method) + parameters(method);
    }

    private String parameters(ExecutableElement method) {
        List<? extends VariableElement> parameters = method.getParameters();
        if (parameters.isEmpty()) {
            return "()";
        }
        StringBuilder list = new StringBuilder();
        for (VariableElement parameter : parameters) {
            list.append(list.length() == 0 ? '(' : ',').append(erasure(parameter.asType()));
        }
        return list.append(')').toString();
    }

    /** The erased type (JLS 4.6) by binary name. */
    String erasure(TypeMirror type) {
        // first, for javac's is a class type too, of a class without a name
        if (type instanceof IntersectionType intersection) {
            return erasure(intersection.getBounds().get(0));
        }
        if (type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element) {
            return type.getKind() == TypeKind.ERROR ? element.getSimpleName().toString() : binaryName(element);
        }
        if (type instanceof ArrayType array) {
            return erasure(array.getComponentType()) + "[]";
        }
        if (type instanceof TypeVariable variable) {
            return erasure(variable.getUpperBound());
        }
        if (type instanceof WildcardType) {
            return "java.lang.Object";
        }
        return primitive(type.getKind());
    }

    /** The JVM's descriptor (JVMS 4.3.3). */
    String descriptor(ExecutableElement method) {
        StringBuilder descriptor = new StringBuilder("(");
        for (VariableElement parameter : method.getParameters()) {
            descriptor.append(descriptor(erasure(parameter.asType())));
        }
        return descriptor
                .append(')')
                .append(descriptor(erasure(method.getReturnType())))
                .toString();
    }

    private static String descriptor(String erasure) {
        if (erasure.endsWith("[]")) {
            return "[" + descriptor(erasure.substring(0, erasure.length() - 2));
        }
        return switch (erasure) {
            case "boolean" -> "Z";
            case "byte" -> "B";
            case "short" -> "S";
            case "int" -> "I";
            case "long" -> "J";
            case "char" -> "C";
            case "float" -> "F";
            case "double" -> "D";
            case "void" -> "V";
            default -> "L" + erasure.replace('.', '/') + ";";
        };
    }

    static String primitive(TypeKind kind) {
        return switch (kind) {
            case BOOLEAN -> "boolean";
            case BYTE -> "byte";
            case SHORT -> "short";
            case INT -> "int";
            case LONG -> "long";
            case CHAR -> "char";
            case FLOAT -> "float";
            case DOUBLE -> "double";
            default -> "void";
        };
    }
}
