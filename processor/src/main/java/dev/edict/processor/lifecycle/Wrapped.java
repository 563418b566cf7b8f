package dev.edict.processor.lifecycle;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;

/**
 * Finds javac's environment inside one that a build tool wrapped around it. Gradle keeps it in a field of its class,
 * IntelliJ behind the handler of a proxy; neither offers it.
 */
final class Wrapped {
    static final String JAVAC = "com.sun.tools.javac.processing.JavacProcessingEnvironment";

    /** Far more objects than any wrapper is made of, far fewer than a build tool holds. */
    private static final int LIMIT = 200;

    private Wrapped() {}

    static boolean isJavac(ProcessingEnvironment environment) {
        return environment.getClass().getName().equals(JAVAC);
    }

    /** javac's own environment; empty when the given one is not javac's or hides it too well. */
    static Optional<ProcessingEnvironment> innermost(ProcessingEnvironment environment) {
        Set<Object> met = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Object> open = new ArrayDeque<>();
        open.add(environment);
        while (!open.isEmpty() && met.size() < LIMIT) {
            Object candidate = open.remove();
            if (candidate instanceof ProcessingEnvironment found && isJavac(found)) {
                return Optional.of(found);
            }
            if (met.add(candidate)) {
                addReferences(candidate, open);
            }
        }
        return Optional.empty();
    }

    private static void addReferences(Object owner, Deque<Object> open) {
        if (Proxy.isProxyClass(owner.getClass())) {
            open.add(Proxy.getInvocationHandler(owner));
            return;
        }
        for (Class<?> type = owner.getClass(); isWrapper(type); type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                    add(owner, field, open);
                }
            }
        }
    }

    private static boolean isWrapper(Class<?> type) {
        String name = type.getName();
        return !name.startsWith("java.") && !name.startsWith("jdk.") && !name.startsWith("com.sun.");
    }

    private static void add(Object owner, Field field, Deque<Object> open) {
        try {
            ((AccessibleObject) field).setAccessible(true);
            Object value = field.get(owner);
            if (value instanceof ProcessingEnvironment) {
                open.addFirst(value);
            } else if (value != null) {
                open.add(value);
            }
        } catch (RuntimeException | IllegalAccessException closed) {
            // A module that does not open itself; another field may do.
        }
    }
}
