package dev.edict.runtime.rest;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the type variables of superclasses and interfaces stand for, seen from one class: so a method is known by what it overrides. */
final class TypeArguments {

    private final Map<Type, Type> arguments = new HashMap<>();

    TypeArguments(Class<?> seenFrom) {
        addAbove(seenFrom);
    }

    private void addAbove(Class<?> type) {
        add(type.getGenericSuperclass());
        for (Type above : type.getGenericInterfaces()) {
            add(above);
        }
    }

    private void add(@Nullable Type use) {
        if (use instanceof Class<?> raw) {
            addAbove(raw);
        } else if (use instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
            TypeVariable<?>[] variables = raw.getTypeParameters();
            for (int i = 0; i < variables.length; i++) {
                arguments.putIfAbsent(variables[i], generic.getActualTypeArguments()[i]);
            }
            addAbove(raw);
        }
    }

    /** The erased types of a method's parameters: equal for one and those that it overrides. */
    List<Class<?>> parametersOf(Method method) {
        return Arrays.<Type>stream(method.getGenericParameterTypes())
                .<Class<?>>map(this::erasure)
                .toList();
    }

    private Class<?> erasure(Type type) {
        if (type instanceof Class<?> plain) {
            return plain;
        } else if (type instanceof ParameterizedType generic) {
            return erasure(generic.getRawType());
        } else if (type instanceof GenericArrayType array) {
            return erasure(array.getGenericComponentType()).arrayType();
        } else if (type instanceof WildcardType wildcard) {
            return erasure(wildcard.getUpperBounds()[0]);
        } else if (type instanceof TypeVariable<?> variable) {
            Type argument = arguments.get(variable);
            return erasure(argument == null ? variable.getBounds()[0] : argument);
        }
        throw new IllegalArgumentException("the language has no type such as " + type);
    }
}
