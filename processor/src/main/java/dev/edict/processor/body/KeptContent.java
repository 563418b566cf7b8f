package dev.edict.processor.body;

import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** What becomes of what a constructor is given, as far as names and annotations tell. */
final class KeptContent {
    private static final Set<String> UNWRITTEN = Set.of(
            "com.fasterxml.jackson.annotation.JsonIgnore",
            "com.fasterxml.jackson.annotation.JsonBackReference",
            "jakarta.json.bind.annotation.JsonbTransient",
            "jakarta.xml.bind.annotation.XmlTransient");

    private KeptContent() {}

    /** Whether all that the constructor is given is content: it is the canonical one of a record. */
    static boolean isWhole(ExecutableElement constructor, TypeElement type) {
        List<? extends RecordComponentElement> components = type.getRecordComponents();
        List<? extends VariableElement> parameters = constructor.getParameters();
        if (type.getKind() != ElementKind.RECORD || components.size() != parameters.size()) {
            return false;
        }
        for (int i = 0; i < components.size(); i++) {
            if (!components
                    .get(i)
                    .asType()
                    .toString()
                    .equals(parameters.get(i).asType().toString())) {
                return false;
            }
        }
        return true;
    }

    /** Whether a member that is called as the parameter is, its accessor or its getter, says that it is not written. */
    static boolean isUnwritten(ExecutableElement constructor, TypeElement type, int index) {
        if (index < 0 || index >= constructor.getParameters().size()) {
            return false;
        }
        String name = constructor.getParameters().get(index).getSimpleName().toString();
        for (Element member : type.getEnclosedElements()) {
            String called = member.getSimpleName().toString();
            if ((called.equals(name) || called.equalsIgnoreCase("get" + name)) && isUnwritten(member)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a member says itself that it is not written. */
    static boolean isUnwritten(Element member) {
        for (AnnotationMirror mirror : member.getAnnotationMirrors()) {
            if (UNWRITTEN.contains(mirror.getAnnotationType().toString())) {
                return true;
            }
        }
        return false;
    }
}
