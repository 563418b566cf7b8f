package dev.edict.processor.read;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.Annotations;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;

/**
 * The fields of a class that Lombok completes, and of which serialisers see no member all the same: Lombok was asked for none of the
 * accessors that they look for.
 */
final class HiddenFields {
    private static final String LOMBOK = "lombok.";
    private static final String DELEGATE = "lombok.experimental.Delegate";

    private final Round round;
    private final List<String> fields = new ArrayList<>();
    private boolean isCompleted;

    private HiddenFields(Round round) {
        this.round = round;
    }

    /** Their names; empty where Lombok has no part in the class, or makes what nobody can foretell. */
    static List<String> of(Round round, Hierarchy hierarchy) {
        HiddenFields hidden = new HiddenFields(round);
        for (Hierarchy.Level level : hierarchy.levels()) {
            if (!level.isInterface() && !hidden.add(level)) {
                return List.of();
            }
        }
        return hidden.isCompleted ? hidden.fields : List.of();
    }

    /** Whether the level can be told. */
    private boolean add(Hierarchy.Level level) {
        Annotations ofClass = round.mirrors.on(level.type());
        LombokAccessors accessors = LombokAccessors.of(ofClass);
        isCompleted |= isLombok(ofClass);
        for (Element member : round.members(level.type())) {
            if (member.getKind() == ElementKind.FIELD && !member.getModifiers().contains(Modifier.STATIC)) {
                Annotations annotations = round.mirrors.on(member, level.type());
                if (annotations.has(DELEGATE)) {
                    return false;
                }
                isCompleted |= isLombok(annotations);
                String name = round.signatures.name(member);
                if (!accessors.getter(name, annotations) && !accessors.setter(name, annotations)) {
                    fields.add(name);
                }
            }
        }
        return true;
    }

    private static boolean isLombok(Annotations annotations) {
        for (AnnotationUse use : annotations) {
            if (use.type().startsWith(LOMBOK)) {
                return true;
            }
        }
        return false;
    }
}
