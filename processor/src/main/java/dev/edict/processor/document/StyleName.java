package dev.edict.processor.document;

import java.util.Locale;

/** How a value is written as text (OpenAPI 3.1.1, "Style Values"), from the name of a constant or as it is. */
final class StyleName {

    private StyleName() {}

    static String of(String name) {
        return switch (name.toLowerCase(Locale.ROOT).replace("_", "")) {
            case "spacedelimited" -> "spaceDelimited";
            case "pipedelimited" -> "pipeDelimited";
            case "deepobject" -> "deepObject";
            default -> name.toLowerCase(Locale.ROOT);
        };
    }
}
