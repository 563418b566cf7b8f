package dev.edict.processor.read;

import dev.edict.processor.model.Annotations;
import dev.edict.processor.model.Doc;
import dev.edict.processor.model.DtoType.Property;
import dev.edict.processor.model.TypeUse;
import dev.edict.processor.read.AccessorNames.Rules;
import dev.edict.processor.read.PropertyDraft.Kind;
import dev.edict.processor.read.PropertyDraft.Member;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;

/** Reads the properties that a serialiser finds in a class: Jackson's defaults, with what JSON Binding adds. */
final class PropertyReader {
    private final Round round;
    private final ValueReader values;
    private final AccessorNames names;

    /** Where Jackson 3 may be the serialiser as well as Jackson 2. */
    private final Optional<AccessorNames> otherNames;

    private final boolean jackson;

    PropertyReader(Round round, ValueReader values, JsonLibraries libraries) {
        this.round = round;
        this.values = values;
        this.jackson = libraries.jackson();
        this.names = new AccessorNames(
                round, !jackson ? Rules.JSON_BINDING : libraries.jackson2() ? Rules.JACKSON_2 : Rules.JACKSON_3);
        this.otherNames = libraries.jackson2() && libraries.jackson3()
                ? Optional.of(new AccessorNames(round, Rules.JACKSON_3))
                : Optional.empty();
    }

    /** Those of supertypes first. */
    List<Property> read(Hierarchy hierarchy, ClassSettings settings, Doc doc) {
        Reading reading = new Reading(hierarchy, settings, doc, names);
        List<Property> properties = reading.read();
        return reading.mayDiffer
                ? EitherJackson.of(properties, new Reading(hierarchy, settings, doc, otherNames.orElseThrow()).read())
                : properties;
    }

    private final class Reading {
        private final AccessorNames names;
        private final Hierarchy hierarchy;
        private final ClassSettings settings;
        private final Doc doc;
        private final TypeElement type;
        private final PropertyFinish finishing;
        private final Map<String, PropertyDraft> drafts = new LinkedHashMap<>();
        private boolean mayShareNames;

        /** Whether another serialiser, which may be the one, has another name for an accessor. */
        private boolean mayDiffer;

        /** Of the level that is being read. */
        private LombokAccessors lombok = LombokAccessors.of(Annotations.NONE);

        private Reading(Hierarchy hierarchy, ClassSettings settings, Doc doc, AccessorNames names) {
            this.names = names;
            this.hierarchy = hierarchy;
            this.settings = settings;
            this.doc = doc;
            this.type = hierarchy.levels().get(0).type();
            this.finishing = new PropertyFinish(round, values, jackson, settings, type);
        }

        List<Property> read() {
            for (Hierarchy.Level level : topDown()) {
                lombok = LombokAccessors.of(round.mirrors.on(level.type()));
                if (level.type().getKind() == ElementKind.RECORD) {
                    components(level);
                }
                for (Element member : round.members(level.type())) {
                    if (member instanceof VariableElement field) {
                        field(field, level);
                    } else if (member instanceof ExecutableElement method) {
                        method(method, level);
                    }
                }
            }
            if (names.rules() == Rules.JACKSON_3) {
                PropertyDrafts.joinFields(drafts);
            }
            if (mayShareNames) {
                PropertyDrafts.joinNamesakes(drafts, draft -> finishing.jsonName(draft, draft.annotations()));
            }
            List<Property> properties = new ArrayList<>();
            for (PropertyDraft draft : drafts.values()) {
                for (PropertyDraft part : draft.ofEachName()) {
                    finishing.finish(part).ifPresent(properties::add);
                }
            }
            if (!round.isSource(type) && type.getKind() != ElementKind.RECORD) {
                properties.sort(Comparator.comparing(Property::javaName));
            }
            return properties;
        }

