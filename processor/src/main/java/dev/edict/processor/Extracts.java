package dev.edict.processor;

import dev.edict.contract.assemble.Extract;
import dev.edict.contract.assemble.Extract.Criterion;
import dev.edict.contract.fragment.Audience;
import dev.edict.processor.report.DidYouMean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code edict.documents}. */
final class Extracts {
    static final String FORM = "`partner=audience:PUBLIC,partner=audience:PARTNER,orders=path:/orders`";

    private static final Pattern SEPARATOR = Pattern.compile("[,\\s]+");
    private static final Pattern ENTRY = Pattern.compile("([A-Za-z0-9][A-Za-z0-9._-]*)=([a-z]+):(\\S+)");

    private Extracts() {}

    /**
     * Entries that share a name make one document.
     *
     * @throws IllegalArgumentException with what is wrong
     */
    static List<Extract> parse(String text) {
        Map<String, Map<Criterion, List<String>>> byName = new LinkedHashMap<>();
        SEPARATOR.splitAsStream(text).filter(entry -> !entry.isEmpty()).forEach(entry -> {
            Matcher parts = ENTRY.matcher(entry);
            if (!parts.matches()) {
                throw new IllegalArgumentException("'" + entry + "' is not what it takes: " + FORM.replace("`", ""));
            }
            Criterion criterion = criterion(parts.group(2));
            byName.computeIfAbsent(parts.group(1), name -> new EnumMap<>(Criterion.class))
                    .computeIfAbsent(criterion, c -> new ArrayList<>())
                    .add(value(criterion, parts.group(3)));
        });
        return byName.entrySet().stream()
                .map(entry -> new Extract(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Criterion criterion(String word) {
        return constant(Criterion.values(), word, "criterion");
    }

    private static String value(Criterion criterion, String written) {
        return switch (criterion) {
            case AUDIENCE -> constant(Audience.values(), written, "audience").name();
            case PATH -> path(written);
            case PACKAGE -> written;
            // a list of options is told apart by white space, and so is the tag "Order lines"
            case TAG -> written.replace('+', ' ');
        };
    }

    private static String path(String written) {
        if (!written.startsWith("/")) {
            throw new IllegalArgumentException("'" + written + "' is no path; it starts with '/'");
        }
        return written.length() > 1 && written.endsWith("/") ? written.substring(0, written.length() - 1) : written;
    }

    private static <E extends Enum<E>> E constant(E[] all, String written, String what) {
        return Arrays.stream(all)
                .filter(constant -> constant.name().equalsIgnoreCase(written))
                .findFirst()
                .orElseThrow(() -> {
                    List<String> names = Arrays.stream(all)
                            .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                            .toList();
                    return new IllegalArgumentException("'" + written + "' is no " + what + "; use one of "
                            + String.join(", ", names) + DidYouMean.hint(written, names));
                });
    }
}
