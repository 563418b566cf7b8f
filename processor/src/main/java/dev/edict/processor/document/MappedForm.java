package dev.edict.processor.document;

import java.util.Set;

/** What a build may say that a type looks like, besides the name of another type. */
public final class MappedForm {

    /** The types of JSON that a value may have, without a format. */
    public static final Set<String> JSON = Set.of("string", "integer", "number", "boolean", "object");

    private MappedForm() {}

    /** Whether it is known what values look like without looking at the declaration of a type. */
    public static boolean isKnown(String text) {
        return SchemaFacets.scalar(text).isPresent() || JavaTypes.shape(text).isPresent();
    }
}
