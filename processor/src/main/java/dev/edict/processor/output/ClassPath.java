package dev.edict.processor.output;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/** Finds the jars and folders of the class path by what is in them; no compiler lists them. */
public final class ClassPath {
    private final Filer filer;
    private final Elements elements;
    private final ClassOutput output;
    private final ProcessingEnvironment environment;
    private @Nullable ListedClassPath listed;

    public ClassPath(ProcessingEnvironment environment, ClassOutput output) {
        this.filer = environment.getFiler();
        this.elements = environment.getElementUtils();
        this.output = output;
        this.environment = environment;
    }

    private ListedClassPath listed() {
        ListedClassPath known = listed;
        if (known == null) {
            known = ListedClassPath.of(environment);
            listed = known;
        }
        return known;
    }

    /**
     * The names of all markers that are found, this module's own included where its output is on its class path.
     *
     * @throws RuntimeException of the compiler's own: ecj's file manager stumbles over blanks in the path of a jar, and may not be
     *     there to be asked otherwise
     */
    public SortedSet<String> markers() {
        try {
            return enclosedMarkers();
        } catch (RuntimeException compilersOwn) {
            if (listed().isEmpty()) {
                throw compilersOwn;
            }
            return listed().classesIn(Marker.PACKAGE);
        }
    }

    private SortedSet<String> enclosedMarkers() {
        PackageElement found = elements.getPackageElement(Marker.PACKAGE);
        SortedSet<String> names = new TreeSet<>();
        for (Element marker : found == null ? List.<Element>of() : found.getEnclosedElements()) {
            names.add(marker.getSimpleName().toString());
        }
        return names;
    }

    /** The jar or folder of a marker; empty when the compiler does not tell. */
    public Optional<Path> entryOfMarker(String name) {
        return entryOf(Marker.PACKAGE + "." + name);
    }

    /** Whether the marker is one that this module has written, now or before. */
    public boolean isOwnMarker(String name) {
        String file = Marker.PACKAGE.replace('.', '/') + "/" + name + ".class";
        return output.folder()
                .map(folder -> folder.resolve(file))
                .filter(Files::exists)
                .isPresent();
    }

    /** Whether this is where the compiler writes: what lies there is of an earlier build. */
    public boolean isOwnOutput(Path entry) {
        return output.folder().filter(folder -> isSame(folder, entry)).isPresent();
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException notThere) {
            return one.toAbsolutePath()
                    .normalize()
                    .equals(other.toAbsolutePath().normalize());
        }
    }

    /**
     * The jar or folder that a class comes from; empty when it is not on the class path, or the compiler does not tell.
     *
     * @param binaryName of a top-level class
     */
    public Optional<Path> entryOf(String binaryName) {
        int dot = binaryName.lastIndexOf('.');
        String file = binaryName.substring(dot + 1) + ".class";
        String folder = binaryName.substring(0, Math.max(dot, 0));
        String path = binaryName.replace('.', '/') + ".class";
        try {
            FileObject found = filer.getResource(StandardLocation.CLASS_PATH, folder, file);
            URI uri = found.toUri();
            return uri == null ? listed().entryOf(path) : entry(uri, path);
        } catch (IOException notThere) {
            return Optional.empty();
        } catch (RuntimeException noAddress) {
            return listed().entryOf(path);
        }
    }

    /**
     * Takes a file's own path off.
     *
     * @param uri {@code file:/classes/p/A.class}; in a jar {@code jar:file:///a%20b.jar!/p/A.class} (javac) or
     *     {@code jar:/a.jar!p/A.class} (ecj)
     * @param file {@code p/A.class}
     */
    static Optional<Path> entry(URI uri, String file) {
        String text = uri.toASCIIString();
        int bang = text.lastIndexOf('!');
        if (text.startsWith("jar:file:") && bang > 0) {
            return Optional.of(Path.of(URI.create(text.substring("jar:".length(), bang))));
        }
        String path = uri.getPath();
        if ("jar".equals(uri.getScheme()) && path != null && path.indexOf('!') > 0) {
            return Optional.of(Path.of(path.substring(0, path.lastIndexOf('!')).replaceFirst("^/(?=[A-Za-z]:)", "")));
        }
        if (!"file".equals(uri.getScheme())) {
            return Optional.empty();
        }
        Path whole = Path.of(URI.create(text));
        Path own = Path.of(file);
        Path entry = whole;
        for (int i = 0; i < own.getNameCount() && entry != null; i++) {
            entry = entry.getParent();
        }
        return whole.endsWith(own) ? Optional.ofNullable(entry) : Optional.empty();
    }
}
