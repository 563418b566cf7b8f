package dev.edict.processor.document;

import static dev.edict.processor.document.OpenApiAnnotations.one;
import static dev.edict.processor.document.OpenApiAnnotations.text;

import dev.edict.contract.json.JsonObject;
import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.Annotations;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** {@code @SecurityScheme}, in MicroProfile's words or Swagger's. One that lacks what its type needs is no scheme. */
final class SecuritySchemeMapper {

    private static final List<String> FLOWS = List.of("implicit", "password", "clientCredentials", "authorizationCode");

    private SecuritySchemeMapper() {}

    static Map<String, JsonObject> map(Annotations annotations, Optional<AnnotationUse> definition) {
        List<AnnotationUse> declared = new ArrayList<>(OpenApiAnnotations.securitySchemes(annotations));
        definition
                .flatMap(use -> one(use, "components"))
                .ifPresent(components -> declared.addAll(components.annotations("securitySchemes")));
        Map<String, JsonObject> schemes = new TreeMap<>();
        for (AnnotationUse use : declared) {
            Optional<String> name = text(use, "securitySchemeName").or(() -> text(use, "name"));
            Optional<JsonObject> scheme = scheme(use);
            if (name.isPresent() && scheme.isPresent()) {
                schemes.putIfAbsent(name.get(), scheme.get());
            }
        }
        return schemes;
    }

    private static Optional<JsonObject> scheme(AnnotationUse use) {
        Optional<String> reference = OpenApiAnnotations.reference(use, "securitySchemes");
        if (reference.isPresent()) {
            return reference.map(target -> OpenApiAnnotations.referring(target, use));
        }
        JsonObject.Builder scheme = JsonObject.builder();
        return switch (use.constant("type").orElse("")) {
            case "APIKEY" -> {
                Optional<String> in = use.constant("in").filter(place -> !place.equals("DEFAULT"));
                Optional<String> name = text(use, "apiKeyName").or(() -> text(use, "paramName"));
                yield in.isEmpty() || name.isEmpty()
                        ? Optional.empty()
                        : described(
                                use,
                                scheme.put("type", "apiKey")
                                        .put("name", name.get())
                                        .put("in", in.get().toLowerCase(Locale.ROOT)));
            }
            case "HTTP" ->
                text(use, "scheme")
                        .flatMap(name -> described(
                                use,
                                scheme.put("type", "http")
                                        .put("scheme", name)
                                        .putIfPresent(
                                                "bearerFormat",
                                                text(use, "bearerFormat").orElse(null))));
            case "OPENIDCONNECT" ->
                text(use, "openIdConnectUrl")
                        .flatMap(url -> described(
                                use, scheme.put("type", "openIdConnect").put("openIdConnectUrl", url)));
            case "OAUTH2" ->
                one(use, "flows")
                        .map(SecuritySchemeMapper::flows)
                        .filter(flows -> !flows.isEmpty())
                        .flatMap(flows ->
                                described(use, scheme.put("type", "oauth2").put("flows", flows)));
            case "MUTUALTLS" -> described(use, scheme.put("type", "mutualTLS"));
            default -> Optional.empty();
        };
    }

    private static Optional<JsonObject> described(AnnotationUse use, JsonObject.Builder scheme) {
        return Optional.of(
                scheme.putIfPresent("description", text(use, "description").orElse(null))
                        .putAll(Extensions.in(use))
                        .build());
    }

    private static JsonObject flows(AnnotationUse flows) {
        JsonObject.Builder object = JsonObject.builder();
        for (String name : FLOWS) {
            one(flows, name).flatMap(flow -> flow(name, flow)).ifPresent(flow -> object.put(name, flow));
        }
        return object.build().isEmpty()
                ? JsonObject.EMPTY
                : object.putAll(Extensions.in(flows)).build();
    }

    private static Optional<JsonObject> flow(String name, AnnotationUse flow) {
        boolean authorizes = name.equals("implicit") || name.equals("authorizationCode");
        boolean issues = !name.equals("implicit");
        Optional<String> authorizationUrl = text(flow, "authorizationUrl");
        Optional<String> tokenUrl = text(flow, "tokenUrl");
        if (authorizes && authorizationUrl.isEmpty() || issues && tokenUrl.isEmpty()) {
            return Optional.empty();
        }
        JsonObject.Builder scopes = JsonObject.builder();
        flow.annotations("scopes")
                .forEach(scope -> text(scope, "name")
                        .ifPresent(scopeName ->
                                scopes.put(scopeName, text(scope, "description").orElse(""))));
        return Optional.of(JsonObject.builder()
                .putIfPresent("authorizationUrl", authorizes ? authorizationUrl.orElse(null) : null)
                .putIfPresent("tokenUrl", issues ? tokenUrl.orElse(null) : null)
                .putIfPresent("refreshUrl", text(flow, "refreshUrl").orElse(null))
                .put("scopes", scopes.build())
                .putAll(Extensions.in(flow))
                .build());
    }
}
