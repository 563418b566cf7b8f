package dev.edict.processor.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A folder of pages outside the jar.
 *
 * @param folder made where it is not there
 */
public record PageFolder(Path folder) {

    /** Writes files by their relative names; why they were not written, empty when they were. */
    public Optional<String> write(Map<String, byte[]> files) {
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path target = folder.resolve(file.getKey());
                Files.createDirectories(Objects.requireNonNull(target.getParent()));
                Files.write(target, file.getValue());
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("option edict.page: cannot write into " + folder.toAbsolutePath() + " (" + e + ")");
        }
    }
}
