package dev.edict.contract.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Media types as Jakarta REST compares them (3.7.2, step 3b). */
final class MediaTypes {

    static final String ANY = "*/*";

    private MediaTypes() {}

    /**
     * A type in both lists, an empty list being any type. Two ranges of different width share requests too, but there the narrower one
     * wins: only equal ones tie.
     */
    static Optional<String> shared(List<String> one, List<String> other) {
        List<String> others = normalized(other);
        return normalized(one).stream().filter(others::contains).findFirst();
    }

    private static List<String> normalized(List<String> types) {
        return types.isEmpty()
                ? List.of(ANY)
                : types.stream().map(MediaTypes::normalized).toList();
    }

    /** Without the character set, which decides nothing; {@code qs} and a version parameter may tell two methods apart. */
    private static String normalized(String type) {
        return Arrays.stream(type.split(";"))
                .map(part -> part.strip().toLowerCase(Locale.ROOT))
                .filter(part -> !part.startsWith("charset="))
                .collect(Collectors.joining(";"));
    }
}
