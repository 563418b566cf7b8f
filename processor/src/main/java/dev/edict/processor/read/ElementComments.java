package dev.edict.processor.read;

import java.lang.reflect.Method;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Asks the compiler for one comment at a time, as every compiler lets us. */
public final class ElementComments implements Comments {
    private static final @Nullable Method KIND = commentKind();

    private final Elements elements;

    public ElementComments(Elements elements) {
        this.elements = elements;
    }

    @Override
    public @Nullable Comment of(Element element) {
        // asking ecj for the comment of a component ends the compilation with a ClassCastException
        if (element.getKind() == ElementKind.RECORD_COMPONENT) {
            return null;
        }
        String text = elements.getDocComment(element);
        return text == null || text.isBlank() ? null : new Comment(text, isMarkdown(element));
    }

    /** JDK 23 tells {@code ///} comments from the others; before, there are none. */
    private boolean isMarkdown(Element element) {
        if (KIND == null) {
            return false;
        }
        try {
            return KIND.invoke(elements, element) instanceof Enum<?> answer
                    && answer.name().equals("END_OF_LINE");
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    private static @Nullable Method commentKind() {
        try {
            return Elements.class.getMethod("getDocCommentKind", Element.class);
        } catch (NoSuchMethodException e) {
            return null;
        }
    }
}
