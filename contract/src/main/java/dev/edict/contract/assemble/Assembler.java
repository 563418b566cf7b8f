package dev.edict.contract.assemble;

import dev.edict.contract.fragment.Audience;
import dev.edict.contract.fragment.Components;
import dev.edict.contract.fragment.Fragment;
import dev.edict.contract.fragment.OperationFragment;
import dev.edict.contract.fragment.OutgoingRequest;
import dev.edict.contract.fragment.ParameterFragment;
import dev.edict.contract.fragment.PathItemFragment;
import dev.edict.contract.fragment.RequestFragment;
import dev.edict.contract.fragment.ResourceFragment;
import dev.edict.contract.fragment.ResponseFragment;
import dev.edict.contract.fragment.Tag;
import dev.edict.contract.json.JsonObject;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the document. The same set of fragments gives the same bytes, wherever they come from and in whatever order. */
public final class Assembler {

    /** The fixed fields of a Path Item Object that are methods, in the order in which they are written. */
    private static final List<String> METHODS =
            List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    /** What a document of version 3.2 has a field for besides. */
    private static final String QUERY = "query";

    private final AssemblySettings settings;

    /** A document of every operation. */
    public Assembler() {
        this(AssemblySettings.DEFAULT);
    }

    /** A document of the operations that are made for one of these audiences, or for none in particular. */
    public Assembler(Set<Audience> audiences) {
        this(AssemblySettings.DEFAULT.with(audiences));
    }

    private Assembler(AssemblySettings settings) {
        this.settings = settings;
    }

    /**
     * The same, which has the service served elsewhere than its fragments say.
     *
     * @param urls absolute or relative to the document; none changes nothing
     */
    public Assembler withServers(List<String> urls) {
        return new Assembler(settings.with(urls));
    }

    /** The same in a version of the specification; 3.1 unless it is said. What a version has no words for is left out. */
    public Assembler withVersion(SpecVersion version) {
        return new Assembler(settings.with(version));
    }

    /** The same with ids of a style; {@link OperationIdStyle#CLASS_METHOD} unless it is said. */
    public Assembler withOperationIds(OperationIdStyle style) {
        return new Assembler(settings.with(style));
    }

    /** The same with component schemas that are named in a style; {@link SchemaNameStyle#SIMPLE} unless it is said. */
    public Assembler withSchemaNames(SchemaNameStyle style) {
        return new Assembler(settings.with(style));
    }

    /**
     * The same on top of a document.
     *
     * @param document what it says stands in place of what the code says; empty for none
     */
    public Assembler withBase(JsonObject document) {
        return new Assembler(settings.with(document));
    }

    public Assembly assemble(Collection<? extends Fragment> fragments) {
        Findings findings = new Findings();
        FragmentSet set = FragmentSet.of(fragments, findings);
        ServiceView service = ServiceView.of(set.resources(), settings.base(), findings);
        List<Endpoint> endpoints = Endpoints.unify(endpoints(set.resources(), findings), findings);
        TypeGraph graph = new TypeGraph(set.templates(), findings);
        endpoints.forEach(endpoint -> {
            OperationFragment operation = endpoint.operation();
            addTypes(operation, graph);
            Responses.extensions(operation, service).forEach(type -> graph.add(type, operation.signature()));
        });
        addTypes(service, graph);
        Set<String> declared = new TreeSet<>(service.components().schemas().keySet());
        declared.addAll(BaseDocument.names(settings.base(), "schemas"));
        Schemas schemas =
                new Schemas(graph, declared, new ComponentNames(settings.schemaNames(), graph, findings), findings);
        Security security = new Security(service, findings);
        OperationIds ids = new OperationIds(settings.operationIds(), endpoints, findings);
        Operations operations = new Operations(
                schemas,
                new References(service.components(), settings.base(), ids.with(settings.base()), findings),
                service,
                security,
                ids);
        JsonObject paths = paths(endpoints, operations);
        security.reportMissingScheme();
        JsonObject document = JsonObject.builder()
                .put("openapi", SpecVersion.V3_1.number())
                .put("info", service.info(findings))
                .put("servers", service.served(settings.servers()))
                .putUnlessEmpty("tags", service.tags(UsedTags.of(endpoints, service), resourceTags(endpoints)))
                .put("paths", paths)
                .putUnlessEmpty("webhooks", operations.webhooks())
                .putUnlessEmpty("components", components(endpoints, schemas, service, operations))
                .putUnlessEmpty("security", security.declared(service.declaredSecurity(), "The service"))
                .putAll(service.members())
                .build();
        return new Assembly(
                new OpenApiDocument(written(BaseDocument.merge(settings.base(), document))),
                findings.sorted(),
                () -> DocumentedOperation.of(endpoints, service));
    }

    private JsonObject written(JsonObject document) {
        return switch (settings.version()) {
            case V3_0 -> new Version30(document).document();
            case V3_1 -> document;
            case V3_2 -> Version32.of(document);
        };
    }

    private List<Endpoint> endpoints(Collection<ResourceFragment> resources, Findings findings) {
        MappedErrors mapped = new MappedErrors(resources);
        return resources.stream()
                .flatMap(resource -> resource.operations().stream()
                        .filter(operation -> !operation.documentation().hidden())
                        .filter(this::isMadeForAudience)
                        .filter(operation -> isRepresentable(operation, findings))
                        .map(operation -> new Endpoint(
                                resource.type(), resource.source(), resource.tags(), mapped.complete(operation))))
                .toList();
    }

