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

    boolean getter(String name, Annotations field) {
        return makes(field, GETTER).orElse(getters) && isFound(name, field);
    }

    boolean setter(String name, Annotations field) {
        return makes(field, SETTER).orElse(setters) && isFound(name, field);
    }

    /** Lombok makes no accessor of a field that has none of the prefixes. */
    private boolean isFound(String name, Annotations field) {
        return !isFluent(field) && (prefixes.isEmpty() || prefix(name).isPresent());
    }

    private boolean isFluent(Annotations field) {
        return field.find(ACCESSORS).flatMap(use -> use.bool("fluent")).orElse(fluent);
    }

    /** What accessors of a field have after {@code get}: {@code Open} of {@code boolean isOpen}, {@code AB} of {@code aB}. */
    String accessor(String field, boolean isFlag) {
        String name = field.substring(prefix(field).map(String::length).orElse(0));
        String bare = isFlag && isHump(name, "is") ? name.substring(2) : name;
        return Character.toTitleCase(bare.charAt(0)) + bare.substring(1);
    }

    private Optional<String> prefix(String field) {
        return prefixes.stream()
                .filter(prefix -> prefix.isEmpty() || isHump(field, prefix))
                .findFirst();
    }

    /** A prefix that ends with a letter ends where the next word begins. */
    private static boolean isHump(String field, String prefix) {
        return field.startsWith(prefix)
                && field.length() > prefix.length()
                && (!Character.isLetter(prefix.charAt(prefix.length() - 1))
                        || Character.isUpperCase(field.charAt(prefix.length())));
    }
}
