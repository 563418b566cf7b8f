package dev.edict.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Silences rules on an element and everything in it, and says why; on a getter also on the field that it shows. A blank reason is an error; a waiver that silences
 * nothing, and an unknown rule, are reported.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PACKAGE, ElementType.TYPE, ElementType.METHOD, ElementType.FIELD, ElementType.PARAMETER})
@Repeatable(Waive.List.class)
public @interface Waive {

    /** The ids of the rules, for example {@code "get-unpaginated"}. */
    String[] value();

    /** Why, in a sentence. It never enters a published document. */
    String reason();

    /**
     * The last day on which it holds, as an ISO 8601 date, compared with the option {@code edict.today} only; anything else
     * is an error. Default: for good.
     */
    String until() default "";

    /** Several waivers of one element, each with a reason of its own. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.PACKAGE, ElementType.TYPE, ElementType.METHOD, ElementType.FIELD, ElementType.PARAMETER})
    @interface List {

        /** The waivers, in the order in which they are written. */
        Waive[] value();
    }
}
