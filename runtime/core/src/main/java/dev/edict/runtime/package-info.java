/**
 * What generated code calls at run time.
 *
 * <h2>The contract with generated code</h2>
 *
 * <p>For each resource class {@code OrderResource} with a protected operation or a success status, the processor generates {@code
 * OrderResource_Idempotency} in the same package, with {@code javax.annotation.processing.Generated}:
 *
 * <ul>
 *   <li>one nested class an operation, named after its method, with a constant {@link
 *       dev.edict.runtime.idempotency.Policy} and Javadoc that links the method;
 *   <li>a nested class {@code Binding} that extends {@link dev.edict.runtime.rest.ResourceBinding}, public, with a
 *       public constructor without parameters that calls {@code super("com.acme.OrderResource")} and then {@code
 *       operation("create(com.acme.CreateOrder)").idempotent(Create.POLICY).success(201, "/orders/{id}")} for each
 *       operation: its name and its erased parameter types by binary name.
 * </ul>
 *
 * <p>The policy is made by {@link dev.edict.runtime.idempotency.Policy#keyed} with the HTTP method and the path template of class and method, or by {@link
 * dev.edict.runtime.idempotency.Policy#webhook}; what differs from the defaults of the annotation is added. The roles are those of {@code @RolesAllowed}; the retryable errors those that the method, its class or an exception in its throws clause declares, their
 * types without the error base. {@code @ApiAsync} is {@code
 * success(202, template)}.
 *
 * <p>The binary name of each {@code Binding}, {@code OrderResource_Idempotency$Binding}, stands on a line of its own in {@code META-INF/edict/bindings}; the files of
 * several jars are read together. {@link dev.edict.runtime.rest.EdictFeature} registers them, and stops the start where {@code @Idempotent} has no
 * binding. What {@code @ApiService} decides for the runtime stands in {@code META-INF/edict/service.properties}, for services whose application class and packages do
 * not carry it: {@code errorBase} and {@code errors}. Which methods need a body stands in {@code META-INF/edict/required-bodies}, a resource class a line and then its methods,
 * separated by blanks.
 */
@NullMarked
package dev.edict.runtime;

import org.jspecify.annotations.NullMarked;
