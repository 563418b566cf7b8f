package dev.edict.processor.read;

import dev.edict.processor.model.Annotations;
import dev.edict.processor.model.TypeRef;
import dev.edict.processor.model.TypeUse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.ElementFilter;

/**
 * The methods of one class that Jakarta REST annotations are in force on, wherever those stand (Jakarta REST 3.6): a
 * method that has any of its own inherits none; otherwise a superclass's come before an interface's.
 */
final class ResourceMethods {

    /** One declaration of a method, at the level of the hierarchy that holds it. */
    record Declaration(ExecutableElement method, Hierarchy.Level level) {}

    /**
     * @param runs the declaration whose body runs; of an interface without implementation its own
     * @param declarations all of it, {@link #runs} first
     * @param annotations in force on the method
     * @param repeats those that decide what a repeated request does, of one declaration
     * @param parameters in force on each parameter
     * @param missed see {@link dev.edict.processor.model.Operation#missed()}
     */
    record Effective(
            Declaration runs,
            List<Declaration> declarations,
            Annotations annotations,
            Annotations repeats,
            List<Annotations> parameters,
            boolean missed) {}

    private final Round round;
    private final Hierarchy hierarchy;
    private final Element fallback;

    private ResourceMethods(Round round, Hierarchy hierarchy, Element fallback) {
        this.round = round;
        this.hierarchy = hierarchy;
        this.fallback = fallback;
    }

    /** In source order, those of the class itself first; what stands in a class file is placed at the fallback. */
    static List<Effective> of(Round round, Hierarchy hierarchy, Element fallback) {
        return new ResourceMethods(round, hierarchy, fallback).read();
    }

    private List<Effective> read() {
        Map<Hierarchy.Level, List<ExecutableElement>> methods = new LinkedHashMap<>();
        Set<String> names = new HashSet<>();
        for (Hierarchy.Level level : hierarchy.levels()) {
            List<ExecutableElement> declared = ElementFilter.methodsIn(round.members(level.type()));
            methods.put(level, declared);
            for (ExecutableElement method : declared) {
                if (isRest(method)) {
                    names.add(round.signatures.name(method));
                }
            }
        }
        Map<String, List<Declaration>> groups = new LinkedHashMap<>();
        methods.forEach((level, declared) -> {
            for (ExecutableElement method : declared) {
                if (names.contains(round.signatures.name(method)) && takesPart(method, level)) {
                    groups.computeIfAbsent(key(method, level.bindings()), k -> new ArrayList<>())
                            .add(new Declaration(method, level));
                }
            }
        });
        return groups.values().stream().map(this::merge).toList();
    }

    private boolean takesPart(ExecutableElement method, Hierarchy.Level level) {
        boolean own = level == hierarchy.levels().get(0);
        return own
                || !method.getModifiers().contains(Modifier.PRIVATE)
                        && !method.getModifiers().contains(Modifier.STATIC);
    }

    private Effective merge(List<Declaration> declarations) {
        Declaration runs = declarations.stream()
                .filter(d -> !d.method().getModifiers().contains(Modifier.ABSTRACT))
                .findFirst()
                .orElse(declarations.get(0));
        List<Declaration> ordered = new ArrayList<>(declarations);
        ordered.remove(runs);
        ordered.add(0, runs);
        Declaration annotated =
                ordered.stream().filter(d -> isRest(d.method())).findFirst().orElse(runs);
        int arity = runs.method().getParameters().size();
        NearestAnnotations onMethod = new NearestAnnotations(round);
        List<NearestAnnotations> onParameters = new ArrayList<>();
        for (int i = 0; i < arity; i++) {
            onParameters.add(new NearestAnnotations(round));
        }
        for (Declaration declaration : ordered) {
            boolean rest = declaration == annotated;
            onMethod.add(round.mirrors.on(declaration.method(), fallback), rest);
            for (int i = 0; i < arity; i++) {
                VariableElement parameter = declaration.method().getParameters().get(i);
                onParameters.get(i).add(round.mirrors.on(parameter, fallback), rest);
            }
        }
        return new Effective(
                runs,
                ordered,
                onMethod.annotations(),
                onMethod.repeats(),
                onParameters.stream().map(NearestAnnotations::annotations).toList(),
                isMissed(runs.method(), ordered));
    }

    private boolean isMissed(ExecutableElement runs, List<Declaration> declarations) {
        List<ExecutableElement> annotated = declarations.stream()
                .map(Declaration::method)
                .filter(this::isRest)
                .toList();
        return !annotated.isEmpty() && annotated.stream().allMatch(method -> isMissed(runs, method));
    }

    private boolean isMissed(ExecutableElement runs, ExecutableElement annotated) {
        if (!(annotated.getEnclosingElement() instanceof TypeElement owner)
                || !owner.getKind().isInterface()) {
            return false;
        }
        for (int i = 0; i < annotated.getParameters().size(); i++) {
            TypeMirror type = annotated.getParameters().get(i).asType();
            if (isArrayOfVariable(type)
                    && !round.signatures
                            .erasure(type)
                            .equals(round.signatures.erasure(
                                    runs.getParameters().get(i).asType()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isArrayOfVariable(TypeMirror type) {
        return type instanceof ArrayType array
                && (array.getComponentType() instanceof TypeVariable || isArrayOfVariable(array.getComponentType()));
    }

    private boolean isRest(ExecutableElement method) {
        if (hasRest(method)) {
            return true;
        }
        for (VariableElement parameter : method.getParameters()) {
            if (hasRest(parameter)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasRest(Element element) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            if (round.mirrors.isKnown(mirror) && round.mirrors.type(mirror).rest()) {
                return true;
            }
        }
        return false;
    }

    /** Name and erased parameter types as the class at the bottom sees them: equal for methods that override. */
    private String key(ExecutableElement method, Map<String, TypeUse> bindings) {
        StringBuilder key = new StringBuilder(round.signatures.name(method));
        for (VariableElement parameter : method.getParameters()) {
            key.append(',').append(erasure(parameter.asType(), bindings));
        }
        return key.toString();
    }

    private String erasure(TypeMirror type, Map<String, TypeUse> bindings) {
        if (type instanceof TypeVariable variable
                && !(variable.asElement().getEnclosingElement() instanceof ExecutableElement)) {
            TypeUse bound = bindings.get(round.signatures.name(variable.asElement()));
            if (bound != null) {
                return erasure(bound.type());
            }
        }
        return type instanceof ArrayType array
                ? erasure(array.getComponentType(), bindings) + "[]"
                : round.signatures.erasure(type);
    }

    private static String erasure(TypeRef type) {
        if (type instanceof TypeRef.Declared declared) {
            return declared.binaryName();
        } else if (type instanceof TypeRef.ArrayOf array) {
            return erasure(array.component().type()) + "[]";
        } else if (type instanceof TypeRef.Variable variable) {
            return erasure(variable.bound());
        } else if (type instanceof TypeRef.Wildcard wildcard) {
            return erasure(wildcard.bound());
        }
        return type.display();
    }
}
