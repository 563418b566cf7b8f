package dev.edict.contract.assemble;

import dev.edict.contract.fragment.BinaryNames;
import dev.edict.contract.fragment.Shape;
import dev.edict.contract.fragment.Shape.Reference;
import dev.edict.contract.fragment.TypeTemplate;
import dev.edict.contract.fragment.TypeUse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The names of component schemas. A type has its simple name; types that share one are told apart by as much of their packages as it
 * takes, all of them, so that no name depends on an order. An instance of a generic type reads {@code PageOfOrderView}.
 */
final class ComponentNames {

    /** The schema of RFC 9457, which no type of the service takes the name of. */
    static final String PROBLEM = "Problem";

    private final SchemaNameStyle style;
    private final Map<String, String> types = new HashMap<>();
    private final Map<Reference, String> names = new HashMap<>();

    ComponentNames(SchemaNameStyle style, TypeGraph graph, Findings findings) {
        this.style = style;
        Collection<Reference> references = graph.definitions().keySet();
        Map<String, TypeTemplate> templates = new TreeMap<>();
        references.forEach(reference -> addTypes(reference, graph, templates));
        nameTypes(templates.values(), findings);
        nameInstances(references);
    }

    boolean includes(String name) {
        return names.containsValue(name);
    }

    String of(Reference reference) {
        return Objects.requireNonNull(names.get(reference));
    }

    /** A type argument is part of a name even where the type parameter is used nowhere and the argument is no component. */
    private static void addTypes(Shape shape, TypeGraph graph, Map<String, TypeTemplate> templates) {
        if (shape instanceof Reference reference) {
            templates.put(reference.type(), graph.template(reference));
            reference.arguments().forEach(argument -> addTypes(argument.shape(), graph, templates));
        } else if (shape instanceof Shape.ArrayOf array) {
            addTypes(array.items().shape(), graph, templates);
        } else if (shape instanceof Shape.MapOf map) {
            addTypes(map.values().shape(), graph, templates);
        } else if (shape instanceof Shape.Composed composed) {
            composed.uses().forEach(use -> addTypes(use.shape(), graph, templates));
        }
    }

    private void nameTypes(Collection<TypeTemplate> templates, Findings findings) {
        Map<String, List<TypeTemplate>> bySimpleName = templates.stream().collect(Collectors.groupingBy(this::ownName));
        bySimpleName.forEach((name, group) -> {
            if (group.size() == 1 && !name.equals(PROBLEM)) {
                types.put(group.get(0).type(), name);
            } else {
                qualify(name, group);
                if (group.size() > 1) {
                    reportShared(name, group, findings);
                }
            }
        });
    }

    private void reportShared(String name, List<TypeTemplate> group, Findings findings) {
        SortedMap<String, String> schemas = new TreeMap<>();
        group.forEach(template -> schemas.put(template.type(), Objects.requireNonNull(types.get(template.type()))));
        findings.add(
                "schema-name-shared",
                schemas.firstKey(),
                group.size() + " types of the API are called " + name + "; their schemas are named "
                        + String.join(" and ", schemas.values())
                        + ". Rename one of them, or name it with @Schema(name = …), while no client depends on the name");
    }

    private void qualify(String name, List<TypeTemplate> group) {
        Set<String> qualified = new HashSet<>();
        int deepest = group.stream()
                .mapToInt(template -> BinaryNames.parts(template.type()).size())
                .max()
                .orElse(0);
        for (int depth = 1; depth <= deepest && qualified.size() < group.size(); depth++) {
            qualified.clear();
            for (TypeTemplate template : group) {
                String candidate = qualifier(template.type(), depth) + name;
                types.put(template.type(), candidate);
                qualified.add(candidate);
            }
        }
        if (qualified.size() < group.size()) {
            // a name that an author gave to one of them is that of another in the same package
            group.forEach(template ->
                    types.put(template.type(), legal(String.join(".", BinaryNames.parts(template.type())))));
        }
    }

    /** The last so many parts of what stands before the simple name. */
    private static String qualifier(String binaryName, int depth) {
        List<String> parts = BinaryNames.parts(binaryName);
        StringBuilder qualifier = new StringBuilder();
        for (int i = Math.max(0, parts.size() - 1 - depth); i < parts.size() - 1; i++) {
            qualifier.append(legal(parts.get(i))).append('.');
        }
        return qualifier.toString();
    }

    private void nameInstances(Collection<Reference> references) {
        Map<String, List<Reference>> byName = new TreeMap<>();
        for (Reference reference : references) {
            byName.computeIfAbsent(name(reference), name -> new ArrayList<>()).add(reference);
        }
        byName.forEach((name, sharers) -> sharers.forEach(reference -> {
            boolean unique = sharers.size() == 1 && !name.equals(PROBLEM);
            names.put(reference, unique ? name : name + "." + fingerprint(reference));
        }));
    }

    private String name(Reference reference) {
        String type = Objects.requireNonNull(types.get(reference.type()));
        if (reference.arguments().isEmpty()) {
            return type;
        }
        return reference.arguments().stream().map(this::name).collect(Collectors.joining("And", type + "Of", ""));
    }

    private String name(TypeUse use) {
        return (use.nullable() ? "Nullable" : "") + name(use.shape());
    }

    private String name(Shape shape) {
        if (shape instanceof Reference reference) {
            return name(reference);
        }
        if (shape instanceof Shape.ArrayOf array) {
            return (array.unique() ? "SetOf" : "ListOf") + name(array.items());
        }
        if (shape instanceof Shape.MapOf map) {
            return "MapOf" + name(map.values());
        }
        if (shape instanceof Shape.Scalar scalar) {
            String name =
                    scalar.format() != null ? scalar.format() : Objects.requireNonNullElse(scalar.type(), "binary");
            return List.of(name.split("-")).stream()
                    .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                    .collect(Collectors.joining());
        }
        return shape instanceof Shape.Inline ? "Object" : "Any";
    }

    private String ownName(TypeTemplate template) {
        String type = template.type();
        if (template.name() != null) {
            return legal(template.name());
        }
        return legal(
                style == SchemaNameStyle.QUALIFIED
                        ? String.join(".", BinaryNames.parts(type))
                        : BinaryNames.simple(type));
    }

    /** Component names match {@code ^[a-zA-Z0-9._-]+$} (OpenAPI 3.1.1, "Components Object"); Java's need not. */
    private static String legal(String name) {
        StringBuilder legal = new StringBuilder();
        name.codePoints().forEach(c -> {
            if (c < 128 && (Character.isLetterOrDigit(c) || c == '.' || c == '_' || c == '-')) {
                legal.appendCodePoint(c);
            } else {
                legal.append("_").append(Integer.toHexString(c));
            }
        });
        return legal.toString();
    }

    private static String fingerprint(Reference reference) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(reference.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
