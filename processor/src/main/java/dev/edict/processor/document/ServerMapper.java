package dev.edict.processor.document;

import dev.edict.contract.json.JsonArray;
import dev.edict.contract.json.JsonObject;
import dev.edict.processor.model.AnnotationUse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code @Server}. One whose address has a variable that is not declared cannot be called, and is none. */
final class ServerMapper {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]*)}");

    private ServerMapper() {}

    static List<JsonObject> map(List<AnnotationUse> servers) {
        List<JsonObject> objects = new ArrayList<>();
        for (AnnotationUse server : servers) {
            map(server).ifPresent(objects::add);
        }
        return objects;
    }

    static Optional<JsonObject> map(AnnotationUse server) {
        Optional<String> url = OpenApiAnnotations.text(server, "url");
        JsonObject variables = variables(server);
        return url.filter(address -> undeclared(address, variables).isEmpty())
                .map(address -> JsonObject.builder()
                        .put("url", address)
                        .putIfPresent(
                                "description",
                                OpenApiAnnotations.text(server, "description").orElse(null))
                        .putUnlessEmpty("variables", variables)
                        .putAll(Extensions.in(server))
                        .build());
    }

    private static Set<String> undeclared(String url, JsonObject variables) {
        Set<String> names = new HashSet<>();
        Matcher matcher = VARIABLE.matcher(url);
        while (matcher.find()) {
            if (!variables.has(matcher.group(1))) {
                names.add(matcher.group(1));
            }
        }
        return names;
    }

    /** A variable needs a default (OpenAPI 3.1.1, "Server Variable Object"); the first of its values will do. */
    private static JsonObject variables(AnnotationUse server) {
        JsonObject.Builder variables = JsonObject.builder();
        for (AnnotationUse variable : server.annotations("variables")) {
            List<String> values =
                    variable.strings(variable.values().containsKey("enumeration") ? "enumeration" : "allowableValues");
            Optional<String> name = OpenApiAnnotations.text(variable, "name");
            Optional<String> byDefault = OpenApiAnnotations.text(variable, "defaultValue")
                    .or(() -> values.stream().findFirst());
            if (name.isPresent() && byDefault.isPresent()) {
                variables.put(
                        name.get(),
                        JsonObject.builder()
                                .putUnlessEmpty("enum", JsonArray.ofTexts(values))
                                .put("default", byDefault.get())
                                .putIfPresent(
                                        "description",
                                        OpenApiAnnotations.text(variable, "description")
                                                .orElse(null))
                                .putAll(Extensions.in(variable))
                                .build());
            }
        }
        return variables.build();
    }
}
