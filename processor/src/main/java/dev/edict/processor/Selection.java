package dev.edict.processor;

import dev.edict.contract.assemble.Extract;
import dev.edict.contract.fragment.Fragment;
import dev.edict.contract.fragment.ResourceFragment;
import java.util.List;

/**
 * Which resources the document describes; an exclusion wins over an inclusion. The others stay in the module, with their fragments
 * and what rules say of them.
 *
 * @param included packages and classes; all of them where there is none
 */
record Selection(List<String> included, List<String> excluded) {
    static Selection of(Options options) {
        return new Selection(options.get(Options.INCLUDE), options.get(Options.EXCLUDE));
    }

    List<Fragment> among(List<Fragment> fragments) {
        if (included.isEmpty() && excluded.isEmpty()) {
            return fragments;
        }
        return fragments.stream()
                .map(fragment -> fragment instanceof ResourceFragment resource && !holds(resource.type())
                        ? withoutOperations(resource)
                        : fragment)
                .toList();
    }

    /** What it says of the service stays, and what it says as an exception mapper. */
    private static ResourceFragment withoutOperations(ResourceFragment resource) {
        return new ResourceFragment(
                resource.type(),
                resource.source(),
                false,
                false,
                List.of(),
                List.of(),
                resource.service(),
                resource.additions(),
                List.of(),
                resource.mappers(),
                resource.embedded());
    }

    private boolean holds(String type) {
        return (included.isEmpty() || names(included, type)) && !names(excluded, type);
    }

    private static boolean names(List<String> entries, String type) {
        return entries.stream().anyMatch(entry -> Extract.isOf(type, entry));
    }
}
