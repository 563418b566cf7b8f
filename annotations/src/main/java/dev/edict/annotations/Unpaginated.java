package dev.edict.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Declares that a list is answered whole, and why it stays small. {@link Paginated} on the same method is an error. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Unpaginated {

    /** Why it stays small, in a sentence. Blank is an error. */
    String value();

    /** The most items there can be; documented as {@code maxItems}. Less than 1 is an error. */
    int maxItems();
}
