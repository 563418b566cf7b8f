package dev.edict.processor.body;

import dev.edict.processor.model.Namespaces;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Reads a class's place in the hierarchy, and which methods its own ones override (JLS 8.4.8.1). */
final class TypeFactsReader {
    private static final String EXCEPTION_MAPPER = "jakarta.ws.rs.ext.ExceptionMapper";

    private static final Set<String> WRITERS = Set.of(
            "jakarta.ws.rs.ext.MessageBodyWriter",
            "com.fasterxml.jackson.databind.JsonSerializer",
            "tools.jackson.databind.ValueSerializer",
            "jakarta.json.bind.serializer.JsonbSerializer",
            "jakarta.json.bind.adapter.JsonbAdapter",
            "jakarta.xml.bind.annotation.adapters.XmlAdapter",
            "com.google.gson.JsonSerializer",
            "com.google.gson.TypeAdapter");

    private final Symbols symbols;

    TypeFactsReader(Symbols symbols) {
        this.symbols = symbols;
    }

    TypeFacts read(TypeElement type) {
        Map<String, TypeElement> above = new LinkedHashMap<>();
        addAbove(type, above);
        List<ExecutableElement> inherited = new ArrayList<>();
        for (TypeElement each : above.values()) {
            inherited.addAll(ElementFilter.methodsIn(each.getEnclosedElements()));
        }
        List<TypeFacts.Method> methods = new ArrayList<>();
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            Set<Modifier> modifiers = method.getModifiers();
            if (!modifiers.contains(Modifier.STATIC) && !modifiers.contains(Modifier.PRIVATE)) {
                methods.add(new TypeFacts.Method(
                        symbols.key(method),
                        !modifiers.contains(Modifier.ABSTRACT),
                        overridden(method, type, inherited)));
            }
        }
        TypeElement superclass = symbols.classOf(type.getSuperclass());
        return new TypeFacts(
                symbols.name(type),
                type.getKind().isClass() && !type.getModifiers().contains(Modifier.ABSTRACT),
                Optional.ofNullable(superclass).filter(c -> !isObject(c)).map(symbols::name),
                symbols.superTypes(type),
                List.copyOf(methods),
                mapperOf(type));
    }

    private void addAbove(TypeElement type, Map<String, TypeElement> into) {
        add(type.getSuperclass(), into);
        type.getInterfaces().forEach(each -> add(each, into));
    }

    private void add(TypeMirror type, Map<String, TypeElement> into) {
        TypeElement element = symbols.classOf(type);
        if (element != null && !isObject(element) && into.put(symbols.name(element), element) == null) {
            addAbove(element, into);
        }
    }

    private Set<MethodKey> overridden(ExecutableElement method, TypeElement type, List<ExecutableElement> inherited) {
        Set<MethodKey> overridden = Set.of();
        Name name = method.getSimpleName();
        for (ExecutableElement other : inherited) {
            if (other.getSimpleName().equals(name)
                    && other.getParameters().size() == method.getParameters().size()
                    && symbols.elements.overrides(method, other, type)) {
                overridden = overridden.isEmpty() ? new HashSet<>() : overridden;
                overridden.add(symbols.key(other));
            }
        }
        return overridden.isEmpty() ? overridden : Set.copyOf(overridden);
    }

    private Optional<String> mapperOf(TypeElement type) {
        for (String above : symbols.superTypes(type)) {
            if (Namespaces.jakarta(above).equals(EXCEPTION_MAPPER)) {
                DeclaredType mapper = symbols.asSuper(type.asType(), above);
                @Nullable
                TypeElement exception =
                        mapper == null || mapper.getTypeArguments().isEmpty()
                                ? null
                                : symbols.classOf(mapper.getTypeArguments().get(0));
                return Optional.ofNullable(exception).map(symbols::name);
            }
        }
        return Optional.empty();
    }

    /** The types for which a class says how they are written. */
    Set<String> written(TypeElement type) {
        Set<String> written = new HashSet<>();
        for (String above : symbols.superTypes(type)) {
            DeclaredType writer =
                    WRITERS.contains(Namespaces.jakarta(above)) ? symbols.asSuper(type.asType(), above) : null;
            if (writer != null) {
                for (TypeMirror argument : writer.getTypeArguments()) {
                    TypeElement what = symbols.classOf(argument);
                    if (what != null) {
                        written.add(symbols.name(what));
                    }
                }
            }
        }
        return written;
    }

    private static boolean isObject(TypeElement type) {
        return type.getQualifiedName().contentEquals("java.lang.Object");
    }
}
