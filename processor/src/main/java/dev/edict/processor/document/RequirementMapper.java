package dev.edict.processor.document;

import dev.edict.contract.fragment.SecurityRequirement;
import dev.edict.processor.model.AnnotationUse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code @SecurityRequirement}: alternatives. MicroProfile's {@code @SecurityRequirementsSet} and Swagger's {@code combine} are several
 * schemes that are needed together.
 */
final class RequirementMapper {

    private RequirementMapper() {}

    static List<SecurityRequirement> map(List<AnnotationUse> uses) {
        List<SecurityRequirement> requirements = new ArrayList<>();
        for (AnnotationUse use : uses) {
            boolean isSet = use.simpleName().equals("SecurityRequirementsSet");
            Map<String, List<String>> schemes = new LinkedHashMap<>();
            OpenApiAnnotations.text(use, "name").ifPresent(name -> schemes.put(name, use.strings("scopes")));
            for (AnnotationUse part : OpenApiAnnotations.nested(use, isSet ? "value" : "combine")) {
                OpenApiAnnotations.text(part, "name").ifPresent(name -> schemes.put(name, part.strings("scopes")));
            }
            SecurityRequirement requirement = new SecurityRequirement(schemes);
            if ((isSet || !schemes.isEmpty()) && !requirements.contains(requirement)) {
                requirements.add(requirement);
            }
        }
        return requirements;
    }
}
