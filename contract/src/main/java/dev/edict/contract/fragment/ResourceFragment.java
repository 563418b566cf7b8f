package dev.edict.contract.fragment;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A resource class, an exception mapper, or the type or package that declares the service.
 *
 * @param tags the tags of operations that name none themselves
 * @param optedIn whether it asked for conventions, with {@code @ApiResource}
 * @param isInterface whether it only declares operations, which another class carries out
 * @param implementing binary names of the types above it that declare operations of its own too
 * @param service what the type says about the whole service, if it does
 * @param additions what the type adds to the description of a service that another one declares, if it does
 * @param mappers what it says, as an exception mapper, of its answers
 * @param embedded types known only as class files without a fragment of their own
 */
public record ResourceFragment(
        String type,
        @Nullable String source,
        boolean optedIn,
        boolean isInterface,
        List<String> implementing,
        List<Tag> tags,
        @Nullable Service service,
        @Nullable Service additions,
        List<OperationFragment> operations,
        List<MapperFragment> mappers,
        List<TypeFragment> embedded)
        implements Fragment {

    public static final String FOLDER = ROOT + "resources/";

    public ResourceFragment {
        implementing = List.copyOf(implementing);
        tags = List.copyOf(tags);
        operations = List.copyOf(operations);
        mappers = List.copyOf(mappers);
        embedded = List.copyOf(embedded);
    }

    public ResourceFragment(
            String type,
            @Nullable String source,
            List<Tag> tags,
            @Nullable Service service,
            List<OperationFragment> operations,
            List<TypeFragment> embedded) {
        this(type, source, false, false, List.of(), tags, service, null, operations, List.of(), embedded);
    }

    /** The same resource, of whose operations some are left out. */
    public ResourceFragment offering(List<OperationFragment> some) {
        return new ResourceFragment(
                type, source, optedIn, isInterface, implementing, tags, service, additions, some, mappers, embedded);
    }

    /** The same resource, whose class declares another service, or none. */
    public ResourceFragment with(@Nullable Service declared) {
        return new ResourceFragment(
                type,
                source,
                optedIn,
                isInterface,
                implementing,
                tags,
                declared,
                additions,
                operations,
                mappers,
                embedded);
    }

    /** The same resource, which adds something else to the service's description, or nothing. */
    public ResourceFragment adding(@Nullable Service other) {
        return new ResourceFragment(
                type, source, optedIn, isInterface, implementing, tags, service, other, operations, mappers, embedded);
    }

    /** All that it says about the whole service. */
    public List<Service> said() {
        return Stream.of(service, additions).flatMap(Stream::ofNullable).toList();
    }

    /** Those that answer requests. An interface does so through its implementation, where that is among them. */
    public static List<ResourceFragment> answering(Collection<ResourceFragment> resources) {
        Set<String> implemented = resources.stream()
                .flatMap(resource -> resource.implementing().stream())
                .collect(Collectors.toSet());
        return resources.stream()
                .filter(resource -> !resource.isInterface() || !implemented.contains(resource.type()))
                .toList();
    }

    @Override
    public String fileName() {
        return FOLDER + type + ".json";
    }
}
