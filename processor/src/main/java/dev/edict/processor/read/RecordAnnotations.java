package dev.edict.processor.read;

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

    /** The field first: only it has a position under every compiler. */
    Annotations of(RecordComponentElement component) {
        String name = round.signatures.name(component);
        Element field = fields.get(name);
        List<AnnotationMirror> written = new ArrayList<>(4);
        add(field, written);
        add(parameters.get(name), written);
        add(component.getAccessor(), written);
        add(component, written);
        if (written.isEmpty()) {
            return Annotations.NONE;
        }
        Element shown = field == null ? component : field;
        return new Annotations(round.mirrors.read(written, source, round.places.of(source ? shown : fallback)));
    }

    /** Adds the annotations of a view that no other has shown. */
    private static void add(@Nullable Element view, List<AnnotationMirror> written) {
        if (view != null) {
            for (AnnotationMirror mirror : view.getAnnotationMirrors()) {
                if (!isAmong(written, mirror.getAnnotationType().asElement())) {
                    written.add(mirror);
                }
            }
        }
    }

    private static boolean isAmong(List<AnnotationMirror> written, Element type) {
        for (AnnotationMirror mirror : written) {
            if (mirror.getAnnotationType().asElement().equals(type)) {
                return true;
            }
        }
        return false;
    }
}
