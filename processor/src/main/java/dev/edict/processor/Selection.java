package dev.edict.processor;

import dev.edict.contract.assemble.Extract;
import dev.edict.contract.fragment.Fragment;
import dev.edict.contract.fragment.ResourceFragment;
import dev.edict.processor.report.DidYouMean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

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
                List.of(),
                resource.mappers(),
                resource.embedded());
    }

    /** What options say of packages and classes of resources of which there are none, though there are others. */
    static List<Said> unknown(Options options, List<Fragment> fragments) {
        Map<String, List<String>> written = new LinkedHashMap<>();
        written.put(Options.INCLUDE.name(), options.get(Options.INCLUDE));
        written.put(Options.EXCLUDE.name(), options.get(Options.EXCLUDE));
        List<String> ofDocuments = new ArrayList<>();
        options.get(Options.DOCUMENTS)
                .forEach(extract ->
                        ofDocuments.addAll(extract.conditions().getOrDefault(Extract.Criterion.PACKAGE, List.of())));
        written.put(Options.DOCUMENTS.name(), ofDocuments);
        if (written.values().stream().allMatch(List::isEmpty)) {
            return List.of();
        }
        Set<String> resources = new TreeSet<>();
        for (Fragment fragment : fragments) {
            if (fragment instanceof ResourceFragment resource
                    && !resource.operations().isEmpty()) {
                resources.add(resource.type());
            }
        }
        if (resources.isEmpty()) {
            return List.of();
        }
        List<Said> said = new ArrayList<>();
        written.forEach((option, entries) -> {
            for (String entry : entries) {
                if (resources.stream().noneMatch(type -> Extract.isOf(type, entry))) {
                    String hint = DidYouMean.qualified(Extract.named(entry), withPackages(resources));
                    said.add(new Said(
                            option + ": '" + entry + "' names no resource, nor a package of one" + hint,
                            !hint.isEmpty()));
                }
            }
        });
        return said;
    }

    /** Types, and the packages that they stand in. */
    static Set<String> withPackages(Set<String> types) {
        Set<String> names = new TreeSet<>(types);
        for (String type : types) {
            for (int dot = type.lastIndexOf('.'); dot > 0; dot = type.lastIndexOf('.', dot - 1)) {
                names.add(type.substring(0, dot));
            }
        }
        return names;
    }

    private boolean holds(String type) {
        return (included.isEmpty() || names(included, type)) && !names(excluded, type);
    }

    private static boolean names(List<String> entries, String type) {
        return entries.stream().anyMatch(entry -> Extract.isOf(type, entry));
    }
}
