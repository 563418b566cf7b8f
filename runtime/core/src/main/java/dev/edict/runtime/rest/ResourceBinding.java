package dev.edict.runtime.rest;

import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The superclass of generated bindings: it attaches to the methods of one resource class what the compiler has read
 * from their annotations. The resource class stays as it is.
 *
 * <p>Generated code names classes and methods as text, so that it compiles whatever it may see of them; text is compared
 * once, at start-up.
 */
public abstract class ResourceBinding implements DynamicFeature {

    private final String resource;
    private final List<OperationBinding> operations = new ArrayList<>();
    private @Nullable EdictRuntime runtime;

    /**
     * A binding of one resource class.
     *
     * @param resource its binary name
     */
    protected ResourceBinding(String resource) {
        this.resource = resource;
    }

    /**
     * Begins what is said about one resource method.
     *
     * @param method its name and erased parameter types, {@code create(com.acme.CreateOrder,int)}
     */
    protected final OperationBinding operation(String method) {
        return operationOf(resource, method);
    }

    /**
     * Begins what is said about one method of a sub-resource that a locator leads to.
     *
     * @param subResource the binary name of the class or interface that the locator returns
     * @param method as in {@link #operation}
     */
    protected final OperationBinding operationOf(String subResource, String method) {
        OperationBinding operation = new OperationBinding(subResource, method);
        operations.add(operation);
        return operation;
    }

    /** Told before it is registered: not every runtime shows it the properties that a feature has set. */
    final void attach(EdictRuntime own) {
        runtime = own;
    }

    @Override
    public final void configure(ResourceInfo info, FeatureContext context) {
        EdictRuntime own = runtime == null ? EdictRuntime.of(context.getConfiguration()) : runtime;
        own.executed(info).stream().flatMap(this::matching).forEach(OperationBinding::markServed);
        own.executed(info).stream()
                .flatMap(this::matching)
                .filter(operation ->
                        own.operation(info).map(nearest -> nearest == operation).orElse(true))
                .findFirst()
                .ifPresent(operation -> operation.register(info, context, own));
    }

    /** All that is said about a resource method, also of the types that its class inherits it from. */
    final Stream<OperationBinding> matching(ResourceInfo info) {
        return operations.stream().filter(operation -> operation.distance(info).isPresent());
    }

    /** The resource class; empty if it cannot be loaded here. */
    final Optional<Class<?>> resourceClass() {
        try {
            return Optional.of(Class.forName(resource, false, getClass().getClassLoader()));
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.empty();
        }
    }

    /** Whether an operation is one of the resource class, and not behind a locator. */
    final boolean isRooted(OperationBinding operation) {
        return operation.isOf(resource);
    }

    /** The protected operations that an application serves from its start on, or never. */
    final Stream<OperationBinding> rooted() {
        return operations.stream().filter(OperationBinding::isProtected).filter(this::isRooted);
    }

    /** The protected operations behind sub-resource locators, which a runtime binds when a request first gets there. */
    final long located() {
        return operations.stream()
                .filter(OperationBinding::isProtected)
                .filter(operation -> !isRooted(operation))
                .count();
    }
}
