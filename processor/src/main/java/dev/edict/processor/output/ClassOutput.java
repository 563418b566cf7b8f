package dev.edict.processor.output;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.tools.StandardLocation;

/** The folder that classes are written to. */
public final class ClassOutput {
    private static final String PROBE = "META-INF/edict/probe";

    private static final Set<String> TESTS = Set.of("test", "test-classes");

    private final Filer filer;

    public ClassOutput(Filer filer) {
        this.filer = filer;
    }

    /** Empty where classes are not written to one folder on disk, and where the compiler does not tell. */
    public Optional<Path> folder() {
        return folder("");
    }

    /** The folder of one module, where several are compiled at once. */
    public Optional<Path> folderOf(String module) {
        return folder().or(() -> folder(module + "/"));
    }

    private Optional<Path> folder(String module) {
        try {
            URI probe = filer.getResource(StandardLocation.CLASS_OUTPUT, module, PROBE)
                    .toUri();
            Path folder = Path.of(probe);
            for (int i = Path.of(PROBE).getNameCount(); i > 0 && folder != null; i--) {
                folder = folder.getParent();
            }
            return Optional.ofNullable(folder);
        } catch (IOException | IllegalArgumentException | FileSystemNotFoundException notOnDisk) {
            return Optional.empty();
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
