package dev.edict.processor.output;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.lang.model.util.Elements;

/** Writes fragments, each with the type it describes as its only originating element, and the document made of them. */
public final class ContractFiles {
    private final Resources resources;
    private final Origins origins;

    public ContractFiles(Filer filer, Elements elements) {
        this.resources = new Resources(filer);
        this.origins = new Origins(elements);
    }

    /**
     * Writes a fragment, or what belongs to one.
     *
     * @param origin binary name of the type it describes
     * @return why it was not written; empty when it was
     */
    public Optional<String> fragment(String file, String origin, String text) {
        return resources.write(file, text.getBytes(StandardCharsets.UTF_8), origins.of(origin));
    }

    /** Writes a file that is made of many types; why it was not written, empty when it was. */
    public Optional<String> document(String file, String text) {
        return resources.write(file, text.getBytes(StandardCharsets.UTF_8), null);
    }
}
