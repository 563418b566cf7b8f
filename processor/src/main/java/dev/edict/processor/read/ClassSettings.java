package dev.edict.processor.read;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.AnnotationUse.EnumConstant;
import dev.edict.processor.model.Annotations;
import dev.edict.processor.model.TypeRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * What stands on a class about the form of its properties. Serialisers let a class inherit it from its supertypes.
 *
 * @param ignored names on the wire that are neither read nor written
 * @param readOnly ignored names that are written all the same ({@code allowGetters})
 * @param writeOnly ignored names that are read all the same ({@code allowSetters})
 * @param included when not empty, the only names there are
 * @param naming simple name of the naming strategy's class
 * @param immutable whether abstract methods without {@code get} are properties (Immutables)
 * @param custom code of the user's own decides the form: a serialiser, a strategy for names or visibility
 * @param nillable whether members are written that are null (JSON Binding)
 * @param writtenAs the type whose members are written in place of its own
 * @param typeInfo how Jackson tells subtypes apart
 * @param groups of Bean Validation that are validated besides {@code Default}
 */
record ClassSettings(
        Set<String> ignored,
        Set<String> readOnly,
        Set<String> writeOnly,
        Set<String> included,
        Optional<String> naming,
        Map<String, String> visibility,
        boolean immutable,
        boolean custom,
        boolean nillable,
        Optional<TypeRef> writtenAs,
        Optional<AnnotationUse> typeInfo,
        Set<String> groups) {

    static ClassSettings of(Round round, Hierarchy hierarchy) {
        Map<String, AnnotationUse> nearest = new LinkedHashMap<>();
        Annotations own = Annotations.NONE;
        for (Hierarchy.Level level : hierarchy.levels()) {
            Annotations annotations = round.mirrors.on(level.type());
            if (level == hierarchy.levels().get(0)) {
                own = annotations;
            }
            annotations.forEach(a -> nearest.putIfAbsent(a.type(), a));
        }
        Annotations all = nearest.isEmpty() ? Annotations.NONE : new Annotations(new ArrayList<>(nearest.values()));
        Set<String> ignored = new HashSet<>();
        Set<String> readOnly = new HashSet<>();
        Set<String> writeOnly = new HashSet<>();
        all.find(JacksonReader.ANNOTATION + "JsonIgnoreProperties").ifPresent(use -> {
            Set<String> names = Set.copyOf(use.strings("value"));
            if (use.bool("allowGetters").orElse(false)) {
                readOnly.addAll(names);
            } else if (use.bool("allowSetters").orElse(false)) {
                writeOnly.addAll(names);
            } else {
                ignored.addAll(names);
            }
        });
        Map<String, String> visibility = new LinkedHashMap<>();
        all.find(JacksonReader.ANNOTATION + "JsonAutoDetect")
                .ifPresent(use -> use.values().forEach((element, value) -> {
                    if (value instanceof EnumConstant constant) {
                        visibility.put(element, constant.name());
                    }
                }));
        return new ClassSettings(
                ignored,
                readOnly,
                writeOnly,
                all.find(JacksonReader.ANNOTATION + "JsonIncludeProperties")
                        .map(a -> Set.copyOf(a.strings("value")))
                        .orElse(Set.of()),
                JacksonReader.strategy(JacksonReader.naming(all)),
                visibility,
                own.has("org.immutables.value.Value$Immutable"),
                JacksonReader.isCustom(all)
                        || hierarchy.includes("com.fasterxml.jackson.databind.JsonSerializable")
                        || hierarchy.includes("tools.jackson.databind.JacksonSerializable")
                        || JacksonReader.hasOwnNames(all)
                        || JsonbReader.isCustom(all)
                        || JsonbReader.hasOwnVisibility(all) && round.graph.isWrittenByJsonBinding(),
                JsonbReader.nillable(all).orElse(false) && round.graph.isWrittenByJsonBinding(),
                JacksonReader.substitute(all),
                all.find(JacksonReader.ANNOTATION + "JsonTypeInfo"),
                round.constraints.inPlaceOfDefault(own));
    }

    /** Whether {@code @JsonAutoDetect} and the default let a member of the given sort be seen by its visibility alone. */
    boolean sees(Element member, String sort) {
        Set<Modifier> modifiers = member.getModifiers();
        return switch (visibility.getOrDefault(sort, "DEFAULT")) {
            case "ANY" -> true;
            case "NON_PRIVATE" -> !modifiers.contains(Modifier.PRIVATE);
            case "PROTECTED_AND_PUBLIC" ->
                modifiers.contains(Modifier.PUBLIC) || modifiers.contains(Modifier.PROTECTED);
            case "NONE" -> false;
            default ->
                modifiers.contains(Modifier.PUBLIC)
                        || member.getEnclosingElement() instanceof TypeElement owner
                                && owner.getKind().isInterface()
                                && !modifiers.contains(Modifier.PRIVATE);
        };
    }
}
