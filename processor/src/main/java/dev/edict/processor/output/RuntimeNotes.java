package dev.edict.processor.output;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.annotation.processing.Filer;
import javax.tools.StandardLocation;

/** What the runtime finds by the name of a file: the generated bindings, and what holds for the whole service. */
public final class RuntimeNotes {
    /** One class name a line, in order. */
    public static final String BINDINGS = "META-INF/edict/bindings";

    /** A Java properties file. */
    public static final String SERVICE = "META-INF/edict/service.properties";

    /** One resource class a line, with those of its methods that need a body. */
    public static final String REQUIRED_BODIES = "META-INF/edict/required-bodies";

    private final Filer filer;
    private final ClassOutput output;

    public RuntimeNotes(Filer filer, ClassOutput output) {
        this.filer = filer;
        this.output = output;
    }

    /** Why it was not written; empty when it was. */
    public Optional<String> bindings(Collection<String> names) {
        return lines(BINDINGS, names);
    }

    /** Why it was not written; empty when it was. */
    public Optional<String> requiredBodies(Collection<String> resources) {
        return lines(REQUIRED_BODIES, resources);
    }

    /** Why it was not written; empty when it was. */
    public Optional<String> service(Map<String, String> properties) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(properties)
                .forEach((name, value) ->
                        text.append(name).append('=').append(escaped(value)).append('\n'));
        return write(SERVICE, text.toString());
    }

    /** What an earlier compile wrote into one of the files with a class a line; nothing where there is none. */
    public List<String> earlier(String file) {
        try {
            Path written = output.folder().map(folder -> folder.resolve(file)).orElse(null);
            return written == null || !Files.isRegularFile(written)
                    ? List.of()
                    : Files.readAllLines(written).stream()
                            .filter(line -> !line.isBlank())
                            .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private Optional<String> lines(String file, Collection<String> lines) {
        return write(file, String.join("\n", new TreeSet<>(lines)) + "\n");
    }

    /** What {@link java.util.Properties#load} reads as anything but itself, at any place. */
    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }

    private Optional<String> write(String file, String text) {
        if (output.isNowhere()) {
            return Optional.empty();
        }
        try (Writer writer =
                filer.createResource(StandardLocation.CLASS_OUTPUT, "", file).openWriter()) {
            writer.write(text);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(file + " could not be written: " + e.getMessage());
        }
    }
}
