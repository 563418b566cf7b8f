package dev.edict.processor.read;

import dev.edict.processor.model.DtoType.Property;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The properties of a class where Jackson 2 or Jackson 3 may write it: what only one of them knows is there perhaps. */
final class EitherJackson {

    private EitherJackson() {}

    static List<Property> of(List<Property> jackson2, List<Property> jackson3) {
        Set<String> names = names(jackson3);
        List<Property> all = new ArrayList<>();
        for (Property property : jackson2) {
            all.add(names.contains(property.jsonName()) ? property : property.optional());
        }
        Set<String> known = names(jackson2);
        for (Property property : jackson3) {
            if (!known.contains(property.jsonName())) {
                all.add(property.optional());
            }
        }
        return all;
    }

    private static Set<String> names(List<Property> properties) {
        Set<String> names = new HashSet<>();
        properties.forEach(property -> names.add(property.jsonName()));
        return names;
    }
}
