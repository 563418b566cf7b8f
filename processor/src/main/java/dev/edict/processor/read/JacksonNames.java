package dev.edict.processor.read;

import java.util.Locale;
import java.util.Optional;

/** The names that Jackson's naming strategies make, for properties and for constants of an enum, letter for letter as they do. */
final class JacksonNames {

    private JacksonNames() {}

    /**
     * The name under a naming strategy of Jackson's; one of the user's own leaves it as it is.
     *
     * @param strategy simple name of the strategy's class
     */
    static String property(String name, Optional<String> strategy) {
        return switch (strategy.orElse("")) {
            case "SnakeCaseStrategy", "LowerCaseWithUnderscoresStrategy" -> snake(name);
            case "UpperSnakeCaseStrategy" -> snake(name).toUpperCase(Locale.ROOT);
            case "KebabCaseStrategy" -> separated(name, '-');
            case "LowerDotCaseStrategy" -> separated(name, '.');
            case "LowerCaseStrategy" -> name.toLowerCase(Locale.ROOT);
            case "UpperCamelCaseStrategy", "PascalCaseStrategy" ->
                name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
            default -> name;
        };
    }

    /** Enum strategies take {@code VERY_LARGE} apart into words first. */
    static String constant(String name, Optional<String> strategy) {
        return switch (strategy.orElse("")) {
            case "CamelCaseStrategy", "LowerCamelCaseStrategy" -> camel(name);
            case "UpperCamelCaseStrategy",
                    "PascalCaseStrategy",
                    "SnakeCaseStrategy",
                    "UpperSnakeCaseStrategy",
                    "KebabCaseStrategy",
                    "LowerDotCaseStrategy",
                    "LowerCaseStrategy" -> property(camel(name), strategy);
            default -> name;
        };
    }

    private static String camel(String constant) {
        StringBuilder camel = new StringBuilder();
        for (String word : constant.split("_", 0)) {
            if (!word.isEmpty()) {
                String lower = word.toLowerCase(Locale.ROOT);
                camel.append(
                        camel.isEmpty() ? lower : lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1));
            }
        }
        return camel.toString();
    }

    /** A run of capitals is one word with what follows: {@code aURLPath} is {@code a_urlpath}. */
    private static String snake(String name) {
        StringBuilder snake = new StringBuilder();
        boolean wasUpper = false;
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            if (i == 0 && letter == '_') {
                continue;
            }
            boolean isUpper = Character.isUpperCase(letter);
            boolean begins = isUpper && !wasUpper && !snake.isEmpty() && snake.charAt(snake.length() - 1) != '_';
            if (begins) {
                snake.append('_');
            }
            snake.append(Character.toLowerCase(letter));
            wasUpper = isUpper;
        }
        return snake.toString();
    }

    /** A run of capitals ends before its last one: {@code aURLPath} is {@code a-url-path}. */
    private static String separated(String name, char separator) {
        StringBuilder separated = new StringBuilder();
        int capitals = 0;
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            char lower = Character.toLowerCase(letter);
            if (lower == letter) {
                if (capitals > 1) {
                    separated.insert(separated.length() - 1, separator);
                }
                capitals = 0;
            } else {
                if (capitals == 0 && i > 0) {
                    separated.append(separator);
                }
                capitals++;
            }
            separated.append(lower);
        }
        return separated.toString();
    }
}
