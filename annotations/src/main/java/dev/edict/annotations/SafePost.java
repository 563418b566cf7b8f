package dev.edict.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares that a POST only reads: a query that is too large or too private for a URL (RFC 9110, section 9.2.1, speaks
 * of safe methods; POST carries no such promise by itself). The obligations of writes, such as idempotency, do not
 * apply to it; a body that provably writes is an error.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface SafePost {

    /** Why it is no GET, in a sentence. Blank is an error. */
    String value();
}
