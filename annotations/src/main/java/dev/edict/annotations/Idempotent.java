package dev.edict.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares what a repeat of this request does, and for {@link By#KEY} makes it true: a generated binding executes the
 * operation once per {@code Idempotency-Key} and answers repeats with the recorded response
 * (draft-ietf-httpapi-idempotency-key-header-07).
 *
 * <p>On an annotation type it defines a policy to be reused under a name of your own. Two of them on one method, or one beside
 * {@code @Idempotent}, whose policies differ, are an error. On GET, HEAD and OPTIONS it is an
 * error (RFC 9110, section 9.2.2: they are idempotent by definition). On a method that no request reaches it does nothing, and is
 * a warning. The elements from {@link #required()} on apply to {@link By#KEY} only; beside another {@link #by()} they are an
 * error. Leases, waits, limits and what happens in an
 * outage are operations, not contract: they are runtime configuration.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface Idempotent {

    /** How a repeat is recognised. */
    By by() default By.KEY;

    /**
     * What a repeat is answered. {@link OnRepeat#AUTO} is {@link OnRepeat#REPLAY} for {@link By#KEY}; for the others
     * {@link OnRepeat#NO_OP} or {@link OnRepeat#CONFLICT} must be written, and {@code REPLAY} is an error.
     */
    OnRepeat onRepeat() default OnRepeat.AUTO;

    /** Whether a request without a key is answered 400 (draft-07, section 2.7). If false, it runs unprotected. */
    boolean required() default true;

    /** What makes the record and the effects agree. */
    Mode mode() default Mode.LEASED;

    /**
     * How long a recorded response answers repeats: an ISO 8601 duration greater than zero, else an error. More than a
     * hundred years is an error, too.
     * Published, as draft-07, section 2.3, demands.
     */
    String ttl() default "PT24H";

    /** Whose keys are kept apart. */
    Scope scope() default Scope.PRINCIPAL;

    /**
     * What two requests must share to be the same request, as JSON pointers (RFC 6901) into the body, for example
     * {@code "/amount"}; {@code ""} is the whole of it. A repeat that differs is answered 422. The fields of a form and the
     * parts of a multipart body are members of one object; order of members, white space and the spelling of numbers do not
     * count. Default: the
     * body byte for byte, of a multipart body without its boundary, which differs from try to try: a client has to keep
     * what it sent, for the same JSON with other white space is another request unless {@link #body()} is {@link
     * Body#CANONICAL_JSON}. Method, path, query and media type count
     * always, but of its parameters only a charset other than UTF-8. A pointer that the body type does not have is an error. Where the
     * operation takes no body, pointers are a warning.
     */
    String[] fingerprint() default {};

    /**
     * Whether the body counts when a repeat is compared with the first request, and how. Anything but {@link Body#COMPARED} beside
     * {@link #fingerprint()} is an error: what is ignored has no members that count, and of a whole all members do.
     */
    Body body() default Body.COMPARED;

    /** What happens to the key when the operation answers 5xx after it was entered. */
    OnServerError onServerError() default OnServerError.AUTO;

    /**
     * What happens to the key when its executor vanished: the lease ran out and nothing was recorded. Beside {@link
     * Mode#TRANSACTIONAL} it is an error: there the database undoes the effects, and the key is free.
     */
    Recovery recovery() default Recovery.QUARANTINE;

    /** How much of the response is recorded. */
    Replay replay() default Replay.FULL;

    /** How a repeat is recognised. */
    enum By {
        /** By the {@code Idempotency-Key} header. */
        KEY,
        /** By a unique value in the request, such as an order number that the client chose. */
        NATURAL_KEY,
        /** By the state of the resource: a cancelled order cannot be cancelled again. */
        STATE
    }

    /** What a repeat is answered. */
    enum OnRepeat {
        /** {@link #REPLAY} for {@link By#KEY}; otherwise undecided, which is an error. */
        AUTO,
        /** The recorded response, byte for byte, with {@code Idempotency-Replayed: true}. */
        REPLAY,
        /** The same success as the first time; nothing more happens. */
        NO_OP,
        /** 409. */
        CONFLICT
    }

    /** What makes record and effects agree. */
    enum Mode {
        /** The key is leased while the operation runs: for effects of any kind, also outside the database. */
        LEASED,
        /**
         * Record and effects are committed together, in one transaction of the database that holds both. The operation
         * answers from the thread of its request.
         */
        TRANSACTIONAL
    }

    /** Whose keys are kept apart. */
    enum Scope {
        /**
         * Every caller has keys of its own. A request without a principal is answered 500, never put into a shared
         * bucket: beside {@link Anonymous} it is an error.
         */
        PRINCIPAL,
        /** All callers of one tenant share their keys. A service that does not say whose tenant a request is does not start. */
        TENANT,
        /**
         * All callers share their keys: for anonymous operations only. Whoever guesses a key reads its answer. Where a role
         * is asked for it is a warning.
         */
        SHARED
    }

    /** Whether the body counts when a repeat is compared with the first request, and how. */
    enum Body {
        /** A repeat with another body, or with other members of {@link #fingerprint()}, is answered 422. */
        COMPARED,
        /**
         * Of JSON its canonical form counts (RFC 8785, the JSON Canonicalization Scheme), for clients that write the same values anew
         * for each try. White space between tokens, the order of members, escapes in strings and the spelling of numbers do not count:
         * {@code 1.0}, {@code 1} and {@code 1e0} are one number, and so are {@code 0} and {@code -0}. The order of
         * arrays does, a member that is null is not one that is absent, and {@code "1"} is not {@code 1}.
         *
         * <p>No two values are taken for one. Numbers keep each digit: {@code 9007199254740993} is not {@code
         * 9007199254740992}, which RFC 8785 makes of both. What is no I-JSON (RFC 7493) counts byte for byte, as by default: two members of
         * one name, a surrogate without its other half, a noncharacter, an encoding other than UTF-8, what is not JSON at all. So
         * do JSON that is nested more than 500 deep or has a number of more than 1,000 characters or with an exponent beyond a {@code
         * long}, and any body whose {@code Content-Type} is neither {@code application/json} nor a type that ends in {@code +json}.
         * On an operation that takes no such type, or no body, it is a warning.
         */
        CANONICAL_JSON,
        /**
         * It does not count; method, path, query and media type still do. For clients that cannot send the same body twice,
         * because it holds a time or a signature of its own. A client that uses a key again by mistake is answered as if its
         * second request had been done: a warning.
         */
        IGNORED
    }

    /** What happens to the key when the operation answers 5xx after it was entered. */
    enum OnServerError {
        /** {@link #STORE} when leased, {@link #RELEASE} when transactional. */
        AUTO,
        /** The answer is recorded and replayed: the operation never runs twice. */
        STORE,
        /** The key may run again. Safe only where a rollback undoes every effect; elsewhere a warning. */
        RELEASE,
        /** The outcome counts as unknown: repeats are answered 409 until somebody resolves the key. */
        QUARANTINE
    }

    /** What happens to a key whose executor vanished. */
    enum Recovery {
        /** The outcome counts as unknown: repeats are answered 409 until somebody resolves the key. */
        QUARANTINE,
        /** The next repeat runs the operation again, with a higher fence: the operation must tolerate that. */
        REEXECUTE
    }

    /** How much of the response is recorded. */
    enum Replay {
        /** Status, selected headers and the whole body. */
        FULL,
        /** Status and selected headers; a replay has an empty body. For streams and large answers. */
        HEAD_ONLY
    }
}
