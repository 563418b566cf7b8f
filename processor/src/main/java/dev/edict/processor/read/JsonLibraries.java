package dev.edict.processor.read;

import java.util.List;

/**
 * Which serialisers may write payloads, by what is on the class path.
 *
 * @param jackson whether the annotations of Jackson count
 * @param jackson2 whether Jackson 2 may be the one
 * @param jackson3 whether Jackson 3 may be the one
 * @param jsonBinding whether Jakarta JSON Binding is the one
 */
record JsonLibraries(boolean jackson, boolean jackson2, boolean jackson3, boolean jsonBinding) {
    private static final String MAPPER_2 = "com.fasterxml.jackson.databind.ObjectMapper";
    private static final String MAPPER_3 = "tools.jackson.databind.ObjectMapper";

    /** What brings Jackson to a runtime of Jakarta REST. */
    private static final List<String> PROVIDERS_2 = List.of(
            "com.fasterxml.jackson.jakarta.rs.json.JacksonJsonProvider",
            "io.quarkus.resteasy.reactive.jackson.runtime.serialisers.BasicServerJacksonMessageBodyWriter",
            "org.glassfish.jersey.jackson.JacksonFeature",
            "org.jboss.resteasy.plugins.providers.jackson.ResteasyJackson2Provider");

    private static final List<String> PROVIDERS_3 = List.of("tools.jackson.jakarta.rs.json.JacksonJsonProvider");

    private static final List<String> PROVIDERS_OF_JSON_BINDING = List.of(
            "org.apache.cxf.jaxrs.provider.jsrjsonb.JsrJsonbProvider",
            "org.glassfish.jersey.jsonb.JsonBindingFeature",
            "org.jboss.resteasy.plugins.providers.jsonb.JsonBindingProvider",
            "org.jboss.resteasy.reactive.server.jsonb.JsonbMessageBodyWriter");

    /**
     * Of two versions of Jackson it is the one that a provider brings; where that tells nothing either may be, and without a mapper
     * Jackson 2. JSON Binding is the one where nothing of Jackson is there, or only libraries bring some and the provider is that of
     * JSON Binding.
     */
    static JsonLibraries of(Round round) {
        boolean jackson = isThere(round, JacksonReader.ANNOTATION + "JsonProperty");
        if (!jackson) {
            return new JsonLibraries(false, false, false, isThere(round, JsonbReader.PROPERTY));
        }
        boolean provided2 = isAnyThere(round, PROVIDERS_2);
        boolean provided3 = isAnyThere(round, PROVIDERS_3);
        if (!provided2 && !provided3 && isAnyThere(round, PROVIDERS_OF_JSON_BINDING)) {
            return new JsonLibraries(false, false, false, true);
        }
        boolean jackson3 = isThere(round, MAPPER_3);
        boolean jackson2 = !jackson3 || isThere(round, MAPPER_2);
        if (jackson2 && jackson3) {
            jackson2 = provided2 || !provided3;
            jackson3 = provided3 || !provided2;
        }
        return new JsonLibraries(true, jackson2, jackson3, false);
    }

    private static boolean isAnyThere(Round round, List<String> types) {
        return types.stream().anyMatch(type -> isThere(round, type));
    }

    private static boolean isThere(Round round, String type) {
        return round.signatures.type(type).isPresent();
    }
}
