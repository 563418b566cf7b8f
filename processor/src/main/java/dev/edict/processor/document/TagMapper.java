package dev.edict.processor.document;

import dev.edict.contract.fragment.Tag;
import dev.edict.contract.json.JsonObject;
import dev.edict.processor.model.AnnotationUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code @Tag}; a reference names a tag that is described elsewhere. */
final class TagMapper {

    private TagMapper() {}

    static Optional<String> name(AnnotationUse tag) {
        return OpenApiAnnotations.text(tag, "name").or(() -> OpenApiAnnotations.text(tag, "ref"));
    }

    static List<Tag> map(List<AnnotationUse> tags) {
        List<Tag> mapped = new ArrayList<>();
        for (AnnotationUse tag : tags) {
            name(tag).ifPresent(name -> mapped.add(map(name, tag)));
        }
        return mapped;
    }

    /** Those of which more is said than their name. */
    static List<Tag> described(List<AnnotationUse> tags) {
        return tags.isEmpty()
                ? List.of()
                : map(tags).stream()
                        .filter(tag ->
                                tag.description() != null || !tag.members().isEmpty())
                        .toList();
    }

    private static Tag map(String name, AnnotationUse tag) {
        return new Tag(
                name,
                OpenApiAnnotations.text(tag, "description").orElse(null),
                JsonObject.builder()
                        .putIfPresent("externalDocs", ExternalDocs.in(tag).orElse(null))
                        .putAll(Extensions.in(tag))
                        .build());
    }
}
