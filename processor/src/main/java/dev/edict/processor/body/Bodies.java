package dev.edict.processor.body;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;

/** What the attributed bodies of a whole compilation reveal. */
public interface Bodies {

    /** The facts of one method; empty when its body is not part of this compilation. */
    Optional<MethodFacts> of(MethodKey method);

    /** The same by {@link dev.edict.processor.model.Where#signature()}. */
    Optional<MethodFacts> of(String signature);

    /**
     * The calls of a body that lead to one that is looked for, in source order, each with its shortest chain.
     *
     * @param sought a constant: answers are kept for each predicate
     */
    List<Chain> reach(MethodKey from, Predicate<Call> sought);

    /** What leaves a body as an exception, from itself or from bodies that it is certain to run. */
    List<Raised> raised(MethodKey from);

    /** The status that the runtime answers for an exception; empty when neither type nor constructor tells. */
    OptionalInt status(Raise raise);

    /** Binary names of the exceptions that mappers of this compilation are written for. */
    Set<String> mappedExceptions();

    /** Binary names of the types that methods other than resource methods take as {@code @Valid}. */
    Set<String> cascadedTypes();

    /** Whether any body of the compilation makes such a call. */
    boolean calls(Predicate<Call> sought);

    /**
     * An exception that leaves a body.
     *
     * @param start the throw, or the call that leads to it
     * @param through the bodies on the way, the first one included
     */
    record Raised(Raise raise, TreeWhere start, List<MethodKey> through) {
        public Raised {
            through = List.copyOf(through);
        }
    }
}
