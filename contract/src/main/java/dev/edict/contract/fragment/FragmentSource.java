package dev.edict.contract.fragment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/** A class path entry that may hold fragments. */
public interface FragmentSource {

    /**
     * Every fragment whose class is there too: where an incremental build deletes only class files, a fragment outlives its class.
     *
     * @param beingCompiled tells, by binary name, the types whose class files are about to be written
     */
    List<Fragment> fragments(Predicate<String> beingCompiled) throws IOException;

    default List<Fragment> fragments() throws IOException {
        return fragments(type -> false);
    }

    /** The entry at a path, a jar or a directory of classes. Of a path that does not exist there are no fragments. */
    static FragmentSource at(Path entry) {
        return Files.isDirectory(entry) ? new DirectorySource(entry) : new JarSource(entry);
    }
}
