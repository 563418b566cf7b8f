package dev.edict.processor.read;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.Annotations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * What is written on the components of a record. The compiler copies each annotation to the members that its targets allow
 * (JLS 9.7.4) and compilers differ in which of them they show, so that all are asked.
 */
final class RecordAnnotations {
    private final Round round;
    private final boolean source;
    private final Element fallback;
    private final Map<String, Element> fields = new HashMap<>();
    private final Map<String, Element> parameters = new HashMap<>();

    RecordAnnotations(Round round, TypeElement record, Element fallback) {
        this.round = round;
        this.source = round.isSource(record);
        this.fallback = fallback;
        for (VariableElement field : ElementFilter.fieldsIn(round.enclosed(record))) {
            fields.put(round.signatures.name(field), field);
        }
        canonical(record);
    }

    /** The parameters of the constructor that takes the components by their names. */
    private void canonical(TypeElement record) {
        List<String> components = record.getRecordComponents().stream()
                .map(component -> round.signatures.name(component))
                .toList();
        for (ExecutableElement constructor : ElementFilter.constructorsIn(round.enclosed(record))) {
            Map<String, Element> named = new LinkedHashMap<>();
            constructor.getParameters().forEach(p -> named.put(round.signatures.name(p), p));
            if (components.equals(List.copyOf(named.keySet()))) {
                parameters.putAll(named);
                return;
            }
        }
    }

    Annotations of(RecordComponentElement component) {
        Map<String, AnnotationUse> found = new LinkedHashMap<>();
        Element shown = fields.getOrDefault(round.signatures.name(component), component);
        ElementWhere place = round.places.of(source ? shown : fallback);
        for (Element view : views(component)) {
            List<? extends AnnotationMirror> written = view.getAnnotationMirrors();
            if (written.isEmpty()) {
                continue;
            }
            List<AnnotationMirror> unread = new ArrayList<>();
            for (AnnotationMirror mirror : written) {
                if (!round.mirrors.isKnown(mirror)
                        || !found.containsKey(round.mirrors.type(mirror).name())) {
                    unread.add(mirror);
                }
            }
            for (AnnotationUse use : round.mirrors.read(unread, source, place)) {
                found.putIfAbsent(use.type(), use);
            }
        }
        return found.isEmpty() ? Annotations.NONE : new Annotations(List.copyOf(found.values()));
    }

    /** The field first: only it has a position under every compiler. */
    private List<Element> views(RecordComponentElement component) {
        String name = round.signatures.name(component);
        List<Element> views = new ArrayList<>(4);
        add(views, fields.get(name));
        add(views, parameters.get(name));
        add(views, component.getAccessor());
        views.add(component);
        return views;
    }

    private static void add(List<Element> views, @Nullable Element view) {
        if (view != null) {
            views.add(view);
        }
    }
}
