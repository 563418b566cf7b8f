package dev.edict.processor.lifecycle;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.PackageTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.edict.processor.read.ElementWhere;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * The trees of repeated annotations. What the element has is their container, which nobody wrote (JLS 9.7.5), so that the
 * compiler finds none of them again.
 */
final class RepeatedTrees {
    private RepeatedTrees() {}

    /**
     * @param declaration the tree of the element, with its annotations
     */
    static @Nullable Tree find(ElementWhere place, @Nullable Tree declaration) {
        AnnotationMirror mirror = place.mirror();
        if (mirror == null || declaration == null) {
            return null;
        }
        int index = indexInContainer(place.element(), mirror);
        List<AnnotationTree> written = written(declaration, mirror);
        if (index < 0 || index >= written.size()) {
            return null;
        }
        AnnotationTree annotation = written.get(index);
        AnnotationValue value = place.value();
        Tree narrower = value == null ? null : value(annotation, mirror, value);
        return narrower == null ? annotation : narrower;
    }

    private static int indexInContainer(Element element, AnnotationMirror wanted) {
        for (AnnotationMirror container : element.getAnnotationMirrors()) {
            for (AnnotationValue value : container.getElementValues().values()) {
                if (value.getValue() instanceof List<?> list) {
                    for (int i = 0; i < list.size(); i++) {
                        if (list.get(i) instanceof AnnotationValue item
                                && (item == wanted || item.getValue() == wanted)) {
                            return i;
                        }
                    }
                }
            }
        }
        return -1;
    }

    /** Those of the same type, by the name that stands there: simple, or qualified as far as the writer liked. */
    private static List<AnnotationTree> written(Tree declaration, AnnotationMirror mirror) {
        String name = ((TypeElement) mirror.getAnnotationType().asElement())
                .getQualifiedName()
                .toString();
        return annotations(declaration).stream()
                .filter(a -> ("." + name).endsWith("." + a.getAnnotationType()))
                .<AnnotationTree>map(a -> a)
                .toList();
    }

    private static List<? extends AnnotationTree> annotations(Tree declaration) {
        if (declaration instanceof ClassTree type) {
            return type.getModifiers().getAnnotations();
        }
        if (declaration instanceof MethodTree method) {
            return method.getModifiers().getAnnotations();
        }
        if (declaration instanceof VariableTree variable) {
            return variable.getModifiers().getAnnotations();
        }
        return declaration instanceof PackageTree named ? named.getAnnotations() : List.of();
    }

    private static @Nullable Tree value(AnnotationTree annotation, AnnotationMirror mirror, AnnotationValue wanted) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                mirror.getElementValues().entrySet()) {
            int index = entry.getValue().getValue() instanceof List<?> list ? identityIndex(list, wanted) : -1;
            if (entry.getValue() == wanted || index >= 0) {
                ExpressionTree written =
                        argument(annotation, entry.getKey().getSimpleName().toString());
                return written instanceof NewArrayTree array && index >= 0
                        ? array.getInitializers().get(index)
                        : written;
            }
        }
        return null;
    }

    private static int identityIndex(List<?> list, AnnotationValue wanted) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) == wanted) {
                return i;
            }
        }
        return -1;
    }

    private static @Nullable ExpressionTree argument(AnnotationTree annotation, String name) {
        for (ExpressionTree argument : annotation.getArguments()) {
            if (!(argument instanceof AssignmentTree assignment)) {
                return name.equals("value") ? argument : null;
            }
            if (assignment.getVariable().toString().equals(name)) {
                return assignment.getExpression();
            }
        }
        return null;
    }
}
