package dev.edict.processor.document;

import dev.edict.contract.fragment.Scalars;
import dev.edict.contract.fragment.Shape;
import dev.edict.contract.fragment.TypeUse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a type looks like in a media type. */
final class MediaTypes {

    static final String JSON = "application/json";
    static final String FORM = "application/x-www-form-urlencoded";

    private MediaTypes() {}

    /** The type by each declared media type, else by the one that runtimes choose for such a type. */
    static Map<String, TypeUse> content(List<String> declared, TypeUse type) {
        List<String> mediaTypes = declared.isEmpty() ? List.of(usual(type.shape())) : declared;
        Map<String, TypeUse> content = new LinkedHashMap<>();
        for (String mediaType : mediaTypes) {
            content.put(withoutQuality(mediaType), as(mediaType, type));
        }
        return content;
    }

    /** As {@link #content} for a {@code String}, which runtimes write and read as it is: what it holds of a structured type is the author's. */
    static Map<String, TypeUse> text(List<String> declared) {
        Map<String, TypeUse> content = content(declared, TypeUse.of(Scalars.STRING));
        content.replaceAll((mediaType, type) -> isDocument(name(mediaType)) ? TypeUse.any() : type);
        return content;
    }

    /** Whether elements that come one after the other stand together in one document. */
    static boolean isCollected(String mediaType) {
        String name = name(mediaType);
        return isDocument(name) && !name.endsWith("stream+json");
    }

    private static String usual(Shape shape) {
        if (shape.equals(Scalars.BINARY) || shape.equals(Scalars.BASE64)) {
            return "application/octet-stream";
        }
        return shape.equals(Scalars.STRING) ? "text/plain" : JSON;
    }

    /** {@code qs} and {@code q} are about choosing, not about the type (Jakarta REST §3.5). */
    private static String withoutQuality(String mediaType) {
        return mediaType.indexOf(';') < 0
                ? mediaType.strip()
                : mediaType.replaceAll(";\\s*qs?\\s*=\\s*[0-9.]+", "").strip();
    }

    private static TypeUse as(String mediaType, TypeUse type) {
        String name = name(mediaType);
        boolean isBinary = type.shape().equals(Scalars.BINARY) || type.shape().equals(Scalars.BASE64);
        if (isStructured(name)) {
            return isBinary ? TypeUse.any() : type;
        }
        if (name.startsWith("text/")) {
            return isBinary || type.shape() instanceof Shape.Scalar ? text(type) : TypeUse.of(Scalars.STRING);
        }
        return name.equals("*/*") && !isBinary ? type : TypeUse.of(Scalars.BINARY);
    }

    private static String name(String mediaType) {
        int parameters = mediaType.indexOf(';');
        return (parameters < 0 ? mediaType : mediaType.substring(0, parameters))
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static TypeUse text(TypeUse type) {
        return type.shape() instanceof Shape.Scalar scalar
                        && "string".equals(scalar.type())
                        && !scalar.equals(Scalars.BASE64)
                ? type
                : TypeUse.of(Scalars.STRING);
    }

    /** Whether the media type has members and elements; bytes in it are whatever they are. */
    private static boolean isStructured(String name) {
        return isDocument(name)
                || name.endsWith("ndjson")
                || name.endsWith("/cbor")
                || name.equals("text/event-stream")
                || name.equals(FORM)
                || name.startsWith("multipart/");
    }

    private static boolean isDocument(String name) {
        return name.endsWith("/json")
                || name.endsWith("+json")
                || name.endsWith("/xml")
                || name.endsWith("+xml")
                || name.endsWith("yaml");
    }
}
