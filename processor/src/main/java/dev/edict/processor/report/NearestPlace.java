package dev.edict.processor.report;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.util.ElementFilter;

/**
 * What Eclipse's compiler can point at near what it cannot. It knows no place of packages, of records and of their components; it does
 * not tell which members of a record somebody wrote either, but those that it adds come first, and point nowhere.
 */
final class NearestPlace {
    private NearestPlace() {}

    /** Whether the compiler has no place for the element itself. */
    static boolean isNeeded(Element element) {
        return element.getKind() == ElementKind.PACKAGE
                || element.getKind() == ElementKind.RECORD
                || record(element).isPresent();
    }

    /** The type around a record; else what is written in it about the component, or about all of them. */
    static Optional<Element> of(Element element) {
        Optional<Element> record = element.getKind() == ElementKind.RECORD ? Optional.of(element) : record(element);
        if (record.isEmpty()) {
            return Optional.empty();
        }
        for (Element around = record.get().getEnclosingElement();
                around != null && around.getKind() != ElementKind.PACKAGE;
                around = around.getEnclosingElement()) {
            if (around.getKind() != ElementKind.RECORD) {
                return Optional.of(around);
            }
        }
        return constructor(record.get()).or(() -> accessor(record.get(), element));
    }

    /** The record whose component this is. */
    private static Optional<Element> record(Element element) {
        boolean isComponent = element.getKind() == ElementKind.RECORD_COMPONENT
                || element.getKind() == ElementKind.FIELD
                        && !element.getModifiers().contains(Modifier.STATIC);
        return Optional.ofNullable(element.getEnclosingElement())
                .filter(owner -> isComponent && owner.getKind() == ElementKind.RECORD);
    }

    private static Optional<Element> constructor(Element record) {
        List<? extends Element> members = record.getEnclosedElements();
        boolean afterMethods = false;
        for (Element member : members) {
            if (member.getKind() == ElementKind.CONSTRUCTOR && afterMethods) {
                return Optional.of(member);
            }
            afterMethods |= member.getKind() == ElementKind.METHOD;
        }
        return Optional.empty();
    }

    private static Optional<Element> accessor(Element record, Element component) {
        for (ExecutableElement method : ElementFilter.methodsIn(record.getEnclosedElements())) {
            if (method.getParameters().isEmpty() && method.getSimpleName().contentEquals(component.getSimpleName())) {
                return Optional.of(method);
            }
        }
        return Optional.empty();
    }
}
