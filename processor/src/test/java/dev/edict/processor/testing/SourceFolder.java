package dev.edict.processor.testing;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Sources on disk for as long as one compilation lasts. */
record SourceFolder(Path root, List<Path> files) implements AutoCloseable {

    static SourceFolder of(Map<String, String> sources) throws IOException {
        Path root = Files.createTempDirectory("edict-sources").toRealPath();
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = root.resolve(source.getKey());
            Files.createDirectories(file.getParent());
            files.add(Files.writeString(file, source.getValue()));
        }
        return new SourceFolder(root, List.copyOf(files));
    }

    /** Files that are not among {@link #files()}. */
    void add(Map<String, String> more) throws IOException {
        for (Map.Entry<String, String> source : more.entrySet()) {
            Path file = root.resolve(source.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, source.getValue());
        }
    }

    /** The path below the root; the whole path of a file that stands elsewhere. */
    String relative(URI file) {
        String path = file.getPath();
        String prefix = root.toUri().getPath();
        return path.startsWith(prefix) ? path.substring(prefix.length()) : path;
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
