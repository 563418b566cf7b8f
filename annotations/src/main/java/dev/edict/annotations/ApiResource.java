package dev.edict.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Puts a resource class, or every resource class of a package, under Edict's conventions and obligations.
 *
 * <p>Classes with {@code @Path} alone are checked only for what contradicts itself or an RFC. Every element left at
 * {@code INHERIT} takes the value of the nearest enclosing declaration: class, then package, then {@link ApiService}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PACKAGE, ElementType.TYPE})
public @interface ApiResource {

    /** Who calls these operations. */
    ApiService.Audience audience() default ApiService.Audience.INHERIT;

    /** What clients may rely on. */
    ApiService.Stability stability() default ApiService.Stability.INHERIT;

    /** 404 or 403 for a resource of somebody else. */
    ApiService.Ownership ownership() default ApiService.Ownership.INHERIT;

    /** Where access is decided. */
    ApiService.Auth auth() default ApiService.Auth.INHERIT;

    /** What protects writes that a browser authenticates by cookie. */
    ApiService.Csrf csrf() default ApiService.Csrf.INHERIT;

    /**
     * The kinds of client that call these operations; decides which credentials and answers are plausible. Default: not
     * stated.
     */
    Client[] clients() default {};

    /** The published limit of one client, for example {@code "100/min"}. Default: that of the service. */
    String rateLimit() default "";

    /** A kind of client. */
    enum Client {
        /** A script in a browser: no tokens in bodies, cookies need protection against forgery. */
        BROWSER,
        /** An application installed on a device. */
        NATIVE,
        /** Software of somebody else, acting for a user. */
        THIRD_PARTY,
        /** Another service, acting for itself. */
        SERVICE
    }
}
