package dev.edict.contract.assemble;

import dev.edict.contract.fragment.Components;
import dev.edict.contract.fragment.PathItemFragment;
import dev.edict.contract.fragment.ResourceFragment;
import dev.edict.contract.fragment.SecurityRequirement;
import dev.edict.contract.fragment.Service;
import dev.edict.contract.fragment.Tag;
import dev.edict.contract.json.JsonArray;
import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonValue;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What all declarations of the service say together. A package, an Application class and an OpenAPI definition may each say a part of it;
 * where two say different things, the one that sorts first stays. What other classes add, such as a resource with a security scheme, comes after
 * all of that.
 */
final class ServiceView {

    /** OpenAPI demands a version, and tools that make a package of a document one of this form (Semantic Versioning 2.0.0, item 9). */
    private static final String UNVERSIONED = "0.0.0-unversioned";

    private static final String SCHEMES = "#/components/securitySchemes/";

    private final List<Service> declarations;
    private final boolean isDeclared;
    private final JsonObject base;
    private final String errorBase;

    private ServiceView(List<Service> declarations, boolean isDeclared, JsonObject base) {
        this.declarations = declarations;
        this.isDeclared = isDeclared;
        this.base = base;
        this.errorBase = first(declarations, Service::errorBase).orElse("");
    }

    static ServiceView of(Collection<ResourceFragment> resources, JsonObject base, Findings findings) {
        SortedMap<String, Service> declared = new TreeMap<>();
        SortedMap<String, Service> added = new TreeMap<>();
        for (ResourceFragment resource : resources) {
            put(resource.type(), resource.service(), declared);
            put(resource.type(), resource.additions(), added);
        }
        List<Service> all = new ArrayList<>(declared.values());
        all.addAll(added.values());
        reportDifference("title", declared, added, Service::title, findings);
        reportDifference("version", declared, added, Service::version, findings);
        reportDifference("application path", declared, added, Service::applicationPath, findings);
        return new ServiceView(all, !declared.isEmpty(), base);
    }

    private static void put(String type, @Nullable Service said, SortedMap<String, Service> by) {
        if (said != null) {
            by.put(type, said);
        }
    }

    /** Whoever declares the service says what it is called; others count where nobody does. */
    private static void reportDifference(
            String what,
            SortedMap<String, Service> declared,
            SortedMap<String, Service> added,
            Function<Service, @Nullable String> member,
            Findings findings) {
        SortedMap<String, String> values = values(declared, member);
        if (values.isEmpty()) {
            values = values(added, member);
        }
        if (new TreeSet<>(values.values()).size() > 1) {
            findings.add(
                    "service-conflict",
                    values.firstKey(),
                    "The service has more than one " + what + ": " + values
                            + ". The document shows the first; leave one");
        }
    }

    private static SortedMap<String, String> values(
            SortedMap<String, Service> by, Function<Service, @Nullable String> member) {
        SortedMap<String, String> values = new TreeMap<>();
        by.forEach((type, service) -> {
            String value = member.apply(service);
            if (value != null) {
                values.put(type, value);
            }
        });
        return values;
    }

    private Optional<String> first(Function<Service, @Nullable String> member) {
        return first(declarations, member);
    }

    private static Optional<String> first(List<Service> declarations, Function<Service, @Nullable String> member) {
        return declarations.stream()
                .map(member)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .findFirst();
    }

    JsonObject info(Findings findings) {
        JsonObject.Builder info = JsonObject.builder()
                .put("title", first(Service::title).orElse("API"))
                .putIfPresent("description", first(Service::description).orElse(null));
        List<Service> last = new ArrayList<>(declarations);
        Collections.reverse(last);
        last.forEach(service -> info.putAll(service.info()));
        return info.put("version", version(findings)).build();
    }

    /** What all declarations have under names; of one name the first. */
    Components components() {
        List<Components> all = new ArrayList<>();
        for (Service service : declarations) {
            Components components = service.components();
            if (components != null) {
                all.add(components);
            }
        }
        return all.isEmpty()
                ? Components.NONE
                : all.size() == 1
                        ? all.get(0)
                        : new Components(
                                merged(all, Components::schemas),
                                merged(all, Components::responses),
                                merged(all, Components::parameters),
                                merged(all, Components::examples),
                                merged(all, Components::requestBodies),
                                merged(all, Components::headers),
                                merged(all, Components::links),
                                merged(all, Components::callbacks),
                                merged(all, Components::pathItems),
                                all.get(0).members());
    }

    private static <T> Map<String, T> merged(List<Components> all, Function<Components, Map<String, T>> kind) {
        Map<String, T> merged = new LinkedHashMap<>();
        all.forEach(components -> kind.apply(components).forEach(merged::putIfAbsent));
        return merged;
    }

    List<PathItemFragment> webhooks() {
        return declarations.stream()
                .flatMap(service -> service.webhooks().stream())
                .toList();
    }

    /** Members of the document itself. */
    JsonObject members() {
        return declarations.stream()
                .map(Service::members)
                .filter(members -> !members.isEmpty())
                .findFirst()
                .orElse(JsonObject.EMPTY);
    }

