package dev.edict.processor.body;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One call in a body: of a method, of a constructor, or of a lambda that the body hands over.
 *
 * @param receiver binary name of the static type that the call is dispatched on
 * @param ifAbsent whether it runs only where something that was looked for is missing (get or create)
 * @param caught binary names of the exceptions that the body catches around it and does not throw on
 * @param write what the call itself does, if it is a known sink
 * @param arguments the statuses that it is given
 * @param use what becomes of the response that it may return
 */
public record Call(
        MethodKey target,
        String receiver,
        Dispatch dispatch,
        boolean ifAbsent,
        List<String> caught,
        Optional<Write> write,
        Arguments arguments,
        Answer.Use use,
        TreeWhere where) {
    public Call {
        caught = List.copyOf(caught);
    }

    /** What is caught around it, when some is caught around its body already. */
    Set<String> caughtWith(Set<String> around) {
        if (caught.isEmpty()) {
            return around;
        }
        Set<String> both = new HashSet<>(around);
        both.addAll(caught);
        return both;
    }

    Call withoutWrite() {
        return new Call(target, receiver, dispatch, ifAbsent, caught, Optional.empty(), arguments, use, where);
    }
}
