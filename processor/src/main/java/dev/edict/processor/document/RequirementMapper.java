package dev.edict.processor.document;

import dev.edict.contract.fragment.SecurityRequirement;
import dev.edict.processor.model.Access;
import dev.edict.processor.model.AnnotationUse;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code @SecurityRequirement}: alternatives. MicroProfile's {@code @SecurityRequirementsSet} and Swagger's {@code combine} are several
 * schemes that are needed together.
 */
final class RequirementMapper {

    private RequirementMapper() {}

    static List<SecurityRequirement> map(List<AnnotationUse> uses) {
        List<SecurityRequirement> requirements = new ArrayList<>();
        for (AnnotationUse use : uses) {
            Access.Requirement.of(use)
                    .map(needed -> new SecurityRequirement(needed.schemes()))
                    .filter(needed -> !requirements.contains(needed))
                    .ifPresent(requirements::add);
        }
        return requirements;
    }
}
