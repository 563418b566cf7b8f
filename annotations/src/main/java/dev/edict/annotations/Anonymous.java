package dev.edict.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares that anybody may call an operation without credentials, and why. It is documented with an empty security
 * requirement (OpenAPI 3.1, section 4.8.30). Beside {@code @RolesAllowed} on the same element it is an error.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Anonymous {

    /** Why, in a sentence. Blank is an error. */
    String value();
}
