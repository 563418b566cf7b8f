package dev.edict.processor.read;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.Annotations;
import java.util.List;
import java.util.Optional;

/**
 * The accessors that Lombok makes for the fields of one class: nobody sees them in its source.
 *
 * @param getters whether all fields have one that serialisers find
 * @param setters whether all fields have one, or a constructor that takes them
 * @param fluent whether accessors are named as their fields, so that serialisers find none
 * @param prefixes of fields that accessors leave out
 */
record LombokAccessors(boolean getters, boolean setters, boolean fluent, List<String> prefixes) {

    private static final LombokAccessors NONE = new LombokAccessors(false, false, false, List.of());

    private static final String GETTER = "lombok.Getter";
    private static final String SETTER = "lombok.Setter";
    private static final String ACCESSORS = "lombok.experimental.Accessors";

    static LombokAccessors of(Annotations ofClass) {
        if (ofClass.isEmpty()) {
            return NONE;
        }
        Optional<AnnotationUse> accessors = ofClass.find(ACCESSORS);
        boolean data = ofClass.has("lombok.Data", "lombok.Value");
        return new LombokAccessors(
                makes(ofClass, GETTER).orElse(data),
                makes(ofClass, SETTER).orElse(data) || ofClass.has("lombok.extern.jackson.Jacksonized"),
                accessors.flatMap(use -> use.bool("fluent")).orElse(false),
                accessors.map(use -> use.strings("prefix")).orElse(List.of()));
    }

    /** What an annotation that may ask for none says; nothing where it does not stand. */
    private static Optional<Boolean> makes(Annotations annotations, String name) {
        return annotations
                .find(name)
                .map(use -> use.constant("value").map("PUBLIC"::equals).orElse(true));
    }

    boolean getter(Annotations field) {
        return makes(field, GETTER).orElse(getters) && !isFluent(field);
    }

    boolean setter(Annotations field) {
        return makes(field, SETTER).orElse(setters) && !isFluent(field);
    }

    private boolean isFluent(Annotations field) {
        return field.find(ACCESSORS).flatMap(use -> use.bool("fluent")).orElse(fluent);
    }

    /** The property that the accessors of a field make: {@code open} of {@code boolean isOpen}. */
    String property(String field, boolean isFlag) {
        for (String prefix : prefixes) {
            if (!prefix.isEmpty() && isHump(field, prefix)) {
                return BeanNames.decapitalize(field.substring(prefix.length()));
            }
        }
        return isFlag && isHump(field, "is") ? BeanNames.decapitalize(field.substring(2)) : field;
    }

    /** A prefix that ends with a letter ends where the next word begins. */
    private static boolean isHump(String field, String prefix) {
        return field.startsWith(prefix)
                && field.length() > prefix.length()
                && (!Character.isLetter(prefix.charAt(prefix.length() - 1))
                        || Character.isUpperCase(field.charAt(prefix.length())));
    }
}
