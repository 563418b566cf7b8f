package dev.edict.contract.page;

import dev.edict.contract.json.JsonObject;

/** A Security Scheme Object in words. */
final class SecurityScheme {

    private SecurityScheme() {}

    static String of(JsonObject scheme) {
        return switch (scheme.text("type").orElse("")) {
            case "http" -> http(scheme);
            case "apiKey" ->
                "The key, in the " + scheme.text("in").orElse("header") + " parameter "
                        + scheme.text("name").orElse("") + ".";
            case "oauth2" ->
                "An OAuth 2.0 access token, by "
                        + String.join(
                                " or ",
                                scheme.object("flows")
                                        .orElse(JsonObject.EMPTY)
                                        .members()
                                        .keySet())
                        + ".";
            case "openIdConnect" ->
                "An OpenID Connect token; discovery at "
                        + scheme.text("openIdConnectUrl").orElse("") + ".";
            case "mutualTLS" -> "A client certificate.";
            default -> scheme.text("type").orElse("");
        };
    }

    private static String http(JsonObject scheme) {
        String name = scheme.text("scheme").orElse("");
        String format =
                scheme.text("bearerFormat").map(text -> " (" + text + ")").orElse("");
        return name.equalsIgnoreCase("bearer")
                ? "A bearer token" + format + ", in the header Authorization."
                : "Credentials of the scheme " + name + ", in the header Authorization.";
    }
}
