package dev.edict.contract.assemble;

import dev.edict.contract.fragment.Fragment;
import dev.edict.contract.fragment.FragmentCodec;
import dev.edict.contract.fragment.ResourceFragment;
import dev.edict.contract.fragment.TypeFragment;
import dev.edict.contract.fragment.TypeTemplate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Fragments by the name of their type. Two that differ under one name are a conflict; which of them stays does not depend on the order
 * in which they came.
 */
record FragmentSet(List<ResourceFragment> resources, SortedMap<String, TypeTemplate> templates) {

    static FragmentSet of(Collection<? extends Fragment> fragments, Findings findings) {
        Chooser<ResourceFragment> resources = new Chooser<>(FragmentCodec::bytes);
        Chooser<TypeTemplate> own = new Chooser<>(FragmentCodec::bytes);
        Chooser<TypeTemplate> embedded = new Chooser<>(FragmentCodec::bytes);
        for (Fragment fragment : fragments) {
            if (fragment instanceof ResourceFragment resource) {
                resources.offer(resource.type(), resource);
                resource.embedded().forEach(type -> offer(type, embedded));
            } else {
                offer((TypeFragment) fragment, own);
            }
        }
        resources.reportConflicts(findings);
        own.reportConflicts(findings);
        embedded.forget(own);
        embedded.reportConflicts(findings);
        SortedMap<String, TypeTemplate> templates = new TreeMap<>(embedded.chosen());
        templates.putAll(own.chosen());
        return new FragmentSet(ResourceFragment.answering(resources.chosen().values()), templates);
    }

    private static void offer(TypeFragment fragment, Chooser<TypeTemplate> chooser) {
        fragment.templates().forEach(template -> chooser.offer(template.type(), template));
    }

    private static final class Chooser<T> {

        private final Function<T, byte[]> bytes;
        private final SortedMap<String, T> chosen = new TreeMap<>();
        private final SortedMap<String, T> refused = new TreeMap<>();

        Chooser(Function<T, byte[]> bytes) {
            this.bytes = bytes;
        }

        void offer(String type, T candidate) {
            T present = chosen.putIfAbsent(type, candidate);
            if (present == null || present.equals(candidate)) {
                return;
            }
            boolean isSmaller = Arrays.compareUnsigned(bytes.apply(candidate), bytes.apply(present)) < 0;
            chosen.put(type, isSmaller ? candidate : present);
            refused.put(type, isSmaller ? present : candidate);
        }

        /** What a type says of itself counts more than what its users saw in its class file. */
        void forget(Chooser<T> better) {
            chosen.keySet().removeAll(better.chosen.keySet());
            refused.keySet().removeAll(better.chosen.keySet());
        }

        void reportConflicts(Findings findings) {
            for (String type : refused.keySet()) {
                findings.add(
                        "schema-conflict",
                        type,
                        type
                                + " is described in two ways: the class path holds two versions of it. The document shows one of them,"
                                + " clients may meet the other; keep one version on the class path and compile its users again");
            }
        }

        Map<String, T> chosen() {
            return chosen;
        }
    }
}
