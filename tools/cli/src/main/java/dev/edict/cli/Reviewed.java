package dev.edict.cli;

import dev.edict.contract.json.JsonArray;
import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonReader;
import dev.edict.contract.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * What a review found.
 *
 * @param report {@code edict-report.json}
 * @param summary for people
 * @param said what the compiler and the processor printed
 */
record Reviewed(JsonObject report, String summary, List<Diagnostic<? extends JavaFileObject>> said) {
    static final String REPORT = "edict-report.json";
    private static final String SUMMARY = "edict-summary.md";
    private static final String OF_A_RULE = "[edict:";
    private static final String OF_EDICT = "Edict";

    Reviewed {
        said = List.copyOf(said);
    }

    static Reviewed read(Path folder, List<Diagnostic<? extends JavaFileObject>> said) throws IOException {
        Path file = folder.resolve(REPORT);
        return new Reviewed(
                (JsonObject) JsonReader.read(Files.readString(file), file.toString()),
                Files.readString(folder.resolve(SUMMARY)),
                said);
    }

    List<JsonObject> findings() {
        return objects(report, "findings");
    }

    List<JsonObject> stale() {
        return objects(report, "stale");
    }

    List<String> operations() {
        List<String> names = new ArrayList<>();
        if (report.get("operations") instanceof JsonArray operations) {
            operations.forEach(o -> names.add(((JsonValue.Text) o).value()));
        }
        return names;
    }

    /** Whether the whole of the sources was seen, so that what is absent is gone. */
    boolean isWhole() {
        return JsonValue.of(true).equals(report.get("whole"));
    }

    boolean hasErrors() {
        return findings().stream()
                .anyMatch(f -> f.text("status").orElse("").equals("reported")
                        && f.text("severity").orElse("").equals("error"));
    }

    /** Findings as a compiler prints them. */
    List<String> printed() {
        return said.stream()
                .filter(d -> message(d).contains(OF_A_RULE))
                .map(Reviewed::line)
                .toList();
    }

    /** What the processor says beside findings. */
    List<String> notes() {
        return said.stream()
                .filter(d -> message(d).startsWith(OF_EDICT))
                .map(Reviewed::message)
                .toList();
    }

    /** Why the sources do not compile; what cannot be compiled is not read in full. */
    List<String> compilerErrors() {
        return said.stream()
                .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
                .filter(d -> !message(d).contains(OF_A_RULE) && !message(d).startsWith(OF_EDICT))
                .map(Reviewed::line)
                .toList();
    }

    private static String line(Diagnostic<? extends JavaFileObject> diagnostic) {
        JavaFileObject file = diagnostic.getSource();
        String place = file == null ? "" : file.getName() + ":" + diagnostic.getLineNumber() + ": ";
        String kind = switch (diagnostic.getKind()) {
            case ERROR -> "error: ";
            case WARNING, MANDATORY_WARNING -> "warning: ";
            case NOTE, OTHER -> "note: ";
        };
        return place + kind + message(diagnostic);
    }

    private static String message(Diagnostic<?> diagnostic) {
        return diagnostic.getMessage(Locale.ENGLISH);
    }

    private static List<JsonObject> objects(JsonObject owner, String member) {
        List<JsonObject> objects = new ArrayList<>();
        if (owner.get(member) instanceof JsonArray array) {
            array.forEach(value -> objects.add((JsonObject) value));
        }
        return objects;
    }
}
