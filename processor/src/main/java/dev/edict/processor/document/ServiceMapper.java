package dev.edict.processor.document;

import static dev.edict.processor.document.OpenApiAnnotations.one;

import dev.edict.contract.fragment.Components;
import dev.edict.contract.fragment.PathItemFragment;
import dev.edict.contract.fragment.SecurityRequirement;
import dev.edict.contract.fragment.Service;
import dev.edict.contract.fragment.Tag;
import dev.edict.contract.json.JsonObject;
import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.Annotations;
import dev.edict.processor.model.ApiService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is declared about the whole service: {@code @ApiService}, {@code @ApplicationPath} and the OpenAPI definition beside them. */
final class ServiceMapper {

    private final Annotations annotations;
    private final TypeMapper types;
    private final Optional<AnnotationUse> definition;
    private final Optional<AnnotationUse> info;

    private ServiceMapper(Annotations annotations, TypeMapper types) {
        this.types = types;
        this.annotations = annotations;
        this.definition = OpenApiAnnotations.definition(annotations);
        this.info = definition.flatMap(use -> one(use, "info"));
    }

    static Service map(ApiService service, TypeMapper types) {
        return new ServiceMapper(service.annotations(), types).map(service);
    }

    /**
     * What a class adds to the description of a service that another one declares; nothing where it adds nothing. What describes operations
     * too, such as tags and servers, is about those of the class alone.
     *
     * @param annotations of the class
     * @param ofMembers of what is in it, where a scheme may stand as well
     */
    static Optional<Service> additions(Annotations annotations, List<Annotations> ofMembers, TypeMapper types) {
        List<Annotations> schemes = ofMembers.stream()
                .filter(member -> !OpenApiAnnotations.securitySchemes(member).isEmpty())
                .toList();
        boolean adds = !schemes.isEmpty()
                || OpenApiAnnotations.definition(annotations).isPresent()
                || !OpenApiAnnotations.securitySchemes(annotations).isEmpty()
                || !OpenApiAnnotations.webhooks(annotations).isEmpty();
        return adds ? Optional.of(new ServiceMapper(annotations, types).additions(schemes)) : Optional.empty();
    }

    private Service map(ApiService service) {
        return new Service(
                text(service.title()).or(() -> text(info, "title")).orElse(null),
                text(service.version()).or(() -> text(info, "version")).orElse(null),
                text(info, "description").orElse(Prose.markdown(service.documentation())),
                info(),
                text(service.applicationPath()).orElse(null),
                servers(OpenApiAnnotations.servers(annotations)),
                text(service.errorBase()).orElse(null),
                Service.Errors.valueOf(service.errors().name()),
                SecuritySchemeMapper.map(annotations, definition),
                security(Stream.of(
                                OpenApiAnnotations.securityRequirements(annotations),
                                OpenApiAnnotations.requirementSets(annotations))
                        .flatMap(List::stream)
                        .toList()),
                tags(annotations, definition),
                service.scopes(),
                habits(service),
                components(),
                webhooks(),
                members(ExternalDocs.on(annotations), Extensions.on(annotations)));
    }

    private Service additions(List<Annotations> members) {
        Map<String, JsonObject> schemes = new TreeMap<>(SecuritySchemeMapper.map(annotations, definition));
        members.forEach(
                member -> SecuritySchemeMapper.map(member, Optional.empty()).forEach(schemes::putIfAbsent));
        return new Service(
                text(info, "title").orElse(null),
                text(info, "version").orElse(null),
                text(info, "description").orElse(null),
                info(),
                null,
                servers(List.of()),
                null,
                Service.Errors.DETECT,
                schemes,
                security(List.of()),
                tags(Annotations.NONE, definition),
                List.of(),
                null,
                components(),
                webhooks(),
                members(Optional.empty(), JsonObject.EMPTY));
    }

    private Service.@Nullable Habits habits(ApiService service) {
        Service.Habits habits = new Service.Habits(
                service.versioning() == ApiService.Versioning.DETECT
                        ? null
                        : Service.Versioning.valueOf(service.versioning().name()),
                spelling(service.jsonCase()),
                spelling(service.queryCase()));
        return habits.equals(new Service.Habits(null, null, null)) ? null : habits;
    }

