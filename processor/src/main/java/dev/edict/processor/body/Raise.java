package dev.edict.processor.body;

import dev.edict.processor.model.BinaryName;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * An exception that a body throws, or hands to something that throws it ({@code orElseThrow}). An exception that was caught
 * and is thrown on is none.
 *
 * @param type binary name of its static type
 * @param superTypes binary names of that type and of everything above it
 * @param status what its constructor's arguments or its type say to the runtime; empty when they do not tell
 * @param maker what makes it, as far as the expression shows that
 * @param declared the statuses that {@code @ApiError} on its type says, or on the nearest class above that has one
 * @param refusal what the condition asked right before it is thrown
 */
public record Raise(
        String type,
        Set<String> superTypes,
        OptionalInt status,
        Maker maker,
        List<Integer> declared,
        List<String> caught,
        Refusal refusal,
        TreeWhere where) {
    public Raise {
        superTypes = Set.copyOf(superTypes);
        declared = List.copyOf(declared);
        caught = List.copyOf(caught);
    }

    /**
     * Where an exception comes from.
     *
     * @param factory a method that makes it and that is certain to run; told by its modifiers
     * @param call the call of the method that makes it, which may be certain all the same
     * @param arguments the statuses that either of them is given
     * @param parameter the index of the parameter of the body around that says the status
     */
    public record Maker(
            Optional<MethodKey> constructor,
            Optional<MethodKey> factory,
            Optional<Call> call,
            Arguments arguments,
            OptionalInt parameter) {
        static final Maker UNKNOWN =
                new Maker(Optional.empty(), Optional.empty(), Optional.empty(), Arguments.NONE, OptionalInt.empty());

        /** Whether a method makes it. */
        boolean isMethod() {
            return factory.isPresent() || call.isPresent();
        }
    }

    /** The constructor that makes it, where the expression shows that. */
    public Optional<MethodKey> constructor() {
        return maker.constructor();
    }

    /** The same where its status is known. */
    Raise with(int known) {
        return new Raise(type, superTypes, OptionalInt.of(known), maker, declared, caught, refusal, where);
    }

    /** Some exception. */
    static Raise unknown(TreeWhere where) {
        return new Raise(
                "java.lang.Throwable",
                Set.of("java.lang.Throwable"),
                OptionalInt.empty(),
                Maker.UNKNOWN,
                List.of(),
                List.of(),
                Refusal.NONE,
                where);
    }

    /** Whether the body itself catches it. */
    public boolean isCaught() {
        for (String type : caught) {
            if (superTypes.contains(type)) {
                return true;
            }
        }
        return false;
    }

    public String simpleName() {
        return BinaryName.simple(type);
    }
}
