package dev.edict.processor.read;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.Annotations;
import dev.edict.processor.model.Doc;
import dev.edict.processor.model.DocText;
import dev.edict.processor.model.Parameter.Site;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/**
 * The members of a class that a request supplies: fields, setters, constructor parameters and record components with a
 * parameter annotation (Jakarta REST 3.2), inherited ones too.
 */
final class BeanMembers {
    private final Round round;

    BeanMembers(Round round) {
        this.round = round;
    }

    /**
     * @param bean whether it is the class of a bean parameter; then context that is injected says nothing about it
     */
    List<ParameterReader.Slot> of(Hierarchy hierarchy, Element fallback, boolean bean) {
        List<ParameterReader.Slot> slots = new ArrayList<>();
        for (Hierarchy.Level level : hierarchy.levels()) {
            if (level.isInterface()) {
                break;
            }
            if (level.type().getKind() == ElementKind.RECORD) {
                components(level, fallback, slots);
            } else {
                members(level, level == hierarchy.levels().get(0), fallback, slots);
            }
        }
        Set<String> seen = new HashSet<>();
        slots.removeIf(slot -> isSupplied(slot, bean) ? !seen.add(slot.site() + slot.javaName()) : true);
        return slots;
    }

    private static boolean isSupplied(ParameterReader.Slot slot, boolean bean) {
        for (AnnotationUse annotation : slot.annotations()) {
            var source = RestAnnotations.source(annotation.type());
            if (source.isPresent() && !(bean && source.get() == dev.edict.processor.model.Parameter.Source.CONTEXT)) {
                return true;
            }
        }
        return false;
    }

    private void components(Hierarchy.Level level, Element fallback, List<ParameterReader.Slot> slots) {
        Doc doc = round.docs.of(level.type());
        boolean encoded = isEncoded(level.type());
        RecordAnnotations all = new RecordAnnotations(round, level.type(), fallback);
        for (RecordComponentElement component : level.type().getRecordComponents()) {
            String name = round.signatures.name(component);
            slots.add(new ParameterReader.Slot(
                    component,
                    fallback,
                    name,
                    component.asType(),
                    level.bindings(),
                    all.of(component),
                    Site.RECORD_COMPONENT,
                    encoded,
                    doc.param(name)));
        }
    }

    private void members(Hierarchy.Level level, boolean own, Element fallback, List<ParameterReader.Slot> slots) {
        boolean encoded = isEncoded(level.type());
        List<? extends Element> members = round.members(level.type());
        for (VariableElement field : ElementFilter.fieldsIn(members)) {
            if (!field.getAnnotationMirrors().isEmpty()) {
                slots.add(slot(field, field, level, fallback, Site.FIELD, encoded, DocText.NONE));
            }
        }
        for (ExecutableElement setter : ElementFilter.methodsIn(members)) {
            if (setter.getParameters().size() == 1 && isSetter(setter)) {
                slots.add(slot(
                        setter, setter.getParameters().get(0), level, fallback, Site.SETTER, encoded, DocText.NONE));
            }
        }
        if (own) {
            ElementFilter.constructorsIn(members)
                    .forEach(constructor -> constructor(constructor, level, fallback, encoded, slots));
        }
    }

    private void constructor(
            ExecutableElement constructor,
            Hierarchy.Level level,
            Element fallback,
            boolean encoded,
            List<ParameterReader.Slot> slots) {
        for (VariableElement parameter : constructor.getParameters()) {
            if (!parameter.getAnnotationMirrors().isEmpty()) {
                DocText doc = round.docs.of(constructor).param(round.signatures.name(parameter));
                slots.add(slot(parameter, parameter, level, fallback, Site.CONSTRUCTOR_PARAMETER, encoded, doc));
            }
        }
    }

    private ParameterReader.Slot slot(
            Element element,
            VariableElement typed,
            Hierarchy.Level level,
            Element fallback,
            Site site,
            boolean encoded,
            DocText doc) {
        Annotations annotations = round.mirrors.on(element, fallback);
        if (element != typed) {
            List<AnnotationUse> both = new ArrayList<>(annotations.all());
            Set<String> present = both.stream().map(AnnotationUse::type).collect(Collectors.toSet());
            round.mirrors.on(typed, fallback).all().stream()
                    .filter(a -> !present.contains(a.type()))
                    .forEach(both::add);
            annotations = new Annotations(both);
        }
        DocText text = doc.isEmpty() && site != Site.CONSTRUCTOR_PARAMETER
                ? round.docs.of(element).main()
                : doc;
        return new ParameterReader.Slot(
                element, fallback, name(element), typed.asType(), level.bindings(), annotations, site, encoded, text);
    }

    /** The annotation stands on the method, or on its parameter where the name tells; what answers requests is none. */
    private boolean isSetter(ExecutableElement method) {
        List<AnnotationUse> own = round.mirrors.on(method).all();
        boolean answers = own.stream()
                .anyMatch(a -> a.is(RestAnnotations.PATH)
                        || !round.mirrors.type(a).httpMethod().isEmpty());
        boolean supplied =
                own.stream().anyMatch(a -> RestAnnotations.source(a.type()).isPresent());
        return !answers
                && (supplied
                        || round.signatures.name(method).startsWith("set")
                                && !method.getParameters()
                                        .get(0)
                                        .getAnnotationMirrors()
                                        .isEmpty());
    }

    private String name(Element element) {
        String name = round.signatures.name(element);
        return element instanceof ExecutableElement && name.startsWith("set") && name.length() > 3
                ? BeanNames.decapitalize(name.substring(3))
                : name;
    }

    private boolean isEncoded(TypeElement type) {
        return round.mirrors.has(type, RestAnnotations.ENCODED);
    }
}
