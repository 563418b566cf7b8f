package dev.edict.processor.read;

import dev.edict.processor.model.Annotations;
import dev.edict.processor.model.Constraint;
import dev.edict.processor.model.DtoType.Property;
import dev.edict.processor.model.TypeRef;
import dev.edict.processor.model.TypeUse;
import dev.edict.processor.read.PropertyDraft.Member;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/** What a draft comes to, once every member of it is known: whether it is a property, and of what form. */
final class PropertyFinish {
    private final Round round;
    private final ValueReader values;
    private final boolean jackson;
    private final ClassSettings settings;
    private final TypeElement type;

    /** @param type the class whose properties they are */
    PropertyFinish(Round round, ValueReader values, boolean jackson, ClassSettings settings, TypeElement type) {
        this.round = round;
        this.values = values;
        this.jackson = jackson;
        this.settings = settings;
        this.type = type;
    }

    String jsonName(PropertyDraft draft, Annotations annotations) {
        return JacksonReader.name(annotations)
                .or(() -> JsonbReader.name(annotations))
                .orElseGet(() -> JacksonNames.property(draft.javaName, settings.naming()));
    }

    Optional<Property> finish(PropertyDraft draft) {
        if (!draft.isKept(jackson)) {
            return Optional.empty();
        }
        boolean visible = draft.hasGetter || draft.visibleField;
        boolean given = draft.hasSetter || draft.hasCreator;
        if (draft.shown().isEmpty() || !visible && !given) {
            return Optional.empty();
        }
        Annotations annotations = draft.annotations();
        String jsonName = jsonName(draft, annotations);
        if (settings.ignored().contains(jsonName)
                || !settings.included().isEmpty() && !settings.included().contains(jsonName)) {
            return Optional.empty();
        }
        Member shown = draft.shown().orElseThrow();
        TypeUse declared = draft.type().orElseThrow();
        TypeUse written = settings.groups().isEmpty() ? declared : ValidationGroups.with(declared, settings.groups());
        if (isIgnored(written.type())) {
            return Optional.empty();
        }
        String access = JacksonReader.access(annotations);
        // Jackson writes through a field that is not visible when the property has a visible getter
        boolean writable =
                given || draft.visibleField && draft.mutableField || jackson && draft.hasGetter && draft.mutableField;
        Optional<TypeRef> substitute = JacksonReader.substitute(annotations);
        boolean nullable = written.nullable() || JsonbReader.writesNull(annotations, settings.nillable());
        Optional<TypeUse> adapted = values.adapted(annotations);
        TypeUse use = substitute.isPresent() || nullable != written.nullable() || adapted.isPresent()
                ? new TypeUse(
                        adapted.map(TypeUse::type).or(() -> substitute).orElse(written.type()),
                        adapted.isPresent() ? List.of() : written.constraints(),
                        written.cascaded(),
                        nullable,
                        written.conversions())
                : written;
        return Optional.of(new Property(
                draft.javaName,
                jsonName,
                shown.owner().binaryName(),
                use,
                visible && !access.equals("WRITE_ONLY") && !settings.writeOnly().contains(jsonName),
                writable && !access.equals("READ_ONLY") && !settings.readOnly().contains(jsonName),
                isRequired(use, annotations),
                isNeverNull(shown, use, annotations, writable),
                JacksonReader.unwraps(annotations),
                JacksonReader.isCustom(annotations)
                        || JsonbReader.isCustom(annotations)
                        || adapted.isEmpty() && JsonbReader.adapts(annotations),
                annotations,
                draft.doc(),
                round.isSource(shown.element()),
                round.isSource(type) ? round.places.of(shown.element(), type) : round.places.of(shown.element())));
    }

    /** {@code @JsonIgnoreType} on the property's type. */
    private boolean isIgnored(TypeRef written) {
        return written instanceof TypeRef.Declared declared
                && !round.isPlatform(declared.binaryName())
                && round.signatures
                        .type(declared.binaryName())
                        .filter(t -> round.mirrors.has(t, JacksonReader.ANNOTATION + "JsonIgnoreType"))
                        .isPresent();
    }

    /** What a class starts with stands where a client leaves something out; a record starts with nothing. */
    private boolean isNeverNull(Member member, TypeUse use, Annotations annotations, boolean writable) {
        boolean isGiven = !writable || member.element().getKind() == ElementKind.RECORD_COMPONENT;
        return isGiven
                && use.type() instanceof TypeRef.Declared
                && !use.nullable()
                && round.nullMarks.cover(member.owner().type(), annotations);
    }

    private boolean isRequired(TypeUse use, Annotations annotations) {
        return use.type() instanceof TypeRef.Primitive
                || JacksonReader.requires(annotations)
                || use.constraints().stream().anyMatch(Constraint::forbidsNull);
    }
}
