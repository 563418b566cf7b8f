package dev.edict.processor.rule;

import dev.edict.contract.fragment.ResourceFragment;
import dev.edict.contract.fragment.TypeFragment;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.Where;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Everything that rules about a whole service look at.
 *
 * @param resources of this compilation
 * @param fragments theirs, by binary name
 * @param types of this compilation, and of the class path where {@code elsewhere} is from
 * @param elsewhere what the class path adds to the service; empty where its document is not assembled
 * @param place what stands for the service, when nothing of this compilation can be pointed at
 */
public record WholeService(
        List<ApiResource> resources,
        Map<String, ResourceFragment> fragments,
        List<TypeFragment> types,
        List<ResourceFragment> elsewhere,
        Where place) {
    public WholeService {
        resources = List.copyOf(resources);
        fragments = Map.copyOf(fragments);
        types = List.copyOf(types);
        elsewhere = List.copyOf(elsewhere);
    }

    /** The fragments of some of the resources and of what declares their service, with those from elsewhere. */
    List<ResourceFragment> fragmentsWith(List<ApiResource> some) {
        Map<String, ResourceFragment> own = new LinkedHashMap<>();
        for (ApiResource api : some) {
            add(api.binaryName(), own);
            String service = api.service().where().signature();
            add(service, own);
            add(service + ".package-info", own);
        }
        if (some.isEmpty()) {
            for (ResourceFragment fragment : fragments.values()) {
                if (fragment.service() != null) {
                    own.put(fragment.type(), fragment);
                }
            }
        }
        return ResourceFragment.answering(
                Stream.concat(own.values().stream(), elsewhere.stream()).toList());
    }

    private void add(String type, Map<String, ResourceFragment> to) {
        ResourceFragment fragment = fragments.get(type);
        if (fragment != null) {
            to.put(type, fragment);
        }
    }
}
