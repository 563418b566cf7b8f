package dev.edict.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares that a repeat of this request does its work again, and why that is right. It satisfies the obligation to say
 * what a repeat does; {@link Idempotent} on the same method contradicts it and is an error.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface NotIdempotent {

    /** Why, in a sentence. Blank is an error. */
    String value();
}
