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
 * @param constructor what makes it, where the expression shows that
 * @param factory the method that is certain to make it, where the expression shows that
 * @param declared whether {@code @ApiError} stands on its type
 * @param refusal what the condition asked right before it is thrown
 */
public record Raise(
        String type,
        Set<String> superTypes,
        OptionalInt status,
        Optional<MethodKey> constructor,
        Optional<MethodKey> factory,
        boolean declared,
        List<String> caught,
        Refusal refusal,
        TreeWhere where) {
    public Raise {
        superTypes = Set.copyOf(superTypes);
        caught = List.copyOf(caught);
    }

    /** Some exception. */
    static Raise unknown(TreeWhere where) {
        return new Raise(
                "java.lang.Throwable",
                Set.of("java.lang.Throwable"),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
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
