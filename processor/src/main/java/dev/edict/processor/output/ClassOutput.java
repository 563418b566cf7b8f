package dev.edict.processor.output;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/** The folder that classes are written to, or the sources that processors write. */
public final class ClassOutput {
    private static final String PROBE = "META-INF/edict/probe";

    private static final Set<String> TESTS = Set.of("test", "test-classes");

    private final Filer filer;
    private final StandardLocation location;
    private @Nullable Optional<Path> folder;
    private boolean nowhere;

    public ClassOutput(Filer filer) {
        this(filer, StandardLocation.CLASS_OUTPUT);
    }

    private ClassOutput(Filer filer, StandardLocation location) {
        this.filer = filer;
        this.location = location;
    }

    /** Where generated sources go ({@code -s}); where nothing says so, beside the classes. */
    public static ClassOutput ofSources(Filer filer) {
        return new ClassOutput(filer, StandardLocation.SOURCE_OUTPUT);
    }

    /** Empty where classes are not written to one folder on disk, and where the compiler does not tell. */
    public Optional<Path> folder() {
        Optional<Path> known = folder;
        if (known == null) {
            known = find("");
            folder = known;
        }
        return known;
    }

    /** The folder of one module, where several are compiled at once. */
    public Optional<Path> folderOf(String module) {
        return folder().or(() -> find(module + "/"));
    }

    /**
     * Whether there is none, because the compiler was not given any ({@code -d}): it puts each class beside its source. javac would
     * put other files into the working directory, all in one heap, and ecj has no place for them.
     */
    public boolean isNowhere() {
        folder();
        return nowhere;
    }

    private Optional<Path> find(String module) {
        URI probe;
        try {
            probe = probe(module);
        } catch (IllegalArgumentException unknownLocation) {
            nowhere = module.isEmpty();
            return Optional.empty();
        } catch (IOException severalModules) {
            return Optional.empty();
        }
        try {
            return above(Path.of(probe), module);
        } catch (IllegalArgumentException | FileSystemNotFoundException notOnDisk) {
            return Optional.empty();
        }
    }

    private Optional<Path> above(Path probe, String module) {
        if (!probe.endsWith(Path.of(PROBE))) {
            nowhere = module.isEmpty();
            return Optional.empty();
        }
        Path parent = probe;
        for (int i = Path.of(PROBE).getNameCount(); i > 0 && parent != null; i--) {
            parent = parent.getParent();
        }
        return Optional.ofNullable(parent);
    }

    /** Where a file would be that is not there. ecj only tells so much of one that could be written; it never is. */
    private URI probe(String module) throws IOException {
        try {
            return filer.getResource(location, module, PROBE).toUri();
        } catch (IOException notThere) {
            return filer.createResource(location, module, PROBE).toUri();
        }
    }

    /** Whether it is where Maven or Gradle put the classes of tests: {@code test-classes}, {@code classes/java/test}. */
    public boolean isForTests() {
        return folder().map(Path::getFileName)
                .map(Path::toString)
                .filter(TESTS::contains)
                .isPresent();
    }
}
