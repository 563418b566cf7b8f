package dev.edict.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares an operation that another system calls to report an event, and that it calls again until it is satisfied. A
 * generated binding executes each event until it succeeds, and then no more: a repeat of a finished one is answered with the recorded
 * success, and one in flight with 503 and {@code Retry-After}, for senders take 409 as a failure. Only a 2xx is recorded. After any
 * other answer, or when the process died, the next delivery runs again: the operation must tolerate that, or commit its effects
 * together with the record ({@code JdbcStore.commitWith}). The signature authenticates the
 * sender, so the operation counts as anonymous and idempotent.
 *
 * <p>On GET, HEAD and OPTIONS a {@link #dedupe()} into the body is an error: nothing is there (RFC 9110, section 9.3.1). One in
 * a header is a warning there, for who sends these asks for no change.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface WebhookReceiver {

    /**
     * The header that carries the signature, for example {@code "Stripe-Signature"}; what names no header is an error. Verifying it is the operation's
     * duty, or that of a request filter before priority 4500, which then verifies repeats too.
     */
    String signature();

    /**
     * Where the event's id stands: a JSON pointer into the body (RFC 6901, {@code "/id"}), or {@code "header:Name"};
     * anything else is an error. Ids are told apart by the path that the event is sent to.
     */
    String dedupe();

    /**
     * How long a repeat is recognised: an ISO 8601 duration greater than zero, else an error; at least as long as the sender
     * retries.
     */
    String ttl() default "P7D";
}
