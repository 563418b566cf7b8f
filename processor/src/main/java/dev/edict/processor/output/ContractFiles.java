package dev.edict.processor.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * Writes fragments, each with the type it describes as its only originating element, and the document made of them.
 *
 * <p>Where nobody asks for originating elements, fragments go straight to the folder of classes: javac's {@code Filer} compares each
 * new file with every source and with every file before it, which makes the fragments of a large module cost more than its compile.
 */
public final class ContractFiles {
    /** What a file says, written from its beginning to its end. */
    @FunctionalInterface
    public interface Content {

        /** @param to is left open */
        void writeTo(OutputStream to) throws IOException;

        static Content of(byte[] bytes) {
            return to -> to.write(bytes);
        }
    }

    private final Filer filer;
    private final Origins origins;
    private final ClassOutput output;
    private final @Nullable Path folder;
    private final Set<Path> parents = ConcurrentHashMap.newKeySet();

    /**
     * @param direct whether every compile is one of all the module's sources, so that nobody keeps account of which file was made
     *     from which
     */
    public ContractFiles(Filer filer, Elements elements, ClassOutput output, boolean direct) {
        this.filer = filer;
        this.origins = new Origins(elements);
        this.output = output;
        this.folder = direct ? output.folder().orElse(null) : null;
    }

    /** Whether fragments are written without the compiler's help, so that any thread may write them. */
    public boolean areFree() {
        return folder != null;
    }

    /**
     * Writes a fragment.
     *
     * @param origin binary name of the type it describes
     * @return why it was not written; empty when it was
     */
    public Optional<String> fragment(String file, String origin, byte[] bytes) {
        Content content = Content.of(bytes);
        return folder == null ? write(file, content, origins.of(origin)) : write(folder.resolve(file), content);
    }

    /** Writes a file that is made of many types; why it was not written, empty when it was. */
    public Optional<String> document(String file, Content content) {
        return folder == null ? write(file, content, null) : write(folder.resolve(file), content);
    }

    /** Whether what is written into the folder would be packed with the classes. */
    public boolean isAmongClasses(Path other) {
        return output.folder()
                .filter(classes -> other.toAbsolutePath()
                        .normalize()
                        .startsWith(classes.toAbsolutePath().normalize()))
                .isPresent();
    }

    private Optional<String> write(String file, Content content, @Nullable Element origin) {
        if (output.isNowhere()) {
            return Optional.empty();
        }
        try {
            FileObject created = create(file, origin);
            writeWhole(content, created.openOutputStream(), () -> remove(created));
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(file + " could not be written: " + e.getMessage());
        }
    }

    /** Takes away what ends in the middle. */
    @FunctionalInterface
    private interface Removal {
        void remove() throws IOException;
    }

    /** What ends in the middle, because the disk is full or by a fault of Edict's, is taken away: better no file than half of one. */
    private static void writeWhole(Content content, OutputStream opened, Removal removal) throws IOException {
        boolean written = false;
        try {
            try (opened) {
                content.writeTo(opened);
            }
            written = true;
        } finally {
            if (!written) {
                try {
                    removal.remove();
                } catch (IOException stays) {
                    // what failed first says more
                }
            }
        }
    }

    /** javac lets nobody delete what it creates for a processor, but tells where that is. */
    private static void remove(FileObject created) throws IOException {
        try {
            Files.delete(Path.of(created.toUri()));
        } catch (IllegalArgumentException | FileSystemNotFoundException notOnDisk) {
            created.delete();
        }
    }

    private FileObject create(String file, @Nullable Element origin) throws IOException {
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

    private Optional<String> write(Path file, Content content) {
        try {
            makeParent(file);
            writeWhole(content, Files.newOutputStream(file), () -> Files.delete(file));
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(file + " could not be written: " + e);
        }
    }

    private void makeParent(Path file) throws IOException {
        Path parent = Objects.requireNonNull(file.getParent());
        if (parents.add(parent)) {
            Files.createDirectories(parent);
        }
    }
}
