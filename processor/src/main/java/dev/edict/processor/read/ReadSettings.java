package dev.edict.processor.read;

import dev.edict.processor.model.House;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a build can say about reading.
 *
 * @param everyResource treat every {@code @Path} class as {@code @ApiResource}
 * @param externalAuth authorisation is decided outside the code, whatever {@code @ApiService} says
 * @param authAnnotations binary names of further annotations that decide who may call
 * @param entityMarkers binary names of further annotations and supertypes that mark persistence types
 * @param entityPackages packages whose types are persistence types; with {@code .*} at the end those below it too
 * @param types what types look like on the wire, by binary name: a type of JSON with or without a format, or a Java type
 * @param validationGroups groups of Bean Validation in which values are validated; none for {@code Default}
 * @param wholeModule whether every source of the module is compiled
 * @param house what is decided for branches of paths
 */
public record ReadSettings(
        boolean everyResource,
        boolean externalAuth,
        Set<String> authAnnotations,
        Set<String> entityMarkers,
        List<String> entityPackages,
        Map<String, String> types,
        List<String> validationGroups,
        boolean wholeModule,
        House house) {
    public static final ReadSettings DEFAULT =
            new ReadSettings(false, false, Set.of(), Set.of(), List.of(), Map.of(), House.UNDECIDED);

    /** For a part of a module, as far as is known. */
    public ReadSettings(
            boolean everyResource,
            boolean externalAuth,
            Set<String> authAnnotations,
            Set<String> entityMarkers,
            List<String> entityPackages,
            Map<String, String> types,
            House house) {
        this(
                everyResource,
                externalAuth,
                authAnnotations,
                entityMarkers,
                entityPackages,
                types,
                List.of(),
                false,
                house);
    }

    public ReadSettings {
        authAnnotations = Set.copyOf(authAnnotations);
        entityMarkers = Set.copyOf(entityMarkers);
        entityPackages = List.copyOf(entityPackages);
        types = Map.copyOf(types);
        validationGroups = List.copyOf(validationGroups);
    }
}
