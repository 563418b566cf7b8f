package dev.edict.processor.rule.auth;

import dev.edict.processor.model.Access;
import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.Annotations;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.ApiService;
import dev.edict.processor.model.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The security schemes that a resource can see, its own and its service's, in MicroProfile's words or Swagger's. */
final class Schemes {
    private static final String MICROPROFILE = "org.eclipse.microprofile.openapi.annotations.";
    private static final String SWAGGER = "io.swagger.v3.oas.annotations.";

    private Schemes() {}

    /** How a client shows who it is. */
    enum Carrier {
        /** A token in a header, whoever issued it. */
        TOKEN,
        COOKIE,
        /** A key in a header or, against advice, in the query. */
        KEY,
        /** A name and a password with every request. */
        PASSWORD,
        CERTIFICATE,
        UNKNOWN
    }

    record Scheme(String name, AnnotationUse use) {
        Carrier carrier() {
            return switch (use.constant("type").orElse("")) {
                case "OAUTH2", "OPENIDCONNECT" -> Carrier.TOKEN;
                case "MUTUALTLS" -> Carrier.CERTIFICATE;
                case "APIKEY" -> use.constant("in").filter("COOKIE"::equals).isPresent() ? Carrier.COOKIE : Carrier.KEY;
                case "HTTP" ->
                    switch (use.string("scheme").orElse("").toLowerCase(Locale.ROOT)) {
                        case "bearer", "dpop" -> Carrier.TOKEN;
                        case "basic", "digest" -> Carrier.PASSWORD;
                        default -> Carrier.UNKNOWN;
                    };
                default -> Carrier.UNKNOWN;
            };
        }

        /** An OAuth flow that is written out, with something in it. */
        Optional<AnnotationUse> flow(String name) {
            return flows().flatMap(flows -> flows.annotations(name).stream().findFirst())
                    .filter(flow -> !flow.values().isEmpty());
        }

        Optional<AnnotationUse> flows() {
            return use.annotations("flows").stream().findFirst();
        }
    }

    /** Those that a service declares. */
    static List<Scheme> of(ApiService service) {
        List<Scheme> schemes = new ArrayList<>();
        add(service.annotations(), schemes);
        return schemes;
    }

    static List<Scheme> of(ApiResource api) {
        Annotations service = api.service().annotations();
        if (!service.forDocuments() && !api.annotations().forDocuments()) {
            return List.of();
        }
        List<Scheme> schemes = new ArrayList<>();
        add(service, schemes);
        if (api.annotations() != service) {
            add(api.annotations(), schemes);
        }
        return schemes;
    }

    private static void add(Annotations annotations, List<Scheme> schemes) {
        if (!annotations.forDocuments()) {
            return;
        }
        List<AnnotationUse> uses = new ArrayList<>();
        for (String vocabulary : List.of(MICROPROFILE, SWAGGER)) {
            String type = vocabulary + "security.SecurityScheme";
            uses.addAll(annotations.repeated(type, type + "s"));
            annotations
                    .find(vocabulary + "OpenAPIDefinition")
                    .flatMap(definition ->
                            definition.annotations("components").stream().findFirst())
                    .ifPresent(components -> uses.addAll(components.annotations("securitySchemes")));
        }
        for (AnnotationUse use : uses) {
            schemes.add(new Scheme(
                    use.string("securitySchemeName")
                            .filter(name -> !name.isEmpty())
                            .or(() -> use.string("name"))
                            .orElse(""),
                    use));
        }
    }

    /** The schemes that an operation asks for, by name: what it says itself, else what the whole service does. */
    static List<String> required(ApiResource api, Operation operation) {
        List<String> names = new ArrayList<>();
        for (Access.Requirement requirement : operation.access().requirements()) {
            names.addAll(requirement.schemes().keySet());
        }
        if (names.isEmpty()) {
            forAll(api.service().annotations(), names);
        }
        return names;
    }

    /** The schemes that a service asks for in all operations, by name. */
    static List<String> required(ApiService service) {
        List<String> names = new ArrayList<>();
        forAll(service.annotations(), names);
        return names;
    }

    private static void forAll(Annotations service, List<String> names) {
        if (!service.forDocuments()) {
            return;
        }
        List<AnnotationUse> uses = new ArrayList<>();
        for (String vocabulary : List.of(MICROPROFILE, SWAGGER)) {
            String type = vocabulary + "security.SecurityRequirement";
            uses.addAll(service.repeated(type, type + "s"));
            service.find(vocabulary + "OpenAPIDefinition")
                    .ifPresent(definition -> uses.addAll(definition.annotations("security")));
        }
        for (AnnotationUse use : uses) {
            use.string("name").ifPresent(names::add);
        }
    }

    /**
     * The schemes by which an operation's callers show who they are; none where one of those that are asked for is unknown, for
     * then nothing can be said.
     */
    static List<Scheme> inForce(ApiResource api, Operation operation, List<Scheme> known) {
        List<Scheme> schemes = new ArrayList<>();
        for (String name : required(api, operation)) {
            Optional<Scheme> scheme = find(name, known);
            if (scheme.isEmpty()) {
                return List.of();
            }
            schemes.add(scheme.get());
        }
        return schemes;
    }

    private static Optional<Scheme> find(String name, List<Scheme> known) {
        for (Scheme scheme : known) {
            if (scheme.name().equals(name)) {
                return Optional.of(scheme);
            }
        }
        return Optional.empty();
    }
}
