package dev.edict.processor;

import dev.edict.contract.fragment.Fragment;
import dev.edict.contract.fragment.FragmentSource;
import dev.edict.contract.fragment.FragmentSource.Contents;
import dev.edict.contract.fragment.TypeFragment;
import dev.edict.processor.output.ClassPath;
import dev.edict.processor.output.Marker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The fragments that other modules ship: all of the jars and folders that have a marker or that an option names, and of
 * others those of single types. Nothing is looked for before it is asked for, and nothing is read twice.
 */
final class ClassPathFragments {
    private final ClassPath classPath;
    private final List<Path> named;
    private final Consumer<String> complain;
    private final Map<Path, List<Fragment>> read = new LinkedHashMap<>();
    private final Set<Path> discovered = new HashSet<>();
    private @Nullable List<Fragment> all;

    ClassPathFragments(ClassPath classPath, List<Path> named, Consumer<String> complain) {
        this.classPath = classPath;
        this.named = named;
        this.complain = complain;
    }

    /** Every fragment of the jars and folders that are known to have some. */
    List<Fragment> discovered() {
        List<Fragment> known = all;
        if (known == null) {
            known = new ArrayList<>();
            known.addAll(named());
            known.addAll(marked(known));
            all = known;
        }
        return known;
    }

    private List<Fragment> named() {
        return named.stream()
                .flatMap(entry -> {
                    if (!Files.exists(entry)) {
                        complain.accept(
                                "option " + Options.FRAGMENTS.name() + ": there is no " + entry.toAbsolutePath());
                    }
                    return discover(entry);
                })
                .toList();
    }

    /** What a marker stands for that is known already need not be found again. */
    private List<Fragment> marked(List<Fragment> known) {
        Set<String> names =
                known.stream().map(fragment -> Marker.nameFor(fragment.type())).collect(Collectors.toSet());
        return markers()
                .filter(name -> !names.contains(name))
                .flatMap(name -> {
                    Optional<Path> entry = classPath.entryOfMarker(name);
                    if (entry.isEmpty() && !classPath.isOwnMarker(name)) {
                        complain.accept("the compiler does not tell which jar or folder the fragments of " + name
                                + " are in, so that the document leaves them out; name it with -A"
                                + Options.FRAGMENTS.name());
                    }
                    return entry.stream().flatMap(this::discover);
                })
                .toList();
    }

    private Stream<String> markers() {
        try {
            return classPath.markers().stream();
        } catch (RuntimeException compilersOwn) {
            if (named.isEmpty()) {
                complain.accept("the compiler does not tell which jars and folders of the class path have fragments ("
                        + compilersOwn.getClass().getSimpleName()
                        + "), so that the document leaves them out; name them with -A" + Options.FRAGMENTS.name());
            }
            return Stream.empty();
        }
    }

    private Stream<Fragment> discover(Path entry) {
        Path path = real(entry);
        return discovered.add(path) ? fragments(path).stream() : Stream.empty();
    }

    /** What the jar or folder of a class says about the top-level type; empty when it says nothing. */
    Optional<TypeFragment> type(String binaryName) {
        return classPath.entryOf(binaryName).stream()
                .flatMap(entry -> fragments(real(entry)).stream())
                .filter(TypeFragment.class::isInstance)
                .map(TypeFragment.class::cast)
                .filter(type -> type.type().equals(binaryName))
                .findFirst();
    }

    private List<Fragment> fragments(Path entry) {
        return read.computeIfAbsent(entry, path -> {
            if (classPath.isOwnOutput(path)) {
                return List.of();
            }
            Contents contents = FragmentSource.at(path).contents();
            contents.problems().forEach(complain);
            return contents.fragments();
        });
    }

    private static Path real(Path entry) {
        try {
            return entry.toRealPath();
        } catch (IOException notThere) {
            return entry.toAbsolutePath().normalize();
        }
    }
}
