package dev.edict.processor.body;

import java.io.IOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * The folders that sources are read from, and what lies in them that is not compiled: files that a build leaves out, or has generated
 * before. To list a package, javac reads each source of it that is on the source path, and then compiles and judges that, too.
 * A folder of the source path that nothing is compiled from is known to nobody but the compiler: what lies there is met when its package is listed,
 * and has to compile.
 */
final class SourceFolders {
    private final Set<Path> compiled = new HashSet<>();
    private final Set<Path> folders = new TreeSet<>();

    /** A folder below which packages have their folders. */
    void add(Path folder) {
        folders.add(folder.toAbsolutePath().normalize());
    }

    /** A source that is compiled; one that is no file on disk, or not in the folder of its package, tells of no folder. */
    void add(URI source, String packageName) {
        Path file;
        try {
            file = Path.of(source).toAbsolutePath().normalize();
        } catch (IllegalArgumentException | FileSystemNotFoundException notOnDisk) {
            return;
        }
        compiled.add(file);
        Path folder = file.getParent();
        Path own = Path.of(packageName.replace('.', '/'));
        if (folder != null && folder.endsWith(own)) {
            Path above = folder;
            for (int i = own.getNameCount(); i > 0 && above != null; i--) {
                above = above.getParent();
            }
            if (above != null) {
                folders.add(above);
            }
        }
    }

    /** Whether a package has sources that are not compiled. */
    boolean hasOthers(String packageName) {
        return folders.stream().anyMatch(folder -> hasOthers(folder.resolve(packageName.replace('.', '/'))));
    }

    private boolean hasOthers(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (DirectoryStream<Path> sources = Files.newDirectoryStream(folder, "*.java")) {
            for (Path source : sources) {
                // javac takes neither for a class
                String name = String.valueOf(source.getFileName());
                if (!compiled.contains(source)
                        && !name.equals("package-info.java")
                        && !name.equals("module-info.java")) {
                    return true;
                }
            }
            return false;
        } catch (IOException unreadable) {
            return true;
        }
    }
}
