package dev.edict.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The status of a successful answer. Effective, not only documented: a generated binding sends it in place of the 200
 * or 204 that Jakarta REST answers by default (Jakarta REST 3.1, section 3.3.3), so that documentation and wire agree.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface SuccessStatus {

    /**
     * The status, from 200 to 299; anything else is an error. 204 or 205 with a body is an error (RFC 9110, sections 15.3.5
     * and 15.3.6).
     */
    int value();

    /**
     * The {@code Location} of the answer: a template such as {@code "/orders/{id}"}, relative to the application's base
     * URI, whose variables are JSON members of the answer, or else variables of the path. A variable that neither has is an
     * error. Default: no header is set.
     */
    String location() default "";
}
