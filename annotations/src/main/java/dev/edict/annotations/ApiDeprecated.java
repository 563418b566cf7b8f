package dev.edict.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Announces the end of an operation, a resource or a member: documented as {@code deprecated}, with the dates that the
 * {@code Deprecation} (RFC 9745) and {@code Sunset} (RFC 8594) response headers carry.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.FIELD})
public @interface ApiDeprecated {

    /** Since when, as an ISO 8601 date ({@code 2026-01-31}). Anything else is an error. */
    String since();

    /**
     * From when on it may be gone, as an ISO 8601 date not before {@link #since()}. Anything else is an error. Default:
     * not decided.
     */
    String sunset() default "";

    /** What to use instead: a path, a member or a link. Default: nothing replaces it. */
    String replacement() default "";
}
