package dev.edict.contract.fragment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A directory of classes. */
record DirectorySource(Path directory) implements FragmentSource {

    @Override
    public List<Fragment> fragments(Predicate<String> beingCompiled) throws IOException {
        List<Fragment> fragments = new ArrayList<>();
        for (String folder : List.of(ResourceFragment.FOLDER, TypeFragment.FOLDER)) {
            for (Path file : files(directory.resolve(folder))) {
                Fragment fragment = FragmentCodec.read(Files.readString(file), file.toString());
                if (beingCompiled.test(fragment.type()) || Files.exists(directory.resolve(ClassFiles.name(fragment)))) {
                    fragments.add(fragment);
                }
            }
        }
        return fragments;
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }
}