        /** Superclasses before subclasses, as serialisers order them; interfaces add what they alone declare. */
        private List<Hierarchy.Level> topDown() {
            List<Hierarchy.Level> classes = new ArrayList<>();
            List<Hierarchy.Level> interfaces = new ArrayList<>();
            for (Hierarchy.Level level : hierarchy.levels()) {
                (level.isInterface() ? interfaces : classes).add(level);
            }
            Collections.reverse(classes);
            Collections.reverse(interfaces);
            classes.addAll(interfaces);
            return classes;
        }

        private void components(Hierarchy.Level level) {
            RecordAnnotations all = new RecordAnnotations(round, level.type(), type);
            for (RecordComponentElement component : level.type().getRecordComponents()) {
                Annotations annotations = all.of(component);
                if (AnyReader.isAny(annotations)) {
                    continue;
                }
                PropertyDraft draft = draft(round.signatures.name(component));
                draft.field(
                        new Member(
                                component,
                                round.uses.declared(component.asType(), level.bindings(), component, annotations),
                                level,
                                doc.param(draft.javaName)),
                        annotations);
                draft.hasGetter = true;
                draft.hasSetter = true;
            }
        }

        private void field(VariableElement field, Hierarchy.Level level) {
            Set<Modifier> modifiers = field.getModifiers();
            if (modifiers.contains(Modifier.STATIC)
                    || field.getKind() != ElementKind.FIELD
                    || level.type().getKind() == ElementKind.RECORD) {
                return;
            }
            Annotations annotations = round.mirrors.on(field, type);
            String name = round.signatures.name(field);
            boolean lombokGetter = lombok.getter(name, annotations);
            boolean lombokSetter = lombok.setter(name, annotations);
            boolean isTransient = modifiers.contains(Modifier.TRANSIENT);
            if (isTransient && !JacksonReader.marks(annotations) && !lombokGetter || AnyReader.isAny(annotations)) {
                return;
            }
            PropertyDraft draft = draft(lombokGetter || lombokSetter ? besideLombok(field, name) : name);
            draft.field(member(field, field, level, annotations), annotations);
            draft.visibleField = isMarked(annotations) || settings.sees(field, "fieldVisibility") && !isTransient;
            draft.mutableField = !modifiers.contains(Modifier.FINAL) || jackson;
            draft.hasGetter |= lombokGetter;
            draft.hasSetter |= lombokSetter;
        }

        private String besideLombok(VariableElement field, String name) {
            String accessor = lombok.accessor(name, field.asType().getKind() == TypeKind.BOOLEAN);
            String property = names.beside(name, accessor);
            mayDiffer |= otherNames
                    .filter(other -> !other.beside(name, accessor).equals(property))
                    .isPresent();
            return property;
        }

        private void method(ExecutableElement method, Hierarchy.Level level) {
            if (method.getKind() == ElementKind.CONSTRUCTOR) {
                creator(method, level);
                return;
            }
            if (method.getKind() != ElementKind.METHOD) {
                return;
            }
            if (isAccessor(method, level)) {
                return;
            }
            Annotations annotations = round.mirrors.on(method, type);
            if (method.getModifiers().contains(Modifier.STATIC)) {
                creator(method, level);
            } else if (method.getParameters().isEmpty()
                    && method.getReturnType().getKind() != TypeKind.VOID) {
                getter(method, level, annotations);
            } else if (method.getParameters().size() == 1) {
                setter(method, level, annotations);
            }
        }

        /** What stands on a record's accessor was read with its component. */
        private boolean isAccessor(ExecutableElement method, Hierarchy.Level level) {
            return level.type().getKind() == ElementKind.RECORD
                    && method.getParameters().isEmpty()
                    && drafts.containsKey(round.signatures.name(method));
        }

