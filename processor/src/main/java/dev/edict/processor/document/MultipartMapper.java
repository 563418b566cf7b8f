package dev.edict.processor.document;

import dev.edict.contract.fragment.Scalars;
import dev.edict.contract.fragment.Shape;
import dev.edict.contract.fragment.TypeUse;
import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonValue;
import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.Annotations;
import dev.edict.processor.model.Namespaces;
import dev.edict.processor.model.Parameter;
import dev.edict.processor.model.TypeRef;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Forms of several parts (RFC 7578): those that are taken as a whole, and parts that have a media type of their own. */
final class MultipartMapper {

    private static final Set<String> WHOLE_FORMS = Set.of(
            "java.io.InputStream",
            "org.jboss.resteasy.plugins.providers.multipart.MultipartInput",
            "org.jboss.resteasy.plugins.providers.multipart.MultipartFormDataInput",
            "org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput",
            "org.glassfish.jersey.media.multipart.MultiPart",
            "org.glassfish.jersey.media.multipart.FormDataMultiPart",
            "com.ibm.websphere.jaxrs20.multipart.IMultipartBody",
            "org.apache.cxf.jaxrs.ext.multipart.MultipartBody");

    private static final Set<String> COLLECTIONS =
            Set.of("java.util.List", "java.util.Collection", "java.lang.Iterable", "java.util.Set");

    private static final List<String> READ_AS_BODIES = List.of("RestForm", "FormDataParam", "PartType");

    /** Parts of any name, with content of any kind. */
    private static final TypeUse ANY_PARTS = TypeUse.of(new Shape.MapOf(TypeUse.of(Scalars.BINARY)));

    private MultipartMapper() {}

    /** The form that an entity parameter takes as a whole; empty when it is something else. */
    static Optional<TypeUse> wholeForm(Parameter entity, List<String> consumes) {
        if (consumes.stream().noneMatch(MultipartMapper::isMultipart)) {
            return Optional.empty();
        }
        TypeRef type = entity.type().type();
        boolean isWhole = type instanceof TypeRef.Declared declared
                && (WHOLE_FORMS.contains(declared.binaryName())
                        || COLLECTIONS.contains(declared.binaryName())
                                && declared.args().size() == 1
                                && declared.args().get(0).type() instanceof TypeRef.Declared part
                                && JavaTypes.isUpload(Namespaces.jakarta(part.binaryName())));
        return isWhole ? Optional.of(ANY_PARTS) : Optional.empty();
    }

    private static boolean isMultipart(String mediaType) {
        return mediaType.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    /** Whether a part is taken as the bytes that it is: those of Quarkus and Jersey are read by what reads bodies. */
    static boolean isContent(TypeRef type, Annotations annotations) {
        return type instanceof TypeRef.ArrayOf array
                && array.component().type() instanceof TypeRef.Primitive component
                && component.name().equals("byte")
                && READ_AS_BODIES.stream().anyMatch(annotations::hasSimpleName);
    }

    /** The media type of a part, where its author wrote one. */
    static Optional<String> mediaType(Parameter part) {
        for (AnnotationUse use : part.annotations()) {
            if (use.simpleName().equals("PartType")) {
                return use.string("value").filter(text -> !text.isEmpty());
            }
        }
        return Optional.empty();
    }

    /** Whether the part is read as one JSON value, not as text that is converted. */
    static boolean isJson(Parameter part) {
        return mediaType(part)
                .filter(type -> type.startsWith("application/json") || type.endsWith("+json"))
                .isPresent();
    }

    /** What a Media Type Object says of parts with a media type of their own. */
    static JsonObject encodings(List<Parameter> parts) {
        JsonObject.Builder encodings = JsonObject.builder();
        for (Parameter part : parts) {
            if (part.source() == Parameter.Source.FORM) {
                mediaType(part)
                        .ifPresent(
                                type -> encodings.put(part.name(), JsonObject.of("contentType", JsonValue.of(type))));
            }
        }
        return encodings.build().isEmpty() ? JsonObject.EMPTY : JsonObject.of("encoding", encodings.build());
    }
}
