package dev.edict.processor.read;

import dev.edict.processor.model.Where;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * A place as the annotation processing API names one. Valid only in the round that made it: compilers replace their
 * elements between rounds and before attribution.
 *
 * @param element a source element; for a record component its field, the only view that has a position everywhere
 */
public record ElementWhere(
        String signature,
        Element element,
        @Nullable AnnotationMirror mirror,
        @Nullable AnnotationValue value) implements Where {

    /** Places are told apart by identity: two equal looking ones may stand in different rounds. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
