package dev.edict.processor.rule.hygiene;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.Where;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A value that its annotation cannot have.
 *
 * @param sentence what is wrong, why it hurts, what to write
 */
record InvalidValue(Where where, String sentence) {
    /** Elements whose {@code INHERIT} has nothing to inherit from. */
    private static final List<String> INHERITING = List.of("audience", "stability", "ownership", "auth", "csrf");

    /** A reason that is nothing but blanks, and what nobody can then tell. */
    private static final Map<String, String> REASONS = Map.of(
            "Anonymous", "an open door from a forgotten one",
            "NotIdempotent", "a decision about repeats from an oversight",
            "SafePost", "a query that is too large for a URL from a write",
            "Unpaginated", "a list that stays small from one that grows");

    private static final Pattern SORT =
            Pattern.compile("\\s*[\\p{L}_$][\\p{L}\\p{N}_$]*(\\.[\\p{L}_$][\\p{L}\\p{N}_$]*)*(\\s+(?i:ASC|DESC))?\\s*");

    /** The name of a field (RFC 9110, section 5.6.2). */
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    private static final int FIRST_SUCCESS = 200;
    private static final int LAST_SUCCESS = 299;
    private static final int FIRST_ERROR = 400;
    private static final int LAST_ERROR = 599;

    static List<InvalidValue> of(AnnotationUse use) {
        List<InvalidValue> invalid = new ArrayList<>();
        switch (use.simpleName()) {
            case "ApiService" -> service(use, invalid);
            case "Anonymous", "NotIdempotent", "SafePost", "Unpaginated" ->
                check(
                                use,
                                "value",
                                String::isBlank,
                                value -> "@" + use.simpleName()
                                        + " gives no reason, so that a review cannot tell "
                                        + REASONS.get(use.simpleName()) + ". Say why in a sentence.")
                        .ifPresent(invalid::add);
            case "SuccessStatus" ->
                status(
                                use,
                                "value",
                                FIRST_SUCCESS,
                                LAST_SUCCESS,
                                "no success",
                                "Declare errors with" + " @ApiError; a redirection takes a Response")
                        .ifPresent(invalid::add);
            case "ApiError" ->
                status(
                                use,
                                "status",
                                FIRST_ERROR,
                                LAST_ERROR,
                                "no error",
                                "A success is declared with" + " @SuccessStatus")
                        .ifPresent(invalid::add);
            case "ApiDeprecated" -> deprecated(use, invalid);
            case "Paginated" -> sort(use, invalid);
            case "WebhookReceiver" ->
                check(
                                use,
                                "signature",
                                value -> !TOKEN.matcher(value).matches(),
                                value -> "'" + value
                                        + "' names no header (RFC 9110 §5.6.2), so that nobody knows what carries the signature."
                                        + " Write its name, as in Stripe-Signature.")
                        .ifPresent(invalid::add);
            default -> {}
        }
        return invalid;
    }

    private static void service(AnnotationUse use, List<InvalidValue> invalid) {
        check(
                        use,
                        "errorBase",
                        value -> !value.isEmpty() && !isBase(value),
                        value -> "'" + value
                                + "' is no absolute URI that ends in '/': problem types in the document and on the wire would differ,"
                                + " or be no URIs at all (RFC 9457 §3.1.1). Write it as in https://api.example.com/errors/.")
                .ifPresent(invalid::add);
        for (String element : INHERITING) {
            if (use.constant(element).filter("INHERIT"::equals).isPresent()) {
                invalid.add(new InvalidValue(
                        use.place(element),
                        "@ApiService(" + element + " = INHERIT): nothing stands above the service, so that it says"
                                + " nothing. Leave it out, or say what holds."));
            }
        }
    }

    /** What is resolved on it keeps all of it (RFC 3986, section 5.2.3). */
    private static boolean isBase(String value) {
        try {
            URI uri = new URI(value);
            return uri.isAbsolute()
                    && !uri.isOpaque()
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && value.endsWith("/");
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static Optional<InvalidValue> status(
            AnnotationUse use, String element, int first, int last, String what, String otherwise) {
        return use.integer(element)
                .filter(status -> status < first || status > last)
                .map(status -> new InvalidValue(
                        use.place(element),
                        "@" + use.simpleName() + ": " + status + " is " + what
                                + ", and clients act on the class of a status (RFC 9110 §15). Write one from " + first
                                + " to " + last + ". " + otherwise + "."));
    }

    private static void deprecated(AnnotationUse use, List<InvalidValue> invalid) {
        Optional<LocalDate> since = date(use, "since", invalid);
        Optional<LocalDate> sunset = date(use, "sunset", invalid);
        if (since.isPresent() && sunset.isPresent() && sunset.get().isBefore(since.get())) {
            invalid.add(new InvalidValue(
                    use.place("sunset"),
                    "What is deprecated since " + since.get() + " was gone on " + sunset.get()
                            + " already (RFC 9745 §4: not before). Give a later day."));
        }
    }

    private static Optional<LocalDate> date(AnnotationUse use, String element, List<InvalidValue> invalid) {
        String text = use.string(element).orElse("");
        if (text.isEmpty() && !use.values().containsKey(element)) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            if (!(text.isEmpty() && element.equals("sunset"))) {
                invalid.add(new InvalidValue(
                        use.place(element),
                        "'" + text + "' is no date, so that clients cannot plan for it. Write it as in ISO 8601:"
                                + " 2027-01-31."));
            }
            return Optional.empty();
        }
    }

    private static void sort(AnnotationUse use, List<InvalidValue> invalid) {
        List<String> entries = use.strings("sort");
        for (int i = 0; i < entries.size(); i++) {
            if (!SORT.matcher(entries.get(i)).matches()) {
                invalid.add(new InvalidValue(
                        use.place("sort", i),
                        "'" + entries.get(i)
                                + "' is no order, so that nobody knows which item comes next. Write a property"
                                + " and, if it falls, DESC: \"createdAt DESC\"."));
            }
        }
    }

    private static Optional<InvalidValue> check(
            AnnotationUse use,
            String element,
            Predicate<String> isWrong,
            java.util.function.UnaryOperator<String> sentence) {
        return use.string(element)
                .filter(isWrong)
                .map(value -> new InvalidValue(use.place(element), sentence.apply(value)));
    }
}
