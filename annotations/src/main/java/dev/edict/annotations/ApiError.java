package dev.edict.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares an error that clients can meet, as a problem type (RFC 9457).
 *
 * <p>On an exception class it says what that exception becomes, on the wire and in the document of each operation that
 * declares it in its {@code throws} clause. On an operation or a resource class it documents an error that comes from
 * elsewhere. One type has one status and one title (RFC 9457, sections 3.1.1 to 3.1.3).
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@Repeatable(ApiError.List.class)
public @interface ApiError {

    /** The status code, from 400 to 599; anything else is an error. */
    int status();

    /**
     * The problem type: an absolute URI, or a reference that is resolved on {@link ApiService#errorBase()}. Default:
     * the exception's simple name without {@code Exception}, in kebab case ({@code OutOfStockException}: {@code
     * out-of-stock}); not on an exception: {@code about:blank}.
     */
    String type() default "";

    /**
     * The problem's title, the same for every occurrence. Default: the exception's name in words; for {@code
     * about:blank} the status's reason phrase.
     */
    String title() default "";

    /** When it happens, in a sentence for readers of the documentation. Default: nothing. */
    String when() default "";

    /**
     * Whether the same {@code Idempotency-Key} may run again: the author asserts that nothing happened before this
     * error. On an exception it holds for the operations that declare the exception in their {@code throws} clause.
     * Without it the error is recorded and replayed like any other answer.
     */
    boolean retryable() default false;

    /**
     * What a problem of this type has beside the members of the standard (RFC 9457, section 3.2): a record or class, whose
     * members become the problem's, written as the service writes JSON. On an exception they are taken from its one public
     * method without parameters that returns this type; elsewhere whoever answers the error sends them. Anything else, and
     * a member called {@code type}, {@code title}, {@code status}, {@code detail} or {@code instance}, is an error.
     * Default: none.
     */
    Class<?> extensions() default void.class;

    /** Several errors of one element. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.METHOD, ElementType.TYPE})
    @interface List {

        /** The errors, in the order in which they are written. */
        ApiError[] value();
    }
}
