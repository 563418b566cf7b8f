package dev.edict.contract.fragment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A directory of classes. */
record DirectorySource(Path directory) implements FragmentSource {

    @Override
    public Contents contents(Predicate<String> wanted) {
        Gathering gathering = new Gathering(directory, name -> Files.exists(directory.resolve(name)));
        try {
            for (String folder : List.of(ResourceFragment.FOLDER, TypeFragment.FOLDER)) {
                for (Path file : files(directory.resolve(folder))) {
                    if (wanted.test(Gathering.type(file.toString().replace('\\', '/')))) {
                        gathering.add(file.toString(), () -> Files.readString(file));
                    }
                }
            }
        } catch (IOException e) {
            gathering.fail(e);
        }
        return gathering.contents();
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