    private String version(Findings findings) {
        Optional<String> version = first(Service::version);
        boolean isWritten =
                base.object("info").filter(info -> info.has("version")).isPresent();
        if (version.isEmpty() && isDeclared && !isWritten) {
            findings.add(
                    "version-missing",
                    "",
                    "Nothing says which version of the service the document describes; it says " + UNVERSIONED
                            + ". Write @ApiService(version = \"1.0.0\").");
        }
        return version.orElse(UNVERSIONED);
    }

    /**
     * Where it is served.
     *
     * @param given URLs that count in place of what is declared
     */
    JsonArray served(List<String> given) {
        List<JsonObject> declared = given.isEmpty()
                ? declarations.stream()
                        .flatMap(service -> service.servers().stream())
                        .distinct()
                        .toList()
                : given.stream()
                        .map(url -> JsonObject.of("url", JsonValue.of(url)))
                        .toList();
        if (declared.isEmpty()) {
            return JsonArray.of(JsonObject.of("url", JsonValue.of(path())));
        }
        return servers(declared);
    }

    /** Servers that are declared somewhere. */
    JsonArray servers(List<JsonObject> declared) {
        if (declared.isEmpty()) {
            return JsonArray.of();
        }
        String path = path();
        return new JsonArray(
                declared.stream().map(server -> (JsonValue) under(path, server)).toList());
    }

    private String path() {
        return first(Service::applicationPath)
                .map(path -> "/" + path.replaceAll("^/+|/+$", ""))
                .orElse("/");
    }

    /** Paths are relative to the application path, which a Server Object need not mention. */
    private static JsonObject under(String path, JsonObject server) {
        String url = server.text("url").orElse("").replaceAll("/+$", "");
        return path.equals("/") || url.endsWith(path)
                ? server
                : server.toBuilder().put("url", url + path).build();
    }

    /** Whether errors are problem details; what says nothing is taken to be so. */
    boolean answersProblems() {
        return declarations.stream().noneMatch(service -> service.errors() == Service.Errors.EXTERNAL);
    }

    /** The problem type as clients see it. */
    Optional<String> problemType(@Nullable String type) {
        if (type == null || type.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(resolved(type));
    }

    /** As the runtime resolves it (RFC 3986 §5.2); what is no reference at all is reported where it is written. */
    private String resolved(String type) {
        try {
            return errorBase.isEmpty()
                    ? type
                    : URI.create(errorBase).resolve(type).toString();
        } catch (IllegalArgumentException e) {
            return errorBase + type;
        }
    }

    SortedMap<String, JsonObject> securitySchemes() {
        SortedMap<String, JsonObject> schemes = new TreeMap<>();
        declarations.forEach(service -> service.securitySchemes().forEach(schemes::putIfAbsent));
        base.object("components")
                .flatMap(components -> components.object("securitySchemes"))
                .ifPresent(written -> written.forEach((name, scheme) -> {
                    if (scheme instanceof JsonObject object) {
                        schemes.put(name, object);
                    }
                }));
        schemes.values().removeIf(scheme -> !resolves(scheme, schemes));
        return schemes;
    }

    private static boolean resolves(JsonObject scheme, SortedMap<String, JsonObject> schemes) {
        String target = scheme.text("$ref").orElse("");
        return !target.startsWith(SCHEMES)
                || Optional.ofNullable(schemes.get(target.substring(SCHEMES.length())))
                        .filter(referred -> !referred.has("$ref"))
                        .isPresent();
    }

    /** What a protected operation needs that names no scheme: what the service says, or its only scheme. */
    List<SecurityRequirement> security() {
        List<SecurityRequirement> declared = declarations.stream()
                .map(Service::security)
                .filter(requirements -> !requirements.isEmpty())
                .findFirst()
                .orElse(List.of());
        SortedMap<String, JsonObject> schemes = securitySchemes();
        return declared.isEmpty() && schemes.size() == 1
                ? List.of(SecurityRequirement.of(schemes.firstKey()))
                : declared;
    }

    /** The tags in use: those of the service in its order, then those of resources by name. */
    JsonArray tags(Collection<String> used, Collection<Tag> ofResources) {
        Map<String, Tag> described = new LinkedHashMap<>();
        declarations.forEach(service -> service.tags().forEach(tag -> describe(tag, described)));
        new TreeSet<>(used).forEach(name -> describe(new Tag(name, null), described));
        ofResources.forEach(tag -> describe(tag, described));
        List<JsonValue> tags = new ArrayList<>();
        described.forEach((name, tag) -> {
            if (used.contains(name)) {
                tags.add(JsonObject.builder()
                        .put("name", name)
                        .putIfPresent("description", tag.description())
                        .putAll(tag.members())
                        .build());
            }
        });
        return new JsonArray(tags);
    }

    /** What is said first counts; one who says nothing leaves it to the others. */
    private static void describe(Tag tag, Map<String, Tag> described) {
        described.merge(
                tag.name(),
                tag,
                (first, other) -> new Tag(
                        first.name(),
                        first.description() == null ? other.description() : first.description(),
                        first.members().isEmpty() ? other.members() : first.members()));
    }
}
