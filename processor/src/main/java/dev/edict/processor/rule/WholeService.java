package dev.edict.processor.rule;

import dev.edict.contract.fragment.ResourceFragment;
import dev.edict.contract.fragment.TypeFragment;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.ApiService;
import dev.edict.processor.model.Where;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Everything that rules about a whole service look at. Many rules do, so that it is put together once. */
public final class WholeService {
    private final List<ApiResource> resources;
    private final Map<String, ResourceFragment> fragments;
    private final List<TypeFragment> types;
    private final List<ResourceFragment> elsewhere;
    private final Where place;
    private final boolean whole;
    private @Nullable List<Part> parts;

    /**
     * @param resources of this compilation
     * @param fragments theirs and those of what declares a service, by binary name
     * @param types of this compilation, and of the class path where {@code elsewhere} is from
     * @param elsewhere what the class path adds to the service; empty where its document is not assembled
     * @param whole whether nothing of the service is missing
     * @param place what stands for the service, when nothing of this compilation can be pointed at
     */
    public WholeService(
            List<ApiResource> resources,
            Map<String, ResourceFragment> fragments,
            List<TypeFragment> types,
            List<ResourceFragment> elsewhere,
            boolean whole,
            Where place) {
        this.resources = List.copyOf(resources);
        this.fragments = Map.copyOf(fragments);
        this.types = List.copyOf(types);
        this.elsewhere = List.copyOf(elsewhere);
        this.whole = whole;
        this.place = place;
    }

    /**
     * One of the services of a module.
     *
     * @param resources of this compilation
     * @param fragments theirs, of what declares the service, and from elsewhere
     */
    record Part(List<ApiResource> resources, List<ResourceFragment> fragments) {}

    public List<ApiResource> resources() {
        return resources;
    }

    List<TypeFragment> types() {
        return types;
    }

    /** Whether what is not here is not there. */
    boolean isWhole() {
        return whole;
    }

    public Where place() {
        return place;
    }

    /** The services, each with all that the class path adds: what clashes there shows in each of them. */
    List<Part> parts() {
        List<Part> known = parts;
        if (known == null) {
            Map<String, List<ApiResource>> services = new TreeMap<>();
            for (ApiResource api : resources) {
                services.computeIfAbsent(service(api), s -> new ArrayList<>()).add(api);
            }
            if (services.isEmpty()) {
                services.put("", List.of());
            }
            known = new ArrayList<>();
            for (List<ApiResource> service : services.values()) {
                known.add(new Part(service, fragmentsWith(service)));
            }
            parts = known;
        }
        return known;
    }

    /** A module may hold several services; classes for which nothing is declared are one. */
    private static String service(ApiResource api) {
        ApiService service = api.service();
        return service.declared() || !service.applicationPath().isEmpty()
                ? service.where().signature()
                : "";
    }

    private List<ResourceFragment> fragmentsWith(List<ApiResource> some) {
        Map<String, ResourceFragment> own = new LinkedHashMap<>();
        ApiService last = null;
        for (ApiResource api : some) {
            add(api.binaryName(), own);
            if (api.service() != last) {
                last = api.service();
                String declared = last.where().signature();
                add(declared, own);
                add(declared + ".package-info", own);
            }
        }
        if (some.isEmpty()) {
            for (ResourceFragment fragment : fragments.values()) {
                if (fragment.service() != null) {
                    own.put(fragment.type(), fragment);
                }
            }
        }
        List<ResourceFragment> all = new ArrayList<>(own.values());
        all.addAll(elsewhere);
        return ResourceFragment.answering(all);
    }

    private void add(String type, Map<String, ResourceFragment> to) {
        ResourceFragment fragment = fragments.get(type);
        if (fragment != null) {
            to.put(type, fragment);
        }
    }
}
