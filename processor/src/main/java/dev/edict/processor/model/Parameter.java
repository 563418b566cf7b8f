package dev.edict.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * Something a request supplies: a method or constructor parameter, or a field, setter or record component of the resource
 * class or of a {@code @BeanParam}.
 *
 * @param signature as {@link Where#signature()}
 * @param javaName the name in the source; {@code arg0} when a class file does not tell
 * @param name the name on the wire, from the annotation's value
 * @param source where the runtime takes it from
 * @param sources every source annotation on the element; one, unless the class is broken
 * @param defaultValue {@code @DefaultValue}
 * @param encoded {@code @Encoded} is in force
 * @param via the bean parameters that lead here, outermost first; empty for a direct one
 * @param site what kind of Java element it is
 * @param knownContext a type the runtime injects without any annotation or with {@code @Context}
 */
public record Parameter(
        String signature,
        String javaName,
        String name,
        Source source,
        List<AnnotationUse> sources,
        TypeUse type,
        Optional<String> defaultValue,
        boolean encoded,
        List<String> via,
        Site site,
        boolean knownContext,
        Annotations annotations,
        DocText doc,
        Where where) {
    public Parameter {
        sources = List.copyOf(sources);
        via = List.copyOf(via);
    }

    public enum Source {
        PATH,
        QUERY,
        HEADER,
        COOKIE,
        MATRIX,
        FORM,
        /** Read from the request body: no annotation, or constraints only. */
        ENTITY,
        /** A {@code @BeanParam} itself; its members follow as parameters of their own. */
        BEAN,
        /** {@code @Context}, {@code @Suspended} or a type the runtime knows. */
        CONTEXT,
        /** An annotation that Edict does not know may supply it; nothing is concluded. */
        UNKNOWN
    }

    public enum Site {
        METHOD_PARAMETER,
        CONSTRUCTOR_PARAMETER,
        FIELD,
        SETTER,
        RECORD_COMPONENT
    }

    /** Where the name on the wire stands, else the parameter. */
    public Where namePlace() {
        return sources.isEmpty() ? where : sources.get(0).place("value");
    }
}
