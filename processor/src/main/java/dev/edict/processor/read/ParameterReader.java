package dev.edict.processor.read;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.Annotations;
import dev.edict.processor.model.DocText;
import dev.edict.processor.model.Parameter;
import dev.edict.processor.model.Parameter.Site;
import dev.edict.processor.model.Parameter.Source;
import dev.edict.processor.model.TypeRef;
import dev.edict.processor.model.TypeUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;

/** Reads what a request supplies, from wherever in the source it is asked for. */
final class ParameterReader {

    /**
     * An element that a request may supply.
     *
     * @param element names the parameter
     * @param fallback lends its place when the element stands in a class file
     * @param type as written; a setter's is that of its parameter
     * @param encoded {@code @Encoded} stands on something around it
     */
    record Slot(
            Element element,
            Element fallback,
            String javaName,
            TypeMirror type,
            Map<String, TypeUse> bindings,
            Annotations annotations,
            Site site,
            boolean encoded,
            DocText doc) {}

    private final Round round;
    private final BeanMembers beans;
    private final boolean reactive;

    ParameterReader(Round round) {
        this.round = round;
        this.beans = new BeanMembers(round);
        this.reactive =
                round.signatures.type("org.jboss.resteasy.reactive.RestQuery").isPresent();
    }

    /** A parameter of a method, and after a bean parameter the members of the bean. */
    List<Parameter> read(Slot slot, Set<String> templateVariables) {
        List<Parameter> read = new ArrayList<>();
        read(slot, List.of(), Set.of(), templateVariables, read);
        return read;
    }

    /** What a request supplies to the class itself: fields, setters and constructor parameters. */
    List<Parameter> members(Hierarchy hierarchy, Element fallback) {
        List<Parameter> read = new ArrayList<>();
        for (Slot slot : beans.of(hierarchy, fallback, false)) {
            read(slot, List.of(), Set.of(), Set.of(), read);
        }
        return read;
    }

    private void read(
            Slot slot, List<String> via, Set<String> open, Set<String> templateVariables, List<Parameter> read) {
        List<AnnotationUse> sources = slot.annotations().all().stream()
                .filter(a -> RestAnnotations.source(a.type()).isPresent())
                .toList();
        TypeUse type = round.uses.declared(slot.type(), slot.bindings(), slot.element(), slot.annotations());
        boolean known = ContextTypes.isKnown(type.type());
        Source source = sources.isEmpty()
                ? unannotated(slot, type.type(), known, templateVariables)
                : RestAnnotations.source(sources.get(0).type()).orElseThrow();
        read.add(new Parameter(
                round.signatures.of(slot.element()),
                slot.javaName(),
                name(slot, sources),
                source,
                sources,
                type,
                slot.annotations().find(RestAnnotations.DEFAULT_VALUE).flatMap(a -> a.string("value")),
                slot.encoded() || slot.annotations().has(RestAnnotations.ENCODED),
                via,
                slot.site(),
                known || source == Source.CONTEXT,
                slot.annotations(),
                slot.doc(),
                round.places.of(slot.element(), slot.fallback())));
        if (source == Source.BEAN
                && type.type() instanceof TypeRef.Declared bean
                && !open.contains(bean.binaryName())) {
            List<String> through =
                    Stream.concat(via.stream(), Stream.of(slot.javaName())).toList();
            Set<String> inside =
                    Stream.concat(open.stream(), Stream.of(bean.binaryName())).collect(Collectors.toSet());
            round.signatures.type(bean.binaryName()).ifPresent(element -> {
                Hierarchy hierarchy = Hierarchy.of(round, element, Hierarchy.bindings(round, element, bean));
                Element nearest = round.isSource(slot.element()) ? slot.element() : slot.fallback();
                for (Slot member : beans.of(hierarchy, nearest, true)) {
                    read(member, through, inside, templateVariables, read);
                }
            });
        }
    }

    /**
     * A parameter without a source is the entity (Jakarta REST 3.3.2.1), unless a runtime has its own way to supply it.
     */
    private Source unannotated(Slot slot, TypeRef type, boolean known, Set<String> templateVariables) {
        if (known) {
            return Source.CONTEXT;
        }
        if (!slot.annotations().all().stream().allMatch(this::saysNothingOfSource)) {
            return Source.UNKNOWN;
        }
        if (reactive && templateVariables.contains(slot.javaName())) {
            return Source.PATH;
        }
        if (reactive && type instanceof TypeRef.Declared declared && isBean(declared, slot.fallback())) {
            return Source.BEAN;
        }
        return Source.ENTITY;
    }

    /** RESTEasy Reactive takes a class with annotated members as a bean parameter without being told. */
    private boolean isBean(TypeRef.Declared type, Element fallback) {
        return !round.isPlatform(type.binaryName())
                && round.signatures
                        .type(type.binaryName())
                        .filter(t ->
                                !beans.of(round.hierarchy(t), fallback, true).isEmpty())
                        .isPresent();
    }

    private boolean saysNothingOfSource(AnnotationUse annotation) {
        return round.constraints.isConstraint(annotation) || ContextTypes.isHarmless(annotation.type());
    }

    private static String name(Slot slot, List<AnnotationUse> sources) {
        if (sources.isEmpty()) {
            return slot.javaName();
        }
        AnnotationUse source = sources.get(0);
        Optional<String> written = source.string("value").filter(v -> !v.isEmpty());
        if (written.isEmpty() && RestAnnotations.namesByDefault(source)) {
            return source.simpleName().equals("RestHeader") ? header(slot.javaName()) : slot.javaName();
        }
        return written.orElse(source.values().containsKey("value") ? "" : slot.javaName());
    }

    /** RESTEasy Reactive: {@code ifMatch} is {@code If-Match}. */
    private static String header(String javaName) {
        return Stream.of(javaName.split("(?=[A-Z])"))
                .map(w -> w.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + w.substring(1))
                .collect(Collectors.joining("-"));
    }
}