    private boolean isMadeForAudience(OperationFragment operation) {
        Audience audience = operation.promises().audience();
        return audience == null || settings.audiences().contains(audience);
    }

    private boolean isRepresentable(OperationFragment operation, Findings findings) {
        if (METHODS.contains(field(operation)) || settings.version() == SpecVersion.V3_2) {
            return true;
        }
        findings.add(
                "method-unrepresentable",
                operation.signature(),
                "OpenAPI " + settings.version() + " has no place for the method "
                        + operation.route().method() + " of " + operation.signature()
                        + "; the document leaves the operation out");
        return false;
    }

    private static String field(OperationFragment operation) {
        return operation.route().method().toLowerCase(Locale.ROOT);
    }

    private static void addTypes(OperationFragment operation, TypeGraph graph) {
        String subject = operation.signature();
        addTypes(operation.parameters(), operation.request(), operation.responses(), graph, subject);
        operation.callbacks().forEach(callback -> addTypes(callback.requests(), graph, subject));
    }

    private static void addTypes(ServiceView service, TypeGraph graph) {
        Components components = service.components();
        components.schemas().forEach((name, type) -> graph.add(type, name));
        components.headers().forEach((name, header) -> graph.add(header.type(), name));
        components.requestBodies().forEach((name, body) -> addTypes(List.of(), body, List.of(), graph, name));
        addTypes(components.parameters().values(), null, components.responses().values(), graph, "components");
        components.callbacks().values().forEach(callback -> addTypes(callback.requests(), graph, callback.name()));
        components.pathItems().values().forEach(item -> addTypes(item, graph));
        service.webhooks().forEach(item -> addTypes(item, graph));
    }

    private static void addTypes(PathItemFragment item, TypeGraph graph) {
        addTypes(item.parameters(), null, List.of(), graph, item.name());
        addTypes(item.requests(), graph, item.name());
    }

    private static void addTypes(List<OutgoingRequest> requests, TypeGraph graph, String subject) {
        for (OutgoingRequest request : requests) {
            addTypes(request.parameters(), request.request(), request.responses(), graph, subject);
            request.callbacks().forEach(callback -> addTypes(callback.requests(), graph, subject));
        }
    }

    private static void addTypes(
            Collection<ParameterFragment> parameters,
            @Nullable RequestFragment request,
            Collection<ResponseFragment> responses,
            TypeGraph graph,
            String subject) {
        parameters.forEach(parameter -> graph.add(parameter.type(), subject));
        if (request != null) {
            request.content().values().forEach(type -> graph.add(type, subject));
        }
        responses.forEach(response -> {
            response.content().values().forEach(type -> graph.add(type, subject));
            response.headers().forEach(header -> graph.add(header.type(), subject));
        });
    }

    private static int rank(String method) {
        int known = METHODS.indexOf(method);
        return known < 0 ? METHODS.size() : known;
    }

    private static JsonObject paths(List<Endpoint> endpoints, Operations operations) {
        SortedMap<String, SortedMap<String, JsonObject>> items = new TreeMap<>();
        for (Endpoint endpoint : endpoints) {
            OperationFragment operation = endpoint.operation();
            items.computeIfAbsent(
                            Parameters.path(operation),
                            path -> new TreeMap<>(Comparator.<String, Integer>comparing(Assembler::rank)
                                    .thenComparing(Comparator.naturalOrder())))
                    .put(field(operation), operations.of(endpoint));
        }
        JsonObject.Builder paths = JsonObject.builder();
        items.forEach((path, item) -> paths.put(path, item(item)));
        return paths.build();
    }

    /** Methods without a field of their own stand together under their names (OpenAPI 3.2.0, "Path Item Object"). */
    private static JsonObject item(SortedMap<String, JsonObject> operations) {
        JsonObject.Builder item = JsonObject.builder();
        JsonObject.Builder additional = JsonObject.builder();
        operations.forEach((method, operation) -> {
            if (METHODS.contains(method) || method.equals(QUERY)) {
                item.put(method, operation);
            } else {
                additional.put(method.toUpperCase(Locale.ROOT), operation);
            }
        });
        return item.putUnlessEmpty("additionalOperations", additional.build()).build();
    }

    private static List<Tag> resourceTags(List<Endpoint> endpoints) {
        return endpoints.stream()
                .sorted(Comparator.comparing(Endpoint::resource))
                .flatMap(endpoint -> Stream.concat(
                        endpoint.operation().documentation().described().stream(), endpoint.tags().stream()))
                .distinct()
                .toList();
    }

    private static JsonObject components(
            List<Endpoint> endpoints, Schemas schemas, ServiceView service, Operations operations) {
        SortedMap<String, JsonObject> byName = schemas.components();
        if (operations.showsProblems()) {
            byName.put(ComponentNames.PROBLEM, Shared.PROBLEM);
            byName.putAll(operations.extendedProblems());
        }
        service.components().schemas().forEach((name, type) -> byName.putIfAbsent(name, schemas.schema(type)));
        return JsonObject.builder()
                .putUnlessEmpty("schemas", object(byName))
                .putAll(operations.declared(
                        operations.sharedResponses(), Shared.parameters(endpoints), Shared.headers(endpoints)))
                .putUnlessEmpty("securitySchemes", object(service.securitySchemes()))
                .build();
    }

    private static JsonObject object(SortedMap<String, JsonObject> members) {
        JsonObject.Builder object = JsonObject.builder();
        members.forEach(object::put);
        return object.build();
    }
}
