package dev.edict.processor;

import dev.edict.processor.model.ApiService.Audience;
import dev.edict.processor.model.ApiService.AuthPolicy;
import dev.edict.processor.model.ApiService.Csrf;
import dev.edict.processor.model.House;
import dev.edict.processor.model.PathPattern;
import dev.edict.processor.report.DidYouMean;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Reads {@code edict.properties}; {@code docs/guides/house-decisions.md} describes it. */
final class HouseFile {
    private static final String EXCLUDE = "exclude";
    private static final List<String> NAMES = List.of("audience", "auth", "csrf", "rateLimit", EXCLUDE);

    private final Map<PathPattern, Audience> audiences = new HashMap<>();
    private final Map<PathPattern, AuthPolicy> auth = new HashMap<>();
    private final Map<PathPattern, Csrf> csrf = new HashMap<>();
    private final Map<PathPattern, String> rateLimits = new HashMap<>();
    private final List<PathPattern> excluded = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    private HouseFile() {}

    /**
     * @throws IllegalArgumentException with everything that is wrong
     */
    static House parse(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text));
        } catch (IOException e) {
            throw new IllegalStateException("a text can be read", e);
        }
        HouseFile file = new HouseFile();
        new TreeMap<>(properties)
                .forEach((key, value) ->
                        file.add(String.valueOf(key), String.valueOf(value).trim()));
        if (!file.problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", file.problems));
        }
        return new House(file.audiences, file.auth, file.csrf, file.rateLimits, file.excluded);
    }

    private void add(String key, String value) {
        int dot = key.indexOf('.');
        String name = dot < 0 ? key : key.substring(0, dot);
        try {
            if (!NAMES.contains(name)) {
                throw new IllegalArgumentException("nothing is decided by that name" + DidYouMean.hint(name, NAMES));
            }
            if (name.equals(EXCLUDE)) {
                exclude(dot, value);
            } else {
                decide(name, pattern(key, dot), value);
            }
        } catch (IllegalArgumentException e) {
            problems.add("'" + key + "': " + e.getMessage());
        }
    }

    private void exclude(int dot, String value) {
        if (dot >= 0) {
            throw new IllegalArgumentException("write exclude=/health/**, /legacy/**");
        }
        for (String pattern : value.split("[,\\s]+")) {
            if (!pattern.isEmpty()) {
                excluded.add(PathPattern.parse(pattern));
            }
        }
    }

    private static PathPattern pattern(String key, int dot) {
        if (dot < 0) {
            throw new IllegalArgumentException("it lacks the paths it is about; write " + key + "./admin/**=…");
        }
        return PathPattern.parse(key.substring(dot + 1));
    }

    private void decide(String name, PathPattern pattern, String value) {
        switch (name) {
            case "audience" -> audiences.put(pattern, constant(Audience.class, value));
            case "auth" -> auth.put(pattern, constant(AuthPolicy.class, value));
            case "csrf" -> csrf.put(pattern, constant(Csrf.class, value));
            default -> rateLimits.put(pattern, text(value));
        }
    }

    private static String text(String value) {
        if (value.isEmpty()) {
            throw new IllegalArgumentException("it says nothing");
        }
        return value;
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String written) {
        List<String> names = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(written)) {
                return constant;
            }
            names.add(constant.name());
        }
        throw new IllegalArgumentException("'" + written + "' is none of " + String.join(", ", names)
                + DidYouMean.hint(written.toUpperCase(Locale.ROOT), names));
    }
}
