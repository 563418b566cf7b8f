package dev.edict.runtime.rest;

import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The superclass of generated bindings: it attaches to the methods of one resource class what the compiler has read
 * from their annotations. The resource class stays as it is.
 */
public abstract class ResourceBinding implements DynamicFeature {

    private final Class<?> resource;
    private final List<OperationBinding> operations = new ArrayList<>();

    /** A binding of this resource class and its subclasses, which containers make as proxies. */
    protected ResourceBinding(Class<?> resource) {
        this.resource = resource;
    }

    /**
     * Begins what is said about one resource method.
     *
     * @param method its name
     * @param parameterTypes its erased parameter types
     */
    protected final OperationBinding operation(String method, Class<?>... parameterTypes) {
        OperationBinding operation = new OperationBinding(method, parameterTypes);
        operations.add(operation);
        return operation;
    }

    @Override
    public final void configure(ResourceInfo info, FeatureContext context) {
        find(info).ifPresent(operation -> operation.register(context));
    }

    /** Whether it protects a resource method. */
    final boolean protects(ResourceInfo info) {
        return find(info).filter(OperationBinding::isProtected).isPresent();
    }

    private Optional<OperationBinding> find(ResourceInfo info) {
        Method method = info.getResourceMethod();
        return resource.isAssignableFrom(info.getResourceClass())
                ? operations.stream()
                        .filter(operation -> operation.matches(method))
                        .findFirst()
                : Optional.empty();
    }

    final long declared() {
        return operations.stream().filter(OperationBinding::isProtected).count();
    }

    final long active() {
        return operations.stream()
                .filter(OperationBinding::isProtected)
                .filter(OperationBinding::isActive)
                .count();
    }

    final List<String> inactive() {
        return operations.stream()
                .filter(OperationBinding::isProtected)
                .filter(operation -> !operation.isActive())
                .map(operation -> resource.getName() + operation)
                .toList();
    }
}
