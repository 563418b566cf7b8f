package dev.edict.processor.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/** Writes fragments, each with the type it describes as its only originating element, and the document made of them. */
public final class ContractFiles {
    private final Filer filer;
    private final Origins origins;

    public ContractFiles(Filer filer, Elements elements) {
        this.filer = filer;
        this.origins = new Origins(elements);
    }

    /**
     * Writes a fragment.
     *
     * @param origin binary name of the type it describes
     * @return why it was not written; empty when it was
     */
    public Optional<String> fragment(String file, String origin, String text) {
        return write(file, text, origins.of(origin));
    }

    /** Writes a file that is made of many types; why it was not written, empty when it was. */
    public Optional<String> document(String file, String text) {
        return write(file, text, null);
    }

    private Optional<String> write(String file, String text, @Nullable Element origin) {
        try {
            FileObject target = origin == null
                    ? filer.createResource(StandardLocation.CLASS_OUTPUT, "", file)
                    : filer.createResource(StandardLocation.CLASS_OUTPUT, "", file, origin);
            try (OutputStream out = target.openOutputStream()) {
                out.write(text.getBytes(StandardCharsets.UTF_8));
            }
            return Optional.empty();
        } catch (FilerException e) {
            return Optional.of(file + " was written before in this compilation: " + e.getMessage());
        } catch (IOException e) {
            return Optional.of(file + " could not be written: " + e.getMessage());
        }
    }
}
