package dev.edict.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares how a list is paged. Parameters and envelope are checked against it; the limits are documented, and the
 * runtime clamps to them. On anything but GET or {@link SafePost} it is an error.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Paginated {

    /** How the next page is found. */
    Style style() default Style.CURSOR;

    /**
     * The order of the items, each {@code "property ASC"} or {@code "property DESC"} ({@code ASC} if left out), as in
     * Jakarta Persistence's {@code @OrderBy}. The last one must be unique, or rows with equal values are skipped
     * between pages. Anything but a property and a direction is an error. Default: undeclared.
     */
    String[] sort() default {};

    /** The number of items of a page when the request does not say; less than 1 is an error. */
    int defaultLimit() default 50;

    /** The largest number of items a request may ask for; more is clamped to it. Less than {@link #defaultLimit()}
     * is an error. */
    int maxLimit() default 200;

    /** Why offsets are right here, where {@link Style#OFFSET} is declared. Default: not stated. */
    String reason() default "";

    /** How the next page is found. */
    enum Style {
        /** By an opaque signed cursor: no item is skipped or repeated when others come and go. */
        CURSOR,
        /** By counting: for small or fixed lists. */
        OFFSET
    }
}
