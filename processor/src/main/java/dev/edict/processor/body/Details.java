package dev.edict.processor.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What few bodies do, so that most share one that is empty.
 *
 * @param outlets what becomes of what the body is given
 * @param handings exceptions that the body gives to methods
 * @param unordered queries for a part of a list that state no order
 * @param nothings places where the body returns {@code null}, or what may well be
 * @param limits names of parameters that go into a query as the number of rows that is read, and nowhere else
 * @param made the exceptions that the body returns, for others to throw
 * @param fixed whether the body does nothing but return {@code null} or a constant text
 * @param statements how many it has, if it is a long one; else 0
 * @param branches how many conditions, loops, cases and clauses a long one has; else 0
 */
public record Details(
        List<Disclosure> disclosures,
        List<Outlet> outlets,
        List<Handing> handings,
        List<SetCookie> cookies,
        List<CatchAll> catchAlls,
        List<TreeWhere> nothings,
        List<HandOff> handOffs,
        List<Extension> extensions,
        List<NumberOf> numbers,
        List<TreeWhere> unordered,
        List<String> limits,
        List<Raise> made,
        boolean fixed,
        int statements,
        int branches) {
    /** Bodies up to this length are not long. */
    public static final int LONG = 40;

    /** Nor are those with no more ways through them (McCabe's number). */
    public static final int BRANCHED = 12;

    static final Details NONE = new Details(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
            List.of(), List.of(), List.of(), false, 0, 0);

    public Details {
        disclosures = List.copyOf(disclosures);
        outlets = List.copyOf(outlets);
        handings = List.copyOf(handings);
        cookies = List.copyOf(cookies);
        catchAlls = List.copyOf(catchAlls);
        nothings = List.copyOf(nothings);
        handOffs = List.copyOf(handOffs);
        extensions = List.copyOf(extensions);
        numbers = List.copyOf(numbers);
        unordered = List.copyOf(unordered);
        limits = List.copyOf(limits);
        made = List.copyOf(made);
    }

    /**
     * Text of an exception that is put into what is sent.
     *
     * @param what as a message names it: {@code e.getMessage()}
     * @param exception binary name of its static type
     * @param superTypes binary names of that type and of everything above it
     * @param content what of it is told
     * @param conditional whether a condition may keep it from being sent
     * @param certain whether what it is put into is known to keep it
     * @param through the calls that it is given to on the way, of which {@link Bodies#followed} knows more
     * @param given the parameter that has the exception, if it is one that a method is given
     */
    public record Disclosure(
            String what,
            String exception,
            Set<String> superTypes,
            Content content,
            boolean conditional,
            boolean certain,
            List<Passing> through,
            Optional<Parameter> given,
            TreeWhere where) {
        public Disclosure {
            superTypes = Set.copyOf(superTypes);
            through = List.copyOf(through);
        }

        public enum Content {
            MESSAGE,
            /** The exception itself, or its {@code toString()}. */
            WHOLE,
            STACK_TRACE
        }
    }

    /** What a method is given, by its index. */
    public record Parameter(MethodKey method, int index) {}

    /**
     * An exception that a method is given.
     *
     * @param argument its index
     * @param exception binary name of its static type
     * @param superTypes binary names of that type and of everything above it
     * @param given the parameter that had it before, if it is one
     */
    public record Handing(
            Call call, int argument, String exception, Set<String> superTypes, Optional<Parameter> given) {
        public Handing {
            superTypes = Set.copyOf(superTypes);
        }
    }

    /**
     * An exception, or a text, that is given to a method.
     *
     * @param argument its index
     * @param fate what the method is to do with it
     */
    public record Passing(Call call, int argument, Fate fate) {}

    /** What a method does with something that it is given. */
    public enum Fate {
        RETURNED,
        SENT,
        /** By a member of what it is called on. */
        KEPT
    }

    /**
     * What a body does with what it is given, an exception or a text.
     *
     * @param parameter its index
     * @param content what of an exception; empty of a text, which stays what it is
     * @param conditional whether a condition may keep it from that
     * @param certain whether what it is put into is known to keep it
     * @param through the calls that it is given to on the way
     */
    public record Outlet(
            int parameter,
            Fate fate,
            Optional<Disclosure.Content> content,
            boolean conditional,
            boolean certain,
            List<Passing> through) {
        public Outlet {
            through = List.copyOf(through);
        }
    }

    /**
     * A {@code NewCookie} that one expression makes from beginning to end.
     *
     * @param name the constant name; empty when it is none
     * @param crossSite whether {@code SameSite=None} is said
     * @param removal whether it makes the browser forget the cookie
     * @param builder whether a builder makes it, which can say {@code SameSite}
     * @param constant the literal {@code false} by which a flag is switched off
     */
    public record SetCookie(
            Optional<String> name,
            Flag secure,
            Flag httpOnly,
            Flag sameSite,
            boolean crossSite,
            boolean removal,
            boolean builder,
            Optional<TreeWhere> constant,
            TreeWhere where) {

        public enum Flag {
            /** Nobody says anything, so that it is off. */
            LEFT_OUT,
            OFF,
            ON,
            /** Not a constant, or a form in which it cannot be said. */
            UNKNOWN;

            public boolean isMissing() {
                return this == LEFT_OUT || this == OFF;
            }
        }
    }

    /**
     * A clause that catches everything and answers in the place of what would have mapped it.
     *
     * @param type as it is written
     * @param status the error that it answers; empty when it returns null
     */
    public record CatchAll(String type, OptionalInt status, TreeWhere where) {}

    /** Work that is given to somebody else, and of whose end the body learns nothing. */
    public record HandOff(String to, TreeWhere where) {}

    /** A further member of problem details (RFC 9457 §3.2). */
    public record Extension(String name, TreeWhere where) {}

    /**
     * A text that is taken for a number.
     *
     * @param name of the variable or the accessor that has it
     */
    public record NumberOf(String name, TreeWhere where) {}

    /** What has been seen so far. */
    static final class Draft {
        @Nullable
        private List<Disclosure> disclosures;

        @Nullable
        private List<Outlet> outlets;

        @Nullable
        private List<Handing> handings;

        @Nullable
        private List<SetCookie> cookies;

        @Nullable
        private List<CatchAll> catchAlls;

        @Nullable
        private List<TreeWhere> nothings;

        @Nullable
        private List<HandOff> handOffs;

        @Nullable
        private List<Extension> extensions;

        @Nullable
        private List<NumberOf> numbers;

        @Nullable
        private List<TreeWhere> unordered;

        @Nullable
        private List<String> limits;

        @Nullable
        private List<Raise> made;

        private boolean fixed;
        private int statements;
        private int branches;

        void fixed() {
            fixed = true;
        }

        void sized(int statements, int branches) {
            boolean isLong = statements > LONG || branches + 1 > BRANCHED;
            this.statements = isLong ? statements : 0;
            this.branches = isLong ? branches : 0;
        }

        void add(Disclosure disclosure) {
            disclosures = with(disclosures, disclosure);
        }

        void add(Outlet outlet) {
            outlets = with(outlets, outlet);
        }

        /** What the body keeps in a member of what it is called on, it returns with that. */
        void returnsReceiver() {
            for (Outlet outlet : List.copyOf(orEmpty(outlets))) {
                if (outlet.fate() == Fate.KEPT) {
                    add(new Outlet(
                            outlet.parameter(),
                            Fate.RETURNED,
                            outlet.content(),
                            outlet.conditional(),
                            outlet.certain(),
                            outlet.through()));
                }
            }
        }

        void add(Handing handing) {
            handings = with(handings, handing);
        }

        void add(SetCookie cookie) {
            cookies = with(cookies, cookie);
        }

        void add(CatchAll clause) {
            catchAlls = with(catchAlls, clause);
        }

        void add(HandOff handOff) {
            handOffs = with(handOffs, handOff);
        }

        void add(Extension extension) {
            extensions = with(extensions, extension);
        }

        void add(NumberOf number) {
            numbers = with(numbers, number);
        }

        void addUnordered(TreeWhere query) {
            unordered = with(unordered, query);
        }

        void addLimit(String parameter) {
            limits = with(limits, parameter);
        }

        void addMade(Raise exception) {
            made = with(made, exception);
        }

        void addNothing(TreeWhere where) {
            nothings = with(nothings, where);
        }

        int nothings() {
            return nothings == null ? 0 : nothings.size();
        }

        private static <T> List<T> with(@Nullable List<T> before, T one) {
            List<T> all = before == null ? new ArrayList<>() : before;
            all.add(one);
            return all;
        }

        Details finished() {
            boolean none = disclosures == null
                    && outlets == null
                    && handings == null
                    && cookies == null
                    && catchAlls == null
                    && nothings == null
                    && handOffs == null
                    && extensions == null
                    && numbers == null
                    && unordered == null
                    && limits == null
                    && made == null
                    && !fixed
                    && statements == 0;
            return none
                    ? NONE
                    : new Details(
                            orEmpty(disclosures),
                            orEmpty(outlets),
                            orEmpty(handings),
                            orEmpty(cookies),
                            orEmpty(catchAlls),
                            orEmpty(nothings),
                            orEmpty(handOffs),
                            orEmpty(extensions),
                            orEmpty(numbers),
                            orEmpty(unordered),
                            orEmpty(limits),
                            orEmpty(made),
                            fixed,
                            statements,
                            branches);
        }

        private static <T> List<T> orEmpty(@Nullable List<T> list) {
            return list == null ? List.of() : list;
        }
    }
}
