package dev.edict.processor;

import dev.edict.contract.fragment.Fragment;
import dev.edict.contract.fragment.FragmentSource;
import dev.edict.contract.fragment.FragmentSource.Contents;
import dev.edict.contract.fragment.ResourceFragment;
import dev.edict.contract.fragment.TypeFragment;
import dev.edict.processor.output.ClassFile;
import dev.edict.processor.output.ClassOutput;
import dev.edict.processor.output.SourceFiles;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What earlier compiles left in the folder of classes and this one does not write again, because it compiles a part of the module: the
 * fragments of types whose class and source are both there still. A class whose source is gone is a leftover, which nothing but
 * its name makes look like a part of the service.
 */
final class EarlierFragments {
    private static final String API_SERVICE = "dev.edict.annotations.ApiService";

    private final ClassOutput output;
    private final boolean wholeUsually;
    private final Supplier<Set<String>> compiled;
    private final Function<Collection<String>, SourceFiles> sources;
    private int seen = -1;
    private Left left = Left.NOTHING;

    /**
     * What there is.
     *
     * @param kept fragments that describe the module as those of this compile do
     * @param leftOut types of other fragments of resources, which may be gone or may only be compiled elsewhere
     * @param problems what cannot be read, as sentences
     */
    private record Left(List<Fragment> kept, Set<String> leftOut, List<String> problems) {
        static final Left NOTHING = new Left(List.of(), Set.of(), List.of());
    }

    /**
     * @param wholeUsually whether every source of the module is compiled at once, as a rule; elsewhere the build tool deletes the
     *     classes of sources that are gone
     * @param compiled names of the types of this compile so far
     * @param sources those that the named types are compiled from, and those beside them
     */
    EarlierFragments(
            ClassOutput output,
            boolean wholeUsually,
            Supplier<Set<String>> compiled,
            Function<Collection<String>, SourceFiles> sources) {
        this.output = output;
        this.wholeUsually = wholeUsually;
        this.compiled = compiled;
        this.sources = sources;
    }

    List<Fragment> kept() {
        return left().kept();
    }

    /** Whether this is a compile of some of a module's sources, where it need not be. */
    boolean isPart() {
        return wholeUsually && !kept().isEmpty();
    }

    /** Whether a class is of the part of the module that is not compiled now. */
    boolean isOther(String type) {
        return isPart()
                && !isCompiled(type, compiled.get())
                && output.folder()
                        .filter(folder -> Files.isRegularFile(classFile(folder, type)))
                        .isPresent();
    }

    /** Types that say what the service is, with or without {@code @ApiService}. */
    List<String> declaring() {
        return kept().stream()
                .filter(fragment -> fragment instanceof ResourceFragment resource && resource.service() != null)
                .map(Fragment::type)
                .map(type -> type.replace('$', '.'))
                .toList();
    }

    /** Whether a type that is not compiled now declares the service. */
    boolean declareService() {
        return kept().stream()
                .filter(fragment -> fragment instanceof ResourceFragment resource && resource.service() != null)
                .anyMatch(fragment -> output.folder()
                        .map(folder -> classFile(folder, fragment.type()))
                        .flatMap(ClassFile::read)
                        .filter(file -> file.mentions(API_SERVICE))
                        .isPresent());
    }

    /** Sentences about what cannot be told. */
    List<String> problems() {
        return left().problems();
    }

    /** Types with resources that are left out; sorted. */
    Set<String> leftOut() {
        return left().leftOut();
    }

    /**
     * Takes away those of types that are compiled now and have nothing to say any more.
     *
     * @param written names of the files that this compile writes
     * @param unread types that could not be read, by their full names
     */
    void removeOutdated(Set<String> written, Set<String> unread) {
        Path classes = output.folder().orElse(null);
        if (!wholeUsually || classes == null) {
            return;
        }
        Set<String> now = compiled.get();
        for (String folder : List.of(ResourceFragment.FOLDER, TypeFragment.FOLDER)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(classes.resolve(folder), "*.json")) {
                for (Path file : files) {
                    String name = file.getFileName().toString();
                    String type = name.substring(0, name.length() - ".json".length());
                    if (!written.contains(folder + name)
                            && isCompiled(type, now)
                            && !unread.contains(type.replace('$', '.'))) {
                        Files.delete(file);
                    }
                }
            } catch (IOException notThere) {
                // nothing to take away, or no way to
            }
        }
    }

    private Left left() {
        Set<String> now = compiled.get();
        if (seen != now.size()) {
            seen = now.size();
            left = output.folder().map(folder -> look(folder, now)).orElse(Left.NOTHING);
        }
        return left;
    }

    private Left look(Path folder, Set<String> now) {
        if (!Files.isDirectory(folder.resolve(Fragment.ROOT))) {
            return Left.NOTHING;
        }
        Contents others = FragmentSource.at(folder).contents(type -> !isCompiled(type, now));
        if (!wholeUsually) {
            return new Left(others.fragments(), Set.of(), others.problems());
        }
        return others.fragments().isEmpty()
                ? new Left(List.of(), Set.of(), others.problems())
                : judged(folder, others, sources.apply(now));
    }

    /** Generators run whenever all is compiled, so that what they left is a part of the module only beside other parts. */
    private static Left judged(Path folder, Contents others, SourceFiles sources) {
        Map<String, SourceFiles.Kind> kinds = new HashMap<>();
        for (Fragment fragment : others.fragments()) {
            kinds.computeIfAbsent(fragment.type(), type -> find(folder, type, sources));
        }
        boolean part = kinds.containsValue(SourceFiles.Kind.WRITTEN);
        Set<String> leftOut = new TreeSet<>();
        List<Fragment> kept = others.fragments().stream()
                .filter(fragment -> {
                    boolean there = part && kinds.get(fragment.type()) != SourceFiles.Kind.NONE;
                    if (!there && fragment instanceof ResourceFragment) {
                        leftOut.add(fragment.type());
                    }
                    return there;
                })
                .toList();
        return new Left(kept, leftOut, others.problems());
    }

    /** A type stands in a file of its name, or of that of another type, which its class tells. */
    private static SourceFiles.Kind find(Path folder, String type, SourceFiles sources) {
        String packageFolder = type.substring(0, type.lastIndexOf('.') + 1).replace('.', '/');
        String name = type.substring(packageFolder.length());
        int nested = name.indexOf('$', 1);
        SourceFiles.Kind kind = sources.find(packageFolder, (nested < 0 ? name : name.substring(0, nested)) + ".java");
        return kind != SourceFiles.Kind.NONE
                ? kind
                : ClassFile.read(classFile(folder, type))
                        .flatMap(ClassFile::sourceFile)
                        .map(file -> sources.find(packageFolder, file))
                        .orElse(kind);
    }

    private static Path classFile(Path folder, String type) {
        return folder.resolve(type.replace('.', '/') + ".class");
    }

    /** A type is compiled with the one around it. */
    static boolean isCompiled(String type, Set<String> now) {
        for (int end = type.indexOf('$', 1); end >= 0; end = type.indexOf('$', end + 1)) {
            if (now.contains(type.substring(0, end))) {
                return true;
            }
        }
        return now.contains(type);
    }
}
