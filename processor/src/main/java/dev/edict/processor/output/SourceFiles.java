package dev.edict.processor.output;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.tools.FileObject;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/** Where sources are that are not compiled: in the folders of those that are, on the source path, among generated ones. */
public final class SourceFiles {
    private final Filer filer;
    private final @Nullable Path generated;
    private final Set<Path> compiled = new HashSet<>();
    private final Set<Path> roots = new LinkedHashSet<>();

    public SourceFiles(Filer filer) {
        this.filer = filer;
        generated = ClassOutput.ofSources(filer).folder().map(SourceFiles::real).orElse(null);
    }

    /**
     * Takes in a source that is compiled, and with it the folder that holds it under the name of its package.
     *
     * @param binaryName of a type in it
     */
    public void add(String binaryName, Path file) {
        Path source = real(file);
        compiled.add(source);
        Path root = source.getParent();
        String[] names = binaryName.split("\\.", -1);
        for (int i = names.length - 2; i >= 0 && root != null; i--) {
            root = root.endsWith(names[i]) ? root.getParent() : null;
        }
        if (root != null && !root.equals(generated)) {
            roots.add(root);
        }
    }

    /** How a source that is not compiled came to be where it is. */
    public enum Kind {
        WRITTEN,
        GENERATED,
        /** Nowhere, or compiled now, without the type that one looks for. */
        NONE
    }

    /**
     * Looks for a source.
     *
     * @param folder {@code com/acme/}, with a slash at its end; empty for the unnamed package
     * @param name {@code Order.java}
     */
    public Kind find(String folder, String name) {
        String file = folder + name;
        if (generated != null && Files.isRegularFile(generated.resolve(file))) {
            return compiled.contains(real(generated.resolve(file))) ? Kind.NONE : Kind.GENERATED;
        }
        return roots.stream()
                .map(root -> root.resolve(file))
                .filter(Files::isRegularFile)
                .findFirst()
                .or(() -> onSourcePath(folder, name))
                .map(found -> compiled.contains(real(found)) ? Kind.NONE : Kind.WRITTEN)
                .orElse(Kind.NONE);
    }

    private Optional<Path> onSourcePath(String folder, String name) {
        try {
            String packageName = folder.isEmpty()
                    ? ""
                    : folder.substring(0, folder.length() - 1).replace('/', '.');
            FileObject found = filer.getResource(StandardLocation.SOURCE_PATH, packageName, name);
            URI place = found.toUri();
            return place == null
                    ? Optional.empty()
                    : Optional.of(Path.of(place)).filter(Files::isRegularFile);
        } catch (IOException | IllegalArgumentException | FileSystemNotFoundException notThere) {
            return Optional.empty();
        }
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException notThere) {
            return path.toAbsolutePath().normalize();
        }
    }
}
