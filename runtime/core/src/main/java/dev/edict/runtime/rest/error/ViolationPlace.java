package dev.edict.runtime.rest.error;

import dev.edict.runtime.json.JsonMembers;
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

/**
 * Where in a request a constraint is violated: a member of the body, or a parameter.
 *
 * @param error the entry of the problem's {@code errors}
 * @param isOfResourceMethod whether a parameter of a resource method is violated, so that it was not entered
 */
record ViolationPlace(Map<String, Object> error, boolean isOfResourceMethod) {

    static ViolationPlace of(ConstraintViolation<?> violation) {
        Iterator<Path.Node> nodes = violation.getPropertyPath().iterator();
        Path.Node first = nodes.hasNext() ? nodes.next() : null;
        Map<String, Object> error = new LinkedHashMap<>();
        boolean ofResource = false;
        if (first != null && first.getKind() == ElementKind.METHOD && nodes.hasNext()) {
            Optional<Method> method = method(violation.getRootBeanClass(), first.as(Path.MethodNode.class));
            ofResource = method.filter(ResourceMethods::isResourceMethod).isPresent();
            error.putAll(ofParameter(method, nodes.next(), nodes, violation));
        } else if (first != null) {
            error.putAll(ofBean(violation.getRootBeanClass(), first, nodes, violation));
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
            Class<?> type = method.get().getParameterTypes()[index];
            if (annotations.stream().anyMatch(BeanParam.class::isInstance) && rest.hasNext()) {
                return ofBean(type, rest.next(), rest, violation);
            }
        }
        return pointer(rest, violation);
    }

    /**
     * A field of a parameter bean or of the resource: itself a parameter, or else the beginning of a path into the
     * body.
     */
    private static Map<String, Object> ofBean(
            Class<?> bean, Path.Node node, Iterator<Path.Node> rest, ConstraintViolation<?> violation) {
        Optional<Map<String, Object>> parameter = parameter(ResourceMethods.memberAnnotations(bean, node.getName()));
        if (parameter.isPresent()) {
            return parameter.get();
        }
        List<Path.Node> all = new ArrayList<>(List.of(node));
        rest.forEachRemaining(all::add);
        return pointer(all.iterator(), violation);
    }

    private static Map<String, Object> pointer(Iterator<Path.Node> nodes, ConstraintViolation<?> violation) {
        List<JsonPointerFragment.Step> steps = new ArrayList<>();
        while (nodes.hasNext()) {
            Path.Node node = nodes.next();
            if (node.isInIterable()) {
                Object key = node.getKey();
                Integer index = node.getIndex();
                if (key != null || index != null) {
                    steps.add(new JsonPointerFragment.Step(
                            key == null ? null : key.toString(), index == null ? 0 : index));
                }
            }
            if (node.getKind() == ElementKind.PROPERTY && node.getName() != null) {
                String name = nodes.hasNext() || violation.getLeafBean() == null
                        ? node.getName()
                        : JsonMembers.jsonName(violation.getLeafBean().getClass(), node.getName());
                steps.add(new JsonPointerFragment.Step(name, 0));
            }
        }
        return new LinkedHashMap<>(Map.of("pointer", JsonPointerFragment.of(steps)));
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
