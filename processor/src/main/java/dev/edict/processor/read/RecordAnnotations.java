package dev.edict.processor.read;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.Annotations;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/**
 * What is written on a record component. The compiler copies each annotation to the members that its targets allow
 * (JLS 9.7.4) and compilers differ in which of them they show, so that all are asked.
 */
final class RecordAnnotations {
    private RecordAnnotations() {}

    static Annotations of(Round round, TypeElement record, RecordComponentElement component, Element fallback) {
        Map<String, AnnotationUse> found = new LinkedHashMap<>();
        boolean source = round.isSource(record);
        ElementWhere place = round.places.of(source ? component : fallback);
        for (Element view : views(record, component)) {
            for (AnnotationUse use : round.mirrors.read(view.getAnnotationMirrors(), source, place)) {
                found.putIfAbsent(use.type(), use);
            }
        }
        return new Annotations(new ArrayList<>(found.values()));
    }

    /** The field first: only it has a position under every compiler. */
    private static List<Element> views(TypeElement record, RecordComponentElement component) {
        List<Element> views = new ArrayList<>();
        for (VariableElement field : ElementFilter.fieldsIn(record.getEnclosedElements())) {
            if (field.getSimpleName().contentEquals(component.getSimpleName())) {
                views.add(field);
            }
        }
        canonical(record, component).ifPresent(views::add);
        ExecutableElement accessor = component.getAccessor();
        if (accessor != null) {
            views.add(accessor);
        }
        views.add(component);
        return views;
    }

    private static Optional<VariableElement> canonical(TypeElement record, RecordComponentElement component) {
        int index = record.getRecordComponents().indexOf(component);
        int size = record.getRecordComponents().size();
        for (ExecutableElement constructor : ElementFilter.constructorsIn(record.getEnclosedElements())) {
            List<? extends VariableElement> parameters = constructor.getParameters();
            boolean sameNames = parameters.size() == size;
            for (int i = 0; sameNames && i < size; i++) {
                sameNames = parameters
                        .get(i)
                        .getSimpleName()
                        .contentEquals(record.getRecordComponents().get(i).getSimpleName());
            }
            if (sameNames) {
                return Optional.of(parameters.get(index));
            }
        }
        return Optional.empty();
    }
}
