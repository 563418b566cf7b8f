package dev.edict.contract.fragment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Immutable maps in the order of the source. {@link Map#copyOf} has no order. */
final class Ordered {

    private Ordered() {}

    static <V> Map<String, V> copyOf(Map<String, V> map) {
        // one member has no order, and most maps have no more
        return map.size() < 2 ? Map.copyOf(map) : Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
