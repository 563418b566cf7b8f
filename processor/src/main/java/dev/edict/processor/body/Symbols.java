package dev.edict.processor.body;

import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * The compiler's symbols while it goes through the bodies, and what is asked of each again and again. A symbol stays the same
 * object from the last round on, and what is said of it one object: most calls of a service lead to few methods.
 */
final class Symbols {
    private static final String THROWABLE = "java.lang.Throwable";

    final Trees trees;
    final Elements elements;
    final Types types;
    private final Map<Element, String> names = new IdentityHashMap<>();
    private final Map<Element, String> descriptors = new IdentityHashMap<>();
    private final Map<Element, MethodKey> keys = new IdentityHashMap<>();
    private final Map<Element, Set<String>> superTypes = new IdentityHashMap<>();
    private final Map<Element, Boolean> throwables = new IdentityHashMap<>();

    Symbols(Trees trees, Elements elements, Types types) {
        this.trees = trees;
        this.elements = elements;
        this.types = types;
    }

    @Nullable
    Element element(TreePath parent, Tree tree) {
        return trees.getElement(new TreePath(parent, tree));
    }

    @Nullable
    TypeMirror type(TreePath parent, Tree tree) {
        return trees.getTypeMirror(new TreePath(parent, tree));
    }

    /** The method or constructor that a tree names; null also for what does not compile, whose symbol has no class. */
    @Nullable
    ExecutableElement method(TreePath path) {
        return trees.getElement(path) instanceof ExecutableElement method
                        && method.getEnclosingElement() instanceof TypeElement
                ? method
                : null;
    }

    @Nullable
    ExecutableElement method(TreePath parent, Tree tree) {
        return method(new TreePath(parent, tree));
    }

    String name(TypeElement type) {
        String known = names.get(type);
        if (known == null) {
            known = elements.getBinaryName(type).toString();
            names.put(type, known);
        }
        return known;
    }

    TypeElement owner(Element member) {
        return (TypeElement) Objects.requireNonNull(member.getEnclosingElement());
    }

    MethodKey key(ExecutableElement method) {
        MethodKey known = keys.get(method);
        if (known == null) {
            known = new MethodKey(name(owner(method)), method.getSimpleName().toString(), descriptor(method));
            keys.put(method, known);
        }
        return known;
    }

    /** Binary names of the type and of everything above it, nearest first. */
    Set<String> superTypes(TypeElement type) {
        Set<String> known = superTypes.get(type);
        if (known == null) {
            Set<String> found = new LinkedHashSet<>();
            found.add(name(type));
            addSuperTypes(type.getSuperclass(), found);
            for (TypeMirror each : type.getInterfaces()) {
                addSuperTypes(each, found);
            }
            known = Collections.unmodifiableSet(found);
            superTypes.put(type, known);
        }
        return known;
    }

    private void addSuperTypes(TypeMirror type, Set<String> into) {
        if (type.getKind() == TypeKind.DECLARED) {
            into.addAll(superTypes((TypeElement) ((DeclaredType) type).asElement()));
        }
    }

    /** Whether it can be thrown (JLS 14.18). Asked of the type of every parameter and result, so only superclasses are looked at. */
    boolean isThrowable(TypeElement type) {
        Boolean known = throwables.get(type);
        if (known == null) {
            TypeElement above = type.getKind().isClass() ? classOf(type.getSuperclass()) : null;
            known = above == null ? false : isThrowable(above) || name(type).equals(THROWABLE);
            throwables.put(type, known);
        }
        return known;
    }

    /** The class of what can be thrown, or the bound of a type variable that stands for such; null for everything else. */
    @Nullable
    TypeElement throwable(@Nullable TypeMirror type) {
        TypeElement element = classOf(type);
        return element != null && isThrowable(element) ? element : null;
    }

    /** The class or interface that a type stands for when methods are looked up on it; null for arrays and primitives. */
    @Nullable
    TypeElement classOf(@Nullable TypeMirror type) {
        if (type == null) {
            return null;
        }
        return switch (type.getKind()) {
            case DECLARED -> (TypeElement) ((DeclaredType) type).asElement();
            case TYPEVAR, WILDCARD, INTERSECTION, UNION ->
                types.erasure(type) instanceof DeclaredType erased ? (TypeElement) erased.asElement() : null;
            default -> null;
        };
    }

    /** The instantiation of a supertype by which a type inherits from it. */
    @Nullable
    DeclaredType asSuper(TypeMirror type, String binaryName) {
        if (!(type instanceof DeclaredType declared) || type.getKind() != TypeKind.DECLARED) {
            return null;
        }
        TypeElement element = (TypeElement) declared.asElement();
        if (name(element).equals(binaryName)) {
            return declared;
        }
        if (!superTypes(element).contains(binaryName)) {
            return null;
        }
        for (TypeMirror above : types.directSupertypes(type)) {
            DeclaredType found = asSuper(above, binaryName);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** As {@link dev.edict.processor.model.Where#signature()} names a method. */
    String signature(ExecutableElement method) {
        StringBuilder text = new StringBuilder(name(owner(method))).append('#').append(method.getSimpleName());
        char before = '(';
        for (VariableElement parameter : method.getParameters()) {
            text.append(before).append(sourceName(erased(parameter.asType())));
            before = ',';
        }
        return text.append(before == '(' ? "()" : ")").toString();
    }

    /** The erasure (JLS 4.6), but for the arguments of a class, of which no name speaks. */
    private TypeMirror erased(TypeMirror type) {
        TypeKind kind = type.getKind();
        return kind == TypeKind.DECLARED || kind == TypeKind.VOID || kind.isPrimitive() ? type : types.erasure(type);
    }

    private String sourceName(TypeMirror erased) {
        if (erased instanceof ArrayType array) {
            return sourceName(array.getComponentType()) + "[]";
        }
        return erased.getKind() == TypeKind.DECLARED
                ? name((TypeElement) ((DeclaredType) erased).asElement())
                : erased.getKind().isPrimitive() ? erased.getKind().name().toLowerCase(Locale.ROOT) : "?";
    }

    private String descriptor(ExecutableElement method) {
        StringBuilder text = new StringBuilder("(");
        List<? extends VariableElement> parameters = method.getParameters();
        for (VariableElement parameter : parameters) {
            appendDescriptor(erased(parameter.asType()), text);
        }
        text.append(')');
        appendDescriptor(erased(method.getReturnType()), text);
        return text.toString();
    }

    private void appendDescriptor(TypeMirror erased, StringBuilder text) {
        switch (erased.getKind()) {
            case BOOLEAN -> text.append('Z');
            case BYTE -> text.append('B');
            case SHORT -> text.append('S');
            case INT -> text.append('I');
            case LONG -> text.append('J');
            case CHAR -> text.append('C');
            case FLOAT -> text.append('F');
            case DOUBLE -> text.append('D');
            case VOID -> text.append('V');
            case ARRAY -> {
                text.append('[');
                appendDescriptor(((ArrayType) erased).getComponentType(), text);
            }
            case DECLARED -> text.append(descriptor((TypeElement) ((DeclaredType) erased).asElement()));
            default -> text.append('?');
        }
    }

    private String descriptor(TypeElement type) {
        String known = descriptors.get(type);
        if (known == null) {
            known = "L" + name(type).replace('.', '/') + ";";
            descriptors.put(type, known);
        }
        return known;
    }
}
