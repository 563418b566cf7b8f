package dev.edict.processor.read;

import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.Constraint;
import dev.edict.processor.model.DtoType;
import dev.edict.processor.model.ErrorReply;
import dev.edict.processor.model.Locator;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Parameter;
import dev.edict.processor.model.Reply;
import dev.edict.processor.model.TypeRef;
import dev.edict.processor.model.TypeUse;
import dev.edict.processor.model.Waiver;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was read in one round, as text for tests to compare. */
record Snapshot(Round round, RootResources roots, List<ReadResult> results, Map<String, List<Waiver>> waivers) {

    List<ApiResource> resources() {
        return results.stream()
                .filter(ReadResult.Ready.class::isInstance)
                .map(r -> ((ReadResult.Ready) r).api())
                .toList();
    }

    String everything() {
        return results.stream().map(this::render).collect(Collectors.joining()) + types();
    }

    String operations() {
        return results.stream()
                .map(r -> r instanceof ReadResult.Ready ready
                        ? ready.api().operations().stream()
                                .map(o -> operation(o) + "\n")
                                .collect(Collectors.joining())
                        : render(r))
                .collect(Collectors.joining());
    }

    private String render(ReadResult result) {
        if (result instanceof ReadResult.Deferred deferred) {
            return "deferred: " + deferred.missingType() + " at "
                    + deferred.where().signature() + "\n";
        }
        if (result instanceof ReadResult.Unusable unusable) {
            return "unusable: " + unusable.reason() + "\n";
        }
        ApiResource api = ((ReadResult.Ready) result).api();
        StringBuilder text = new StringBuilder(api.binaryName())
                .append(api.optedIn() ? " opted in" : "")
                .append(" " + api.audience())
                .append(" " + api.sourcePath())
                .append("\n");
        api.members().forEach(m -> text.append("  member ").append(parameter(m)).append("\n"));
        api.operations().forEach(o -> text.append("  ").append(operation(o)).append("\n"));
        api.ignored()
                .forEach(o -> text.append("  ignored ").append(operation(o)).append("\n"));
        api.locators().forEach(l -> text.append("  ").append(locator(l)).append("\n"));
        return text.toString();
    }

    static String operation(Operation operation) {
        String in = Stream.concat(operation.parameters().stream(), operation.entities().stream())
                .map(Snapshot::parameter)
                .collect(Collectors.joining(", ", "(", ")"));
        return operation.display() + in + " -> " + reply(operation.reply())
                + media(" consumes ", operation.consumes())
                + media(" produces ", operation.produces());
    }

    private static String media(String label, List<String> types) {
        return types.isEmpty() ? "" : label + String.join("|", types);
    }

    static String parameter(Parameter parameter) {
        return parameter.source()
                + (parameter.name().isEmpty() ? "" : " " + parameter.name())
                + ": " + use(parameter.type())
                + parameter.defaultValue().map(d -> " = " + d).orElse("")
                + (parameter.via().isEmpty() ? "" : " via " + String.join(".", parameter.via()));
    }

    private static String locator(Locator locator) {
        return "locator "
                + locator.path().stream().map(p -> p.value()).collect(Collectors.joining(" + "))
                + " -> " + locator.returns().display()
                + (locator.resolved() ? "" : " unresolved");
    }

    static String reply(Reply reply) {
        return reply.kind()
                + reply.entity().map(e -> " " + use(e)).orElse("")
                + reply.item().map(i -> " of " + use(i)).orElse("")
                + (reply.wrappers().isEmpty()
                        ? ""
                        : reply.wrappers().stream()
                                .map(w -> w.substring(w.lastIndexOf('.') + 1))
                                .collect(Collectors.joining("<", " in ", "")));
    }

    static String error(ErrorReply reply) {
        return reply.status() + " " + reply.type() + " " + reply.title() + " " + reply.origin();
    }

    static String use(TypeUse use) {
        return use.constraints().stream().map(Snapshot::constraint).sorted().collect(Collectors.joining())
                + (use.cascaded() ? "@Valid " : "")
                + ref(use.type());
    }

    private static String constraint(Constraint constraint) {
        return "@" + constraint.annotation().simpleName()
                + (constraint.annotation().values().isEmpty()
                        ? ""
                        : constraint.annotation().values().entrySet().stream()
                                .filter(e -> !e.getKey().equals("groups"))
                                .map(e -> e.getKey() + "=" + e.getValue())
                                .collect(Collectors.joining(",", "(", ")")))
                + " ";
    }

    static String ref(TypeRef type) {
        if (type instanceof TypeRef.Declared declared) {
            return declared.simpleName()
                    + (declared.args().isEmpty()
                            ? ""
                            : declared.args().stream().map(Snapshot::use).collect(Collectors.joining(", ", "<", ">")));
        }
        if (type instanceof TypeRef.ArrayOf array) {
            return use(array.component()) + "[]";
        }
        return type instanceof TypeRef.Unresolved unresolved ? "!" + unresolved.name() : type.display();
    }

    /** The given types, or all that the resources reach, by name. */
    String types(String... names) {
        Set<String> wanted = new TreeSet<>(List.of(names));
        if (names.length == 0) {
            resources().forEach(api -> {
                api.operations().forEach(o -> {
                    o.entities().forEach(p -> reach(p.type(), wanted));
                    o.reply().entity().ifPresent(e -> reach(e, wanted));
                });
            });
        }
        return wanted.stream()
                .flatMap(n -> round.types().find(n).stream())
                .map(Snapshot::type)
                .collect(Collectors.joining());
    }

    private void reach(TypeUse use, Set<String> names) {
        if (use.type() instanceof TypeRef.Declared declared) {
            declared.args().forEach(a -> reach(a, names));
            if (round.types().find(declared.binaryName()).isPresent() && names.add(declared.binaryName())) {
                DtoType type = round.types().find(declared.binaryName()).get();
                type.properties().forEach(p -> reach(p.type(), names));
                type.subtypes().forEach(s -> reach(TypeUse.of(s.type()), names));
            }
        } else if (use.type() instanceof TypeRef.ArrayOf array) {
            reach(array.component(), names);
        }
    }

    static String type(DtoType type) {
        StringBuilder text = new StringBuilder(type.kind().toString().toLowerCase(java.util.Locale.ROOT))
                .append(" ")
                .append(type.simpleName())
                .append(
                        type.typeParameters().isEmpty()
                                ? ""
                                : type.typeParameters().toString())
                .append(type.persistence()
                        .map(p -> " persistent by " + p.marker())
                        .orElse(""))
                .append(type.valueType().map(v -> " as " + use(v)).orElse(""))
                .append(type.opaque() ? " opaque" : "")
                .append(type.discriminator().map(d -> " by " + d).orElse(""))
                .append("\n");
        type.constants()
                .forEach(c -> text.append("  ")
                        .append(c.javaName())
                        .append(c.javaName().equals(c.wireName()) ? "" : " as " + c.wireName())
                        .append("\n"));
        type.properties().forEach(p -> text.append("  ").append(property(p)).append("\n"));
        type.subtypes()
                .forEach(s -> text.append("  or ")
                        .append(ref(s.type()))
                        .append(s.name().map(n -> " named " + n).orElse(""))
                        .append("\n"));
        return text.toString();
    }

    private static String property(DtoType.Property property) {
        return property.jsonName()
                + (property.required() ? "!" : "")
                + ": " + use(property.type())
                + (property.readable() ? "" : " write-only")
                + (property.writable() ? "" : " read-only")
                + (property.unwrapped() ? " unwrapped" : "")
                + (property.custom() ? " custom" : "");
    }
}
