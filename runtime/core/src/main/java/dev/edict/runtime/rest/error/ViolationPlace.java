package dev.edict.runtime.rest.error;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.MatrixParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where in a request a constraint is violated: a member of the body, or a parameter.
 *
 * @param error the entry of the problem's list
 * @param isOfResourceMethod whether a parameter of a resource method is violated, so that it was not entered
 */
record ViolationPlace(Map<String, Object> error, boolean isOfResourceMethod) {

    static ViolationPlace of(ConstraintViolation<?> violation) {
        List<Path.Node> path = new ArrayList<>();
        violation.getPropertyPath().forEach(path::add);
        Map<String, Object> error = new LinkedHashMap<>();
        boolean ofResource = false;
        if (path.size() > 1 && path.get(0).getKind() == ElementKind.METHOD) {
            Iterator<Path.Node> nodes = path.listIterator(1);
            Optional<Method> method =
                    method(violation.getRootBeanClass(), path.get(0).as(Path.MethodNode.class));
            ofResource = method.filter(ResourceMethods::isResourceMethod).isPresent();
            error.putAll(ofParameter(method, nodes.next(), nodes, violation));
        } else if (!path.isEmpty()) {
            error.putAll(ofBean(violation.getRootBeanClass(), violation.getRootBean(), path.iterator(), violation));
        }
        error.put("detail", violation.getMessage());
        error.put("code", code(violation));
        return new ViolationPlace(error, ofResource);
    }

    private static Map<String, Object> ofParameter(
            Optional<Method> method, Path.Node node, Iterator<Path.Node> rest, ConstraintViolation<?> violation) {
        if (node.getKind() == ElementKind.PARAMETER && method.isPresent()) {
            int index = node.as(Path.ParameterNode.class).getParameterIndex();
            List<Annotation> annotations = ResourceMethods.parameterAnnotations(method.get(), index);
            Optional<Map<String, Object>> parameter = parameter(annotations);
            if (parameter.isPresent()) {
                return parameter.get();
            }
            Object argument = argument(violation, index);
            if (annotations.stream().anyMatch(BeanParam.class::isInstance) && rest.hasNext()) {
                return ofBean(method.get().getParameterTypes()[index], argument, rest, violation);
            }
            return pointer(argument, rest, violation);
        }
        return pointer(null, rest, violation);
    }

    private static @Nullable Object argument(ConstraintViolation<?> violation, int index) {
        Object[] arguments = violation.getExecutableParameters();
        return arguments != null && index < arguments.length ? arguments[index] : null;
    }

    /**
     * A field of a parameter bean or of the resource: itself a parameter, or else the beginning of a path into the
     * body.
     */
    private static Map<String, Object> ofBean(
            Class<?> type, @Nullable Object bean, Iterator<Path.Node> rest, ConstraintViolation<?> violation) {
        List<Path.Node> nodes = new ArrayList<>();
        rest.forEachRemaining(nodes::add);
        String property = nodes.get(0).getName();
        List<Annotation> annotations = property == null ? List.of() : ResourceMethods.memberAnnotations(type, property);
        return parameter(annotations).orElseGet(() -> pointer(bean, nodes.iterator(), violation));
    }

    private static Map<String, Object> pointer(
            @Nullable Object body, Iterator<Path.Node> nodes, ConstraintViolation<?> violation) {
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("pointer", BodyPath.pointer(body, nodes, violation.getLeafBean()));
        return place;
    }

    private static Optional<Map<String, Object>> parameter(List<Annotation> annotations) {
        return annotations.stream()
                .flatMap(annotation -> parameter(annotation).stream())
                .findFirst();
    }

    private static Optional<Map<String, Object>> parameter(Annotation annotation) {
        if (annotation instanceof QueryParam query) {
            return in("query", query.value());
        }
        if (annotation instanceof PathParam path) {
            return in("path", path.value());
        }
        if (annotation instanceof HeaderParam header) {
            return in("header", header.value());
        }
        if (annotation instanceof CookieParam cookie) {
            return in("cookie", cookie.value());
        }
        if (annotation instanceof MatrixParam matrix) {
            return in("matrix", matrix.value());
        }
        return annotation instanceof FormParam form ? in("form", form.value()) : Optional.empty();
    }

    private static Optional<Map<String, Object>> in(String place, String name) {
        Map<String, Object> parameter = new LinkedHashMap<>();
        parameter.put("in", place);
        parameter.put("name", name);
        return Optional.of(parameter);
    }

    private static Optional<Method> method(Class<?> type, Path.MethodNode node) {
        try {
            return Optional.of(
                    type.getMethod(node.getName(), node.getParameterTypes().toArray(Class<?>[]::new)));
        } catch (NoSuchMethodException e) {
            return Optional.empty();
        }
    }

    /** {@code NotNull} becomes {@code not-null}: a word that a program can switch on. */
    private static String code(ConstraintViolation<?> violation) {
        return violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName()
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }
}
