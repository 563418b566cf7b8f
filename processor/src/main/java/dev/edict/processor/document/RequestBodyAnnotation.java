package dev.edict.processor.document;

import dev.edict.contract.fragment.RequestFragment;
import dev.edict.contract.fragment.TypeUse;
import dev.edict.processor.model.AnnotationUse;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code @RequestBody}. */
final class RequestBodyAnnotation {

    static final RequestFragment UNKNOWN = new RequestFragment(true, null, Map.of());

    private RequestBodyAnnotation() {}

    /**
     * What the author wrote, over what is known without it; none where nothing is known at all.
     *
     * @param mediaTypes those of content that names none
     */
    static Optional<RequestFragment> map(
            AnnotationUse body, RequestFragment known, List<String> mediaTypes, TypeMapper types) {
        Optional<String> reference = OpenApiAnnotations.reference(body, "requestBodies");
        ContentMapper.Content content = new ContentMapper(types).map(body, known.content(), mediaTypes);
        Map<String, TypeUse> all = content.isEmpty() ? known.content() : content.types();
        if (all.isEmpty() && reference.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new RequestFragment(
                body.values().get("required") instanceof Boolean written ? written : known.required(),
                OpenApiAnnotations.text(body, "description").orElse(known.description()),
                all,
                content.media(),
                reference
                        .map(target -> OpenApiAnnotations.referring(target, body))
                        .orElseGet(() -> Extensions.in(body))));
    }
}
