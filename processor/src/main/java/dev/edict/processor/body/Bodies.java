package dev.edict.processor.body;

import dev.edict.processor.body.Details.Disclosure;
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

    /** The calls of a body that lead to one that is looked for, in source order, each with its shortest chain. */
    List<Chain> reach(MethodKey from, Search search);

    /** What is looked for. Answers are kept for each, so that it should be a constant. */
    final class Search {
        final Predicate<Call> sought;
        final Predicate<Call> proven;
        final Predicate<Call> followed;

        /**
         * @param sought the calls that end a chain
         * @param proven those among them that may end a certain chain
         * @param followed the calls that a chain may go through
         */
        public Search(Predicate<Call> sought, Predicate<Call> proven, Predicate<Call> followed) {
            this.sought = sought;
            this.proven = proven.and(sought);
            this.followed = followed;
        }

        public static Search of(Predicate<Call> sought) {
            return new Search(sought, sought, call -> true);
        }
    }

    /** What leaves a body as an exception, from itself or from bodies that it is certain to run. */
    List<Raised> raised(MethodKey from);

    /**
     * The responses that a body builds, itself or in lambdas that it hands to others, and those that bodies build which it
     * is certain to run and whose result it answers.
     */
    List<Answered> answers(MethodKey from);

    /** Methods that the runtime calls around handlers, by name. */
    List<Provider> providers();

    /** Whether an annotation of OpenAPI on a method of a mapper says what it answers. */
    boolean documents(MethodKey mapper);

    /** Who may add a header to an answer that somebody else makes. */
    enum Completion {
        /** Nobody: nothing of the compilation sees such answers. */
        NONE,
        /** Something sees them, and mentions the header nowhere. */
        UNLIKELY,
        LIKELY
    }

    /**
     * @param header lower case
     * @param thrown whether the answer comes from an exception, which mappers see too
     */
    Completion completion(String header, boolean thrown);

    /**
     * The bodies that the given ones are certain to run, themselves and lambdas in them included; each once for the first one
     * that leads there, and once more when it is another that sends what it returns.
     */
    List<Reached> reached(List<MethodKey> roots);

    /**
     * What a body tells of an exception, where that is given to methods of the service on the way.
     *
     * @return one for each exception that the body is known to be given; none when it is not certain that they send it, or return it to
     *     be sent
     */
    List<Disclosure> followed(Disclosure told);

    /** Where a body, or one whose result it returns, may return null. */
    List<TreeWhere> nothings(MethodKey from);

    /** The status that the runtime answers for an exception; empty when neither type nor constructor tells. */
    OptionalInt status(Raise raise);

    /** What the compilation registers with its runtime. */
    Registrations registrations();

    /** Binary names of the exceptions that mappers of this compilation are written for. */
    Set<String> mappedExceptions();

    /**
     * Whether it is to be seen how a type of the service is written: the compilation has it, and no serializer, adapter or writer
     * that is made for it.
     *
     * @param type its binary name
     */
    boolean isWrittenByItsMembers(String type);

    /** Binary names of the types that methods other than resource methods take as {@code @Valid}. */
    Set<String> cascadedTypes();

    /**
     * Whether a body, or a lambda in it, makes such a call of a method of another class that takes one of the given types as
     * {@code @Valid}. A call on itself passes no interceptor.
     */
    boolean cascades(MethodKey from, Set<String> types, Predicate<Call> sought);

    /** Whether any body of the compilation makes such a call. */
    boolean calls(Predicate<Call> sought);

    /** Whether a body of one of the given classes does. */
    boolean callsFrom(Set<String> classes, Predicate<Call> sought);

    /**
     * A response that a body answers with.
     *
     * @param answer in that body: where it is built, else the call that leads there
     * @param through the bodies on the way, the first one included
     */
    record Answered(Answer answer, List<MethodKey> through) {
        public Answered {
            through = List.copyOf(through);
        }

        /** {@code find → Orders.byName}. */
        public String display() {
            return Chain.display(through);
        }
    }

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

        /** {@code create → Stock.take}. */
        public String display() {
            return Chain.display(through);
        }
    }

    /**
     * A body that a request comes to.
     *
     * @param root index of the one that leads there
     * @param from the body that runs it; empty for a root
     * @param caught binary names of the exceptions that are caught on the way there
     * @param answers whether a response that it returns is sent
     */
    record Reached(MethodFacts body, int root, Optional<Reached> from, Set<String> caught, boolean answers) {

        /** Whether it is the root, or a lambda in it. */
        public boolean isRoot() {
            return from.isEmpty()
                    || body.kind() == MethodFacts.Kind.LAMBDA && from.get().isRoot();
        }

        /** The method that it is, or that it is a lambda of. */
        public MethodKey method() {
            return body.kind() == MethodFacts.Kind.LAMBDA && from.isPresent()
                    ? from.get().method()
                    : body.key();
        }
    }
}
