package dev.edict.processor.read;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.Parameter.Source;
import java.util.Optional;
import java.util.Set;

/** The annotations of Jakarta REST and of the runtimes that extend it. */
final class RestAnnotations {
    static final String PATH = "jakarta.ws.rs.Path";
    static final String APPLICATION_PATH = "jakarta.ws.rs.ApplicationPath";
    static final String CONSUMES = "jakarta.ws.rs.Consumes";
    static final String PRODUCES = "jakarta.ws.rs.Produces";
    static final String DEFAULT_VALUE = "jakarta.ws.rs.DefaultValue";
    static final String ENCODED = "jakarta.ws.rs.Encoded";
    static final String NAME_BINDING = "jakarta.ws.rs.NameBinding";

    /** Their parameter annotations name nothing when the Java name is the name on the wire. */
    private static final String REACTIVE = "org.jboss.resteasy.reactive.";

    private static final String CLASSIC = "org.jboss.resteasy.annotations.jaxrs.";

    private RestAnnotations() {}

    /** Whether Jakarta REST 3.6 counts it: one of these on an overriding method hides all of the overridden one. */
    static boolean isRest(String annotation) {
        int dot = annotation.lastIndexOf('.');
        String simpleName = annotation.substring(dot + 1);
        return switch (annotation.substring(0, dot < 0 ? 0 : dot)) {
            case "jakarta.ws.rs", "javax.ws.rs" ->
                Set.of(
                                "Path",
                                "Consumes",
                                "Produces",
                                "DefaultValue",
                                "Encoded",
                                "PathParam",
                                "QueryParam",
                                "HeaderParam",
                                "CookieParam",
                                "MatrixParam",
                                "FormParam",
                                "BeanParam")
                        .contains(simpleName);
            case "jakarta.ws.rs.core", "javax.ws.rs.core" -> simpleName.equals("Context");
            case "jakarta.ws.rs.container", "javax.ws.rs.container" -> simpleName.equals("Suspended");
            default -> source(annotation).isPresent();
        };
    }

    /** Where an annotation takes a parameter from. */
    static Optional<Source> source(String annotation) {
        int dot = annotation.lastIndexOf('.');
        String simpleName = annotation.substring(dot + 1);
        return switch (annotation.substring(0, dot + 1)) {
            case "jakarta.ws.rs.", "javax.ws.rs.", CLASSIC -> standard(simpleName);
            case "jakarta.ws.rs.core.", "javax.ws.rs.core." -> only(simpleName, "Context", Source.CONTEXT);
            case "jakarta.ws.rs.container.", "javax.ws.rs.container." -> only(simpleName, "Suspended", Source.CONTEXT);
            case REACTIVE -> reactive(simpleName);
            case "org.jboss.resteasy.annotations." ->
                switch (simpleName) {
                    case "Form" -> Optional.of(Source.BEAN);
                    case "Query" -> Optional.of(Source.QUERY);
                    default -> Optional.empty();
                };
            case "org.glassfish.jersey.media.multipart." -> only(simpleName, "FormDataParam", Source.FORM);
            default -> Optional.empty();
        };
    }

    /** Whether the annotation's empty value means the Java name. */
    static boolean namesByDefault(AnnotationUse source) {
        return source.type().startsWith(REACTIVE) || source.type().startsWith(CLASSIC);
    }

    private static Optional<Source> standard(String simpleName) {
        return switch (simpleName) {
            case "PathParam" -> Optional.of(Source.PATH);
            case "QueryParam" -> Optional.of(Source.QUERY);
            case "HeaderParam" -> Optional.of(Source.HEADER);
            case "CookieParam" -> Optional.of(Source.COOKIE);
            case "MatrixParam" -> Optional.of(Source.MATRIX);
            case "FormParam" -> Optional.of(Source.FORM);
            case "BeanParam" -> Optional.of(Source.BEAN);
            default -> Optional.empty();
        };
    }

    private static Optional<Source> reactive(String simpleName) {
        return switch (simpleName) {
            case "RestPath" -> Optional.of(Source.PATH);
            case "RestQuery" -> Optional.of(Source.QUERY);
            case "RestHeader" -> Optional.of(Source.HEADER);
            case "RestCookie" -> Optional.of(Source.COOKIE);
            case "RestMatrix" -> Optional.of(Source.MATRIX);
            case "RestForm" -> Optional.of(Source.FORM);
            default -> Optional.empty();
        };
    }

    private static Optional<Source> only(String simpleName, String expected, Source source) {
        return simpleName.equals(expected) ? Optional.of(source) : Optional.empty();
    }
}
