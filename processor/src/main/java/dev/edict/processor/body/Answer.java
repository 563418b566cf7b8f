package dev.edict.processor.body;

import dev.edict.processor.model.TypeRef;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A response that one expression builds from beginning to end. A builder that is kept in a variable gives none: what else
 * is put into it cannot be seen.
 *
 * @param status empty when it is no constant
 * @param parameter the index of the parameter of the method around that says the status; empty when none does
 * @param entity static type of what is sent; empty when nothing is, and when it is the literal {@code null}
 * @param generic whether a type variable stands in that type, for which its bound is taken
 * @param headers names of the headers that are set, lower case; {@code Location} and {@code Content-Type} also when a method
 *     of their own sets them
 * @param mediaType the constant value of {@code Content-Type}
 * @param challenge the constant value of {@code WWW-Authenticate}
 * @param opaque whether something is set that is not seen through: another builder, a header of unknown name
 * @param refusal what the condition asked right before it is built
 * @param entityWhere the expression that is sent, else {@link #where}
 * @param mediaTypeWhere the expression that says {@code Content-Type}, else {@link #where}
 */
public record Answer(
        OptionalInt status,
        OptionalInt parameter,
        Optional<TypeRef> entity,
        boolean generic,
        Set<String> headers,
        Optional<String> mediaType,
        Optional<String> challenge,
        boolean opaque,
        Refusal refusal,
        Use use,
        TreeWhere where,
        TreeWhere entityWhere,
        TreeWhere mediaTypeWhere) {
    public Answer {
        headers = Set.copyOf(headers);
    }

    /** Whether a client gets it from the body it stands in, if that body's result is what is sent. */
    public boolean isSent() {
        return use != Use.OTHER;
    }

    /** Whether it is known to have this status. */
    public boolean hasStatus(int expected) {
        return status.isPresent() && status.getAsInt() == expected;
    }

    /** The same where its status is known. */
    Answer with(int known) {
        return new Answer(
                OptionalInt.of(known),
                OptionalInt.empty(),
                entity,
                generic,
                headers,
                mediaType,
                challenge,
                opaque,
                refusal,
                use,
                where,
                entityWhere,
                mediaTypeWhere);
    }

    /** As the body sees it that makes the given call, and gets it from there. */
    Answer by(Call call) {
        return new Answer(
                status,
                parameter,
                entity,
                generic,
                headers,
                mediaType,
                challenge,
                opaque,
                refusal,
                call.use(),
                call.where(),
                call.where(),
                call.where());
    }

    /** What becomes of it in the expression around it. */
    public enum Use {
        /** From the body it stands in, a lambda's perhaps. */
        RETURNED,
        /** Inside an exception that is thrown. */
        THROWN,
        /** Given to {@code ContainerRequestContext.abortWith}. */
        ABORTS,
        /** Given to {@code AsyncResponse.resume}. */
        RESUMES,
        OTHER
    }
}