        private void getter(ExecutableElement method, Hierarchy.Level level, Annotations annotations) {
            String name = round.signatures.name(method);
            boolean marked = isMarked(annotations);
            Optional<String> bean = names.getter(method, name);
            mayDiffer |= otherNames
                    .map(other -> other.getter(method, name))
                    .filter(other -> !other.equals(bean))
                    .isPresent();
            boolean plain = bean.isEmpty()
                    && (marked || settings.immutable() && method.getModifiers().contains(Modifier.ABSTRACT));
            if (name.equals("getClass") || AnyReader.isAny(annotations) || bean.isEmpty() && !plain) {
                return;
            }
            boolean seen = plain
                    || marked
                    || settings.sees(method, name.startsWith("is") ? "isGetterVisibility" : "getterVisibility");
            if (!seen && annotations.all().isEmpty()) {
                return;
            }
            mayShareNames |= plain;
            PropertyDraft draft = draft(bean.orElse(name));
            draft.accessor(Kind.GETTER, annotations, level);
            if (seen) {
                draft.getter(member(method, method, level, annotations));
                draft.hasGetter = true;
            }
        }

        private void setter(ExecutableElement method, Hierarchy.Level level, Annotations annotations) {
            String name = round.signatures.name(method);
            boolean marked = isMarked(annotations);
            Optional<String> bean = names.setter(name);
            mayDiffer |= otherNames
                    .map(other -> other.setter(name))
                    .filter(other -> !other.equals(bean))
                    .isPresent();
            if (bean.isEmpty() && !marked || AnyReader.isAny(annotations)) {
                return;
            }
            boolean seen = marked || settings.sees(method, "setterVisibility");
            if (!seen && annotations.all().isEmpty()) {
                return;
            }
            PropertyDraft draft = draft(bean.orElse(name));
            draft.accessor(Kind.SETTER, annotations, level);
            if (seen) {
                draft.setter(member(method, method.getParameters().get(0), level, annotations));
                draft.hasSetter = true;
            }
        }

        /** A constructor or factory whose parameters carry names; its annotations count for the properties. */
        private void creator(ExecutableElement method, Hierarchy.Level level) {
            if (level != hierarchy.levels().get(0)
                    || method.getAnnotationMirrors().isEmpty() && isPlain(method)) {
                return;
            }
            for (VariableElement parameter : method.getParameters()) {
                Annotations annotations = round.mirrors.on(parameter, type);
                Optional<String> name = JacksonReader.name(annotations).or(() -> JsonbReader.name(annotations));
                if (name.isPresent()) {
                    Optional<PropertyDraft> known = byWireName(name.get());
                    mayShareNames |= known.isEmpty();
                    PropertyDraft draft = known.orElseGet(() -> draft(name.get()));
                    draft.add(Kind.CREATOR, annotations);
                    draft.hasCreator = true;
                    if (draft.shown().isEmpty()) {
                        draft.setter(member(parameter, parameter, level, annotations));
                    }
                }
            }
        }

        private boolean isPlain(ExecutableElement method) {
            return method.getParameters().stream()
                    .allMatch(p -> p.getAnnotationMirrors().isEmpty());
        }

        private Optional<PropertyDraft> byWireName(String name) {
            return drafts.values().stream()
                    .filter(d -> finishing.jsonName(d, d.annotations()).equals(name))
                    .findFirst();
        }

        private PropertyDraft draft(String name) {
            return drafts.computeIfAbsent(name, PropertyDraft::new);
        }

        private Member member(Element element, VariableElement typed, Hierarchy.Level level, Annotations annotations) {
            TypeUse use = round.uses.declared(typed.asType(), level.bindings(), element, annotations);
            return new Member(element, use, level, round.docs.of(element).main());
        }

        private Member member(
                Element element, ExecutableElement getter, Hierarchy.Level level, Annotations annotations) {
            TypeUse use = round.uses.declared(getter.getReturnType(), level.bindings(), element, annotations);
            return new Member(element, use, level, round.docs.of(element).mainOrReturned());
        }
    }

    private static boolean isMarked(Annotations annotations) {
        return JacksonReader.marks(annotations) || JsonbReader.marks(annotations);
    }
}
