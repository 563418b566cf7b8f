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
    /** Whose the place is: what declares the element, or for an annotation the element; none for what names itself. */
    private final @Nullable ElementWhere of;

    /** What stands behind the signature of that, with what parts them; few are asked for. */
    private final String separator;

    private final String name;
    private @Nullable Element element;
    private @Nullable AnnotationMirror mirror;
    private @Nullable AnnotationValue value;

    private ElementWhere(
            @Nullable ElementWhere of,
            String separator,
            String name,
            Element element,
            @Nullable AnnotationMirror mirror,
            @Nullable AnnotationValue value) {
        this.of = of;
        this.separator = separator;
        this.name = name;
        this.element = element;
        this.mirror = mirror;
        this.value = value;
    }

    /** Of what names itself. */
    static ElementWhere of(String signature, Element shown) {
        return new ElementWhere(null, "", signature, shown, null, null);
    }

    /** Of what something else declares. */
    static ElementWhere within(ElementWhere owner, String separator, String name, Element shown) {
        return new ElementWhere(owner, separator, name, shown, null, null);
    }

    /** Of an annotation on this element, or of a value in it. */
    ElementWhere at(AnnotationMirror annotation, @Nullable AnnotationValue inside) {
        return new ElementWhere(this, "", "", element(), annotation, inside);
    }

    @Override
    public String signature() {
        if (of == null) {
            return name;
        }
        return name.isEmpty() ? of.signature() : of.signature() + separator + name;
    }

    /**
     * A source element; for a record component its field, the only view that has a position everywhere.
     *
     * @throws NullPointerException when the round is over
     */
    public Element element() {
        return Objects.requireNonNull(element, name);
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
