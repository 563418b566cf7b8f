package dev.edict.processor;

import dev.edict.processor.report.DidYouMean;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One {@code -Aedict.*} option.
 *
 * @param form what may be written, for people
 * @param fallback the value when nothing is written
 * @param meaning one sentence or two
 * @param parser reads a value
 */
record Option<T>(String name, String form, T fallback, String meaning, Parser<T> parser) {
    private static final Pattern LIST_SEPARATOR = Pattern.compile("[,\\s]+");

    /** Reads what is written for an option. */
    interface Parser<T> {
        /**
         * @param rules ids of every rule of this build, those of the house too
         * @throws IllegalArgumentException with what is wrong with the value
         */
        T parse(String text, Supplier<Set<String>> rules);
    }

    static Option<Boolean> flag(String name, String meaning) {
        return new Option<>(name, "`true` or `false`", false, meaning, (text, rules) -> switch (text) {
            case "true", "" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("'" + text + "' is neither true nor false");
        });
    }

    static <E extends Enum<E>> Option<E> choice(String name, E fallback, String meaning) {
        List<E> all = Arrays.asList(fallback.getDeclaringClass().getEnumConstants());
        String form = all.stream().map(c -> "`" + lower(c) + "`").collect(Collectors.joining(", "));
        return new Option<>(
                name,
                form,
                fallback,
                meaning,
                (text, rules) -> all.stream()
                        .filter(c -> lower(c).equals(text))
                        .findFirst()
                        .orElseThrow(() -> {
                            List<String> names = all.stream().map(Option::lower).toList();
                            return new IllegalArgumentException("'" + text + "' is none of " + String.join(", ", names)
                                    + DidYouMean.hint(text, names));
                        }));
    }

    /**
     * A list of entries that are told apart by commas or white space.
     *
     * @param entry what each of them looks like
     */
    static Option<List<String>> list(String name, Pattern entry, String form, String meaning) {
        return new Option<>(
                name,
                form,
                List.of(),
                meaning,
                (text, rules) -> LIST_SEPARATOR
                        .splitAsStream(text)
                        .filter(written -> !written.isEmpty())
                        .map(written -> matching(entry, written, form))
                        .toList());
    }

    private static String matching(Pattern entry, String written, String form) {
        if (!entry.matcher(written).matches()) {
            throw new IllegalArgumentException("'" + written + "' is not what it takes: " + form.replace("`", ""));
        }
        return written;
    }

    static Option<Optional<Path>> path(String name, String form, String meaning) {
        return new Option<>(
                name,
                form,
                Optional.empty(),
                meaning,
                (text, rules) -> text.isEmpty() ? Optional.empty() : Optional.of(path(text)));
    }

    static Option<List<Path>> paths(String name, String meaning) {
        return new Option<>(
                name,
                "paths, separated by the platform's path separator (`:` or `;`)",
                List.of(),
                meaning,
                (text, rules) -> Arrays.stream(text.split(Pattern.quote(File.pathSeparator)))
                        .filter(entry -> !entry.isBlank())
                        .map(entry -> path(entry.trim()))
                        .toList());
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("'" + text + "' is no path: " + e.getReason(), e);
        }
    }

    static Option<Optional<LocalDate>> date(String name, String meaning) {
        return new Option<>(name, "a date, `2027-01-31`", Optional.empty(), meaning, (text, rules) -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException("'" + text + "' is no date; write it as 2027-01-31", e);
            }
        });
    }

    /** The default as one would write it; empty for none. */
    String fallbackText() {
        if (fallback instanceof Enum<?> constant) {
            return lower(constant);
        }
        return fallback instanceof Boolean flag ? flag.toString() : "";
    }

    private static String lower(Enum<?> constant) {
        return constant.toString().toLowerCase(Locale.ROOT);
    }
}