    private static Service.@Nullable Spelling spelling(ApiService.Case written) {
        return written == ApiService.Case.DETECT ? null : Service.Spelling.valueOf(written.name());
    }

    private static Optional<String> text(String value) {
        return Optional.of(value).filter(text -> !text.isEmpty());
    }

    private static Optional<String> text(Optional<AnnotationUse> use, String element) {
        return OpenApiAnnotations.text(use, element);
    }

    private JsonObject info() {
        return info.map(ServiceMapper::info).orElse(JsonObject.EMPTY);
    }

    private static JsonObject info(AnnotationUse info) {
        JsonObject.Builder object = JsonObject.builder()
                .putIfPresent(
                        "summary", OpenApiAnnotations.text(info, "summary").orElse(null))
                .putIfPresent(
                        "termsOfService",
                        OpenApiAnnotations.text(info, "termsOfService").orElse(null));
        one(info, "contact")
                .ifPresent(contact -> object.putUnlessEmpty("contact", members(contact, "name", "url", "email")));
        one(info, "license")
                .map(license -> members(license, "name", "identifier", "url"))
                .filter(license -> license.has("name"))
                .ifPresent(license -> object.put("license", license));
        return object.putAll(Extensions.in(info)).build();
    }

    private static JsonObject members(AnnotationUse use, String... names) {
        JsonObject.Builder object = JsonObject.builder();
        for (String name : names) {
            object.putIfPresent(name, OpenApiAnnotations.text(use, name).orElse(null));
        }
        return object.putAll(Extensions.in(use)).build();
    }

    /**
     * @param documentation what stands on the class beside a definition
     * @param beside likewise
     */
    private JsonObject members(Optional<JsonObject> documentation, JsonObject beside) {
        JsonObject extensions = definition.map(Extensions::in).orElse(JsonObject.EMPTY);
        return JsonObject.builder()
                .putIfPresent(
                        "externalDocs",
                        definition
                                .flatMap(ExternalDocs::in)
                                .or(() -> documentation)
                                .orElse(null))
                .putAll(extensions.isEmpty() ? beside : extensions)
                .build();
    }

    private List<JsonObject> servers(List<AnnotationUse> beside) {
        List<AnnotationUse> declared = new ArrayList<>(beside);
        definition.ifPresent(use -> declared.addAll(use.annotations("servers")));
        return ServerMapper.map(declared);
    }

    private List<SecurityRequirement> security(List<AnnotationUse> beside) {
        List<AnnotationUse> declared = new ArrayList<>(beside);
        definition.ifPresent(use -> {
            declared.addAll(use.annotations("security"));
            declared.addAll(use.annotations("securitySets"));
        });
        return RequirementMapper.map(declared);
    }

    private @Nullable Components components() {
        Components components = definition
                .flatMap(use -> one(use, "components"))
                .map(new ComponentsMapper(types)::map)
                .orElse(Components.NONE);
        return components.equals(Components.NONE) ? null : components;
    }

    private List<PathItemFragment> webhooks() {
        List<AnnotationUse> declared = new ArrayList<>(OpenApiAnnotations.webhooks(annotations));
        definition.ifPresent(use -> declared.addAll(use.annotations("webhooks")));
        return declared.isEmpty() ? List.of() : new OutgoingMapper(types).pathItems(declared);
    }

    static List<Tag> tags(Annotations annotations, Optional<AnnotationUse> definition) {
        List<AnnotationUse> declared =
                new ArrayList<>(definition.map(use -> use.annotations("tags")).orElse(List.of()));
        declared.addAll(OpenApiAnnotations.tags(annotations));
        List<Tag> tags = new ArrayList<>(TagMapper.map(declared));
        OpenApiAnnotations.tagReferences(annotations).forEach(name -> tags.add(new Tag(name, null)));
        definition.ifPresent(use -> tags.addAll(TagMapper.described(OutgoingMapper.tagsOf(items(use)))));
        return tags;
    }

    /** Path items of a definition: its webhooks, and those that other annotations refer to. */
    private static List<AnnotationUse> items(AnnotationUse definition) {
        List<AnnotationUse> items = new ArrayList<>(definition.annotations("webhooks"));
        one(definition, "components").ifPresent(use -> items.addAll(use.annotations("pathItems")));
        return items;
    }
}
