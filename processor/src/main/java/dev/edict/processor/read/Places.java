package dev.edict.processor.read;

import dev.edict.processor.model.Where;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Makes places. What stands in a class file has none, so that the nearest source element lends its own. */
final class Places {
    private final Round round;
    private final Map<Element, ElementWhere> known = new HashMap<>();
    private final List<ElementWhere> made = new ArrayList<>();

    Places(Round round) {
        this.round = round;
    }

    /** The element itself, or whatever shows it. */
    ElementWhere of(Element element) {
        ElementWhere where = known.get(element);
        if (where == null) {
            where = made(make(element));
            known.put(element, where);
        }
        return where;
    }

    private ElementWhere make(Element element) {
        Element owner = element.getEnclosingElement();
        if (!(element instanceof TypeElement)) {
            if (owner instanceof TypeElement) {
                return ElementWhere.within(of(owner), "#", round.signatures.within(element), visible(element));
            }
            if (owner instanceof ExecutableElement) {
                return ElementWhere.within(of(owner), "/", round.signatures.name(element), element);
            }
        }
        return ElementWhere.of(round.signatures.of(element), element);
    }

    /** The element if it stands in the source, else the fallback. */
    Where of(Element element, Element fallback) {
        return round.isSource(element) ? of(element) : of(fallback);
    }

    ElementWhere of(ElementWhere element, AnnotationMirror mirror, @Nullable AnnotationValue value) {
        return made(element.at(mirror, value));
    }

    private ElementWhere made(ElementWhere where) {
        made.add(where);
        return where;
    }

    void forget() {
        made.forEach(ElementWhere::forget);
        made.clear();
        known.clear();
    }

    /** A record component is shown as its field, the only view of it that has a position in javac; in ecj none has. */
    private Element visible(Element element) {
        if (element.getKind() != ElementKind.RECORD_COMPONENT
                || !(element.getEnclosingElement() instanceof TypeElement owner)) {
            return element;
        }
        for (Element field : round.enclosed(owner)) {
            if (field.getKind() == ElementKind.FIELD && field.getSimpleName().equals(element.getSimpleName())) {
                return field;
            }
        }
        return owner;
    }
}
