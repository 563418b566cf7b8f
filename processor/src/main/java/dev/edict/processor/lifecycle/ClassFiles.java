package dev.edict.processor.lifecycle;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import dev.edict.processor.output.ClassOutput;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Takes back the classes that javac wrote before an error of their source became known. */
final class ClassFiles {
    private final ClassOutput output;

    ClassFiles(ClassOutput output) {
        this.output = output;
    }

    /** @param module that the source is part of; empty for none */
    void remove(CompilationUnitTree unit, String module) {
        folder(unit, module).ifPresent(folder -> types(unit).forEach(type -> remove(folder, type)));
    }

    private Optional<Path> folder(CompilationUnitTree unit, String module) {
        if (output.isNowhere()) {
            return besideTheSource(unit);
        }
        String packageName =
                unit.getPackageName() == null ? "" : unit.getPackageName().toString();
        return output.folderOf(module).map(root -> root.resolve(packageName.replace('.', '/')));
    }

    private static Optional<Path> besideTheSource(CompilationUnitTree unit) {
        try {
            return Optional.ofNullable(Path.of(unit.getSourceFile().toUri()).getParent());
        } catch (IllegalArgumentException | FileSystemNotFoundException notOnDisk) {
            return Optional.empty();
        }
    }

    /** What build tools take for a source's class goes by the name of the file, whatever the file declares. */
    private static Set<String> types(CompilationUnitTree unit) {
        Set<String> names = new TreeSet<>();
        String path = unit.getSourceFile().getName().replace('\\', '/');
        names.add(path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.java$", ""));
        for (Tree declaration : unit.getTypeDecls()) {
            if (declaration instanceof ClassTree type) {
                names.add(type.getSimpleName().toString());
            }
        }
        return names;
    }

    private static void remove(Path folder, String type) {
        try {
            Files.deleteIfExists(folder.resolve(type + ".class"));
            if (Files.isDirectory(folder)) {
                try (DirectoryStream<Path> nested = Files.newDirectoryStream(folder, type + "$*.class")) {
                    for (Path file : nested) {
                        Files.deleteIfExists(file);
                    }
                }
            }
        } catch (IOException stillThere) {
            // The error itself is printed; a class that cannot be deleted only lets the next build skip its source.
        }
    }
}
