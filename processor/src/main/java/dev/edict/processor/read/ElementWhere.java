package dev.edict.processor.read;

import dev.edict.processor.model.Where;
import java.util.Objects;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * A place as the annotation processing API names one. Valid only in the round that made it: compilers replace their
 * elements between rounds and before attribution. When the round is over it forgets them, for each holds on to everything that
 * the compiler knew in that round. Places are told apart by identity: two equal looking ones may stand in different rounds.
 */
public final class ElementWhere implements Where {
    private final String signature;
    private @Nullable Element element;
    private @Nullable AnnotationMirror mirror;
    private @Nullable AnnotationValue value;

    ElementWhere(
            String signature, Element element, @Nullable AnnotationMirror mirror, @Nullable AnnotationValue value) {
        this.signature = signature;
        this.element = element;
        this.mirror = mirror;
        this.value = value;
    }

    @Override
    public String signature() {
        return signature;
    }

    /**
     * A source element; for a record component its field, the only view that has a position everywhere.
     *
     * @throws NullPointerException when the round is over
     */
    public Element element() {
        return Objects.requireNonNull(element, signature);
    }

    public @Nullable AnnotationMirror mirror() {
        return mirror;
    }

    public @Nullable AnnotationValue value() {
        return value;
    }

    /** Whether the round that made it is over. */
    public boolean isForgotten() {
        return element == null;
    }

    void forget() {
        element = null;
        mirror = null;
        value = null;
    }
}
