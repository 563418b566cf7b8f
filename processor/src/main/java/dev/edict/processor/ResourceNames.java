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

/** Holds the packages and classes by which options choose resources against the resources that there are. */
final class ResourceNames {
    private ResourceNames() {}

    /** What options say of packages and classes of resources of which there are none, though there are others. */
    static List<UnknownName> unknown(Options options, List<Fragment> fragments) {
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
        List<UnknownName> unknown = new ArrayList<>();
        written.forEach((option, entries) -> {
            for (String entry : entries) {
                if (resources.stream().noneMatch(type -> Extract.isOf(type, entry))) {
                    String hint = DidYouMean.qualified(Extract.named(entry), withPackages(resources));
                    unknown.add(new UnknownName(
                            option + ": '" + entry + "' names no resource, nor a package of one" + hint,
                            !hint.isEmpty()));
                }
            }
        });
        return unknown;
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
}
