package dev.edict.processor.model;

import java.util.List;
import java.util.Set;

/**
 * One root resource class with everything that a request can reach through it, its sub-resources included.
 *
 * @param isInterface whether it only declares operations, which a class elsewhere carries out
 * @param hidden binary names of those among the type and the types above it that are not public, whose methods nobody calls by
 *     reflection who stands outside of their package
 * @param optedIn {@code @ApiResource} is in force, or {@code edict.scope=all}: conventions and obligations apply
 * @param path the class-level {@code @Path} values that lead here, outermost first (application path excluded)
 * @param operations in source order; those of sub-resources after the locator that leads to them
 * @param ignored methods with an HTTP designator that the runtime never calls: not public, or static
 * @param located whether a locator may lead here, too, so that these are not the only paths
 * @param members fields, setters and constructor parameters that carry a parameter annotation
 * @param validating what may validate by other means than {@code @Valid} here: validators that the class or what it hands
 *     its work to holds, and types that a method of those takes as {@code @Valid}
 * @param handles what the class itself speaks with a database through
 * @param requestHolders binary names of other classes of the compilation that hold the request, and so can read any path
 *     variable: filters, tenant resolvers
 * @param types the types that its operations mention, and whatever those mention
 * @param sourcePath relative to the source root, {@code com/acme/OrderResource.java}; empty for a class file
 */
public record ApiResource(
        String binaryName,
        ApiService service,
        boolean isInterface,
        Set<String> hidden,
        boolean optedIn,
        ApiService.Audience audience,
        ApiService.Stability stability,
        ApiService.Ownership ownership,
        ApiService.AuthPolicy auth,
        ApiService.Csrf csrf,
        Set<ApiService.Client> clients,
        String rateLimit,
        List<PathPart> path,
        List<Operation> operations,
        List<Operation> ignored,
        List<Locator> locators,
        boolean located,
        List<Parameter> members,
        Set<String> validating,
        List<Handle> handles,
        Set<String> requestHolders,
        TypeGraph types,
        Annotations annotations,
        Doc doc,
        String sourcePath,
        Where where) {
    public ApiResource {
        hidden = Set.copyOf(hidden);
        clients = Set.copyOf(clients);
        validating = Set.copyOf(validating);
        handles = List.copyOf(handles);
        requestHolders = Set.copyOf(requestHolders);
        path = List.copyOf(path);
        operations = List.copyOf(operations);
        ignored = List.copyOf(ignored);
        locators = List.copyOf(locators);
        members = List.copyOf(members);
    }

    /**
     * A field or a constructor's parameter that holds a connection, a session or a template of a persistence library.
     *
     * @param type its simple name
     */
    public record Handle(String type, Where where) {}

    /** The same with types that are read from elements the compiler has now, for it replaces them after each round. */
    public ApiResource withTypes(TypeGraph others) {
        return with(operations, others, located);
    }

    /** The same with some of its operations only. */
    public ApiResource withOperations(List<Operation> some) {
        return with(some, types, located);
    }

    /** The same, to which a locator may lead. */
    public ApiResource behindLocator() {
        return with(operations, types, true);
    }

    private ApiResource with(List<Operation> some, TypeGraph others, boolean located) {
        return new ApiResource(
                binaryName,
                service,
                isInterface,
                hidden,
                optedIn,
                audience,
                stability,
                ownership,
                auth,
                csrf,
                clients,
                rateLimit,
                path,
                some,
                ignored,
                locators,
                located,
                members,
                validating,
                handles,
                requestHolders,
                others,
                annotations,
                doc,
                sourcePath,
                where);
    }

    public String simpleName() {
        return BinaryName.simple(binaryName);
    }
}
