package dev.edict.processor.output;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.Element;
import javax.tools.FileObject;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/** Writes files beside the classes. Unlike a source or class that a processor makes, they cost the compiler no round. */
final class Resources {
    private final Filer filer;

    Resources(Filer filer) {
        this.filer = filer;
    }

    /**
     * Writes a file.
     *
     * @param origin the only element that it is made from; none when it is made from many
     * @return why it was not written; empty when it was
     */
    Optional<String> write(String file, byte[] content, @Nullable Element origin) {
        try {
            FileObject target = origin == null
                    ? filer.createResource(StandardLocation.CLASS_OUTPUT, "", file)
                    : filer.createResource(StandardLocation.CLASS_OUTPUT, "", file, origin);
            try (OutputStream out = target.openOutputStream()) {
                out.write(content);
            }
            return Optional.empty();
        } catch (FilerException e) {
            return Optional.of(file + " was written before in this compilation: " + e.getMessage());
        } catch (IOException e) {
            return Optional.of(file + " could not be written: " + e.getMessage());
        }
    }
}
