package dev.edict.processor.output;

import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;
import javax.annotation.processing.Filer;
import javax.tools.StandardLocation;

/** The list by which the runtime finds generated bindings: one class name a line, in order. */
public final class BindingIndex {
    public static final String FILE = "META-INF/edict/bindings";

    private final Filer filer;

    public BindingIndex(Filer filer) {
        this.filer = filer;
    }

    /** Why it was not written; empty when it was. */
    public Optional<String> write(Collection<String> bindings) {
        try (Writer writer =
                filer.createResource(StandardLocation.CLASS_OUTPUT, "", FILE).openWriter()) {
            for (String binding : new TreeSet<>(bindings)) {
                writer.write(binding + "\n");
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(FILE + " could not be written: " + e.getMessage());
        }
    }
}
