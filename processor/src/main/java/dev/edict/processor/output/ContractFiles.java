package dev.edict.processor.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
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
        TypeElement element = origins.type(origin);
        return write(file, text, element);
    }

    /** Writes a file that is made of many types; why it was not written, empty when it was. */
    public Optional<String> document(String file, String text) {
        return write(file, text, null);
    }

    private Optional<String> write(String file, String text, @Nullable TypeElement origin) {
        try (OutputStream out = create(file, origin).openOutputStream()) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(file + " could not be written: " + e.getMessage());
        }
    }

    private FileObject create(String file, @Nullable TypeElement origin) throws IOException {
        Element[] origins = origin == null ? new Element[0] : new Element[] {origin};
        try {
            return filer.createResource(StandardLocation.CLASS_OUTPUT, "", file, origins);
        } catch (FilerException severalModules) {
            String module = this.origins.module(origin);
            if (module.isEmpty()) {
                throw severalModules;
            }
            return filer.createResource(StandardLocation.CLASS_OUTPUT, module, file, origins);
        }
    }
}
