package dev.edict.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares that the operation is accepted but not done when it answers: it answers 202 (RFC 9110, section 15.3.3) with
 * a {@code Location} where its progress can be read. Beside a {@link SuccessStatus} other than 202 it is an error.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ApiAsync {

    /**
     * The status resource: a template such as {@code "/exports/{id}"}, filled like {@link SuccessStatus#location()}.
     * A variable that nothing fills is an error.
     */
    String value();
}
