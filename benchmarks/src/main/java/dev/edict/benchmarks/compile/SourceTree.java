package dev.edict.benchmarks.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A folder that source files are written to. */
final class SourceTree {
    private final Path root;
    private final List<Path> files = new ArrayList<>();

    SourceTree(Path root) {
        this.root = root;
    }

    void write(String packageName, String type, String source) throws IOException {
        Path file = root.resolve(packageName.replace('.', '/')).resolve(type + ".java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "package " + packageName + ";\n\n" + source);
        files.add(file);
    }

    /** In the order in which they were written. */
    List<Path> files() {
        return List.copyOf(files);
    }
}
