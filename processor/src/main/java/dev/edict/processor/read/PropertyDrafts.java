package dev.edict.processor.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Joins drafts of one class, by Java name, of which a serialiser makes one property. */
final class PropertyDrafts {

    private PropertyDrafts() {}

    /** Jackson 3 spells a property as its field is, where the name that accessors imply has other capitals: {@code getXAxis()}. */
    static void joinFields(Map<String, PropertyDraft> drafts) {
        for (PropertyDraft field : List.copyOf(drafts.values())) {
            if (!field.isFieldAlone() || !BeanNames.hasEarlyCapital(field.javaName)) {
                continue;
            }
            for (PropertyDraft accessors : List.copyOf(drafts.values())) {
                if (!accessors.hasField() && accessors.javaName.equalsIgnoreCase(field.javaName)) {
                    field.join(accessors);
                    drafts.remove(accessors.javaName);
                    break;
                }
            }
        }
    }

    /** Members of several Java names that are one on the wire are one property, such as a creator's parameter and a getter. */
    static void joinNamesakes(Map<String, PropertyDraft> drafts, Function<PropertyDraft, String> wireName) {
        Map<String, PropertyDraft> named = new LinkedHashMap<>();
        for (PropertyDraft draft : List.copyOf(drafts.values())) {
            PropertyDraft first = named.putIfAbsent(wireName.apply(draft), draft);
            if (first != null) {
                first.join(draft);
                drafts.remove(draft.javaName);
            }
        }
    }
}
