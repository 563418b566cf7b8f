package dev.edict.processor.read;

import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** Finds documentation comments; the elements of one round, for compilers replace them. */
public interface Comments {

    /** Null where there is none. */
    @Nullable
    Comment of(Element element);

    /**
     * @param text without the marks around it and at the beginnings of its lines
     * @param markdown whether it is one of {@code ///}
     */
    record Comment(String text, boolean markdown) {}
}
