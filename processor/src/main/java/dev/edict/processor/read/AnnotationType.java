package dev.edict.processor.read;

import dev.edict.processor.model.Namespaces;
import dev.edict.processor.model.RestNamespace;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is the same for every use of an annotation.
 *
 * @param name binary name
 * @param defaults by element
 * @param metas binary names of the annotations on the annotation type
 * @param httpMethod what {@code @HttpMethod} on it says, else empty
 * @param designates the namespaces whose {@code @HttpMethod} stands on it
 * @param constraint whether {@code @Constraint} stands on it
 * @param waiver whether it is {@code @Waive} or holds several
 * @param repeats whether it is one of Edict's own that decide what a repeated request does
 * @param rest whether Jakarta REST's rule on inheritance (section 3.6) counts it among its own
 */
record AnnotationType(
        String name,
        Map<String, Object> defaults,
        List<String> metas,
        String httpMethod,
        Set<RestNamespace> designates,
        boolean constraint,
        boolean waiver,
        boolean repeats,
        boolean rest) {
    /** Whether Jackson reads what stands on it as if that stood in its place. */
    boolean isBundle() {
        return isMeta(JacksonReader.BUNDLE);
    }

    boolean isMeta(String binaryName) {
        for (String meta : metas) {
            if (Namespaces.same(meta, binaryName)) {
                return true;
            }
        }
        return false;
    }
}
