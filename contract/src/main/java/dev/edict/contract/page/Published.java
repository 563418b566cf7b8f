package dev.edict.contract.page;

import dev.edict.contract.assemble.Reachable;
import dev.edict.contract.fragment.Audience;
import dev.edict.contract.fragment.Fragment;
import dev.edict.contract.fragment.OperationFragment;
import dev.edict.contract.fragment.ResourceFragment;
import dev.edict.contract.fragment.Service;
import dev.edict.contract.json.JsonObject;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What callers from outside the house may read: operations for the public and for partners, and what these lead to. An operation that
 * says nothing of its audience is not for them.
 */
public final class Published {

    private static final Set<Audience> OUTSIDE = EnumSet.of(Audience.PUBLIC, Audience.PARTNER);

    private Published() {}

    /** The same fragments without operations for others, and without requests of the service, which name no audience. */
    public static List<Fragment> fragments(Collection<? extends Fragment> all) {
        return all.stream()
                .map(fragment ->
                        fragment instanceof ResourceFragment resource ? published(resource) : (Fragment) fragment)
                .toList();
    }

    private static ResourceFragment published(ResourceFragment resource) {
        return resource.with(published(resource.service()))
                .adding(published(resource.additions()))
                .offering(resource.operations().stream()
                        .filter(Published::isForOutside)
                        .toList());
    }

    private static boolean isForOutside(OperationFragment operation) {
        Audience audience = operation.promises().audience();
        return audience != null && OUTSIDE.contains(audience);
    }

    private static @Nullable Service published(@Nullable Service service) {
        return service == null
                ? null
                : new Service(
                        service.title(),
                        service.version(),
                        service.description(),
                        service.info(),
                        service.applicationPath(),
                        service.servers(),
                        service.errorBase(),
                        service.errors(),
                        service.securitySchemes(),
                        service.security(),
                        service.tags(),
                        List.of(),
                        service.habits(),
                        service.components(),
                        List.of(),
                        service.members());
    }

    /**
     * The document without what no operation of it leads to, without extensions, and without places in the source.
     *
     * @param document one of {@link #fragments published fragments}
     */
    static JsonObject document(JsonObject document) {
        return Reachable.in(Unextended.of(document));
    }
}
