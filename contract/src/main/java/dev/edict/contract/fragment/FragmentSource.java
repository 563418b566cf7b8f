package dev.edict.contract.fragment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/** A class path entry that may hold fragments. */
public interface FragmentSource {

    /**
     * What an entry holds.
     *
     * @param problems what of it cannot be read and why: a sentence that names the entry, if there is anything to say
     */
    record Contents(List<Fragment> fragments, List<String> problems) {
        public Contents {
            fragments = List.copyOf(fragments);
            problems = List.copyOf(problems);
        }
    }

    /**
     * Every fragment whose class is there too: where an incremental build deletes only class files, a fragment outlives its class.
     * What cannot be read does not keep the rest back.
     *
     * @param wanted tells by binary name of whom; the files of others are not opened
     */
    Contents contents(Predicate<String> wanted);

    default Contents contents() {
        return contents(type -> true);
    }

    /** The entry at a path, a jar or a directory of classes. Of a path that does not exist there are no fragments. */
    static FragmentSource at(Path entry) {
        return Files.isDirectory(entry) ? new DirectorySource(entry) : new JarSource(entry);
    }
}
