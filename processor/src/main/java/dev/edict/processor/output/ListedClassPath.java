package dev.edict.processor.output;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.zip.ZipFile;
import javax.annotation.processing.ProcessingEnvironment;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/**
 * The entries of the class path where a compiler hands out its file manager, as Eclipse's does: what it does not find by name, because
 * a path has a blank in it, is there all the same.
 */
final class ListedClassPath {
    private static final String CLASS = ".class";

    private final List<Path> entries;

    private ListedClassPath(List<Path> entries) {
        this.entries = entries;
    }

    /** Without entries where the compiler hands out nothing. */
    static ListedClassPath of(ProcessingEnvironment environment) {
        List<Path> entries = new ArrayList<>();
        try {
            Object manager = environment.getClass().getMethod("getFileManager").invoke(environment);
            if (manager instanceof StandardJavaFileManager files) {
                Iterable<? extends File> listed = files.getLocation(StandardLocation.CLASS_PATH);
                if (listed != null) {
                    listed.forEach(file -> entries.add(file.toPath()));
                }
            }
        } catch (ReflectiveOperationException | RuntimeException notOffered) {
            return new ListedClassPath(List.of());
        }
        return new ListedClassPath(entries);
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** The first entry that has the file. */
    Optional<Path> entryOf(String file) {
        return entries.stream().filter(entry -> has(entry, file)).findFirst();
    }

    /** The simple names of the top-level classes of a package. */
    SortedSet<String> classesIn(String packageName) {
        String folder = packageName.replace('.', '/') + "/";
        SortedSet<String> names = new TreeSet<>();
        for (Path entry : entries) {
            try {
                for (String file : files(entry, folder)) {
                    if (file.endsWith(CLASS) && file.indexOf('$') < 0 && file.indexOf('/') < 0) {
                        names.add(file.substring(0, file.length() - CLASS.length()));
                    }
                }
            } catch (IOException unreadable) {
                // compilers leave out entries that they cannot read
            }
        }
        return names;
    }

    private static List<String> files(Path entry, String folder) throws IOException {
        List<String> files = new ArrayList<>();
        Path directory = entry.resolve(folder);
        if (Files.isDirectory(directory)) {
            try (DirectoryStream<Path> inside = Files.newDirectoryStream(directory)) {
                inside.forEach(file -> files.add(String.valueOf(file.getFileName())));
            }
        } else if (Files.isRegularFile(entry)) {
            try (ZipFile zip = new ZipFile(entry.toFile())) {
                zip.stream()
                        .filter(file -> file.getName().startsWith(folder))
                        .forEach(file -> files.add(file.getName().substring(folder.length())));
            }
        }
        return files;
    }

    private static boolean has(Path entry, String file) {
        if (Files.isDirectory(entry)) {
            return Files.isRegularFile(entry.resolve(file));
        }
        if (!Files.isRegularFile(entry)) {
            return false;
        }
        try (ZipFile zip = new ZipFile(entry.toFile())) {
            return zip.getEntry(file) != null;
        } catch (IOException unreadable) {
            return false;
        }
    }
}
