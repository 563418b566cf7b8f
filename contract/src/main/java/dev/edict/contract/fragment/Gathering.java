package dev.edict.contract.fragment;

import dev.edict.contract.fragment.FragmentSource.Contents;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The fragments of one class path entry while they are read. An entry that is too new says so once, not for each file. */
final class Gathering {

    private final Path entry;
    private final Predicate<String> holds;
    private final List<Fragment> fragments = new ArrayList<>();
    private int unreadable;
    private @Nullable String reason;

    /** The text of a file. */
    interface Text {
        String read() throws IOException;
    }

    /**
     * @param holds whether the entry has a file of this name
     */
    Gathering(Path entry, Predicate<String> holds) {
        this.entry = entry;
        this.holds = holds;
    }

    /** The type that a fragment goes by the name of. */
    static String type(String file) {
        return file.substring(file.lastIndexOf('/') + 1, file.length() - ".json".length());
    }

    void add(String origin, Text text) {
        try {
            Fragment fragment = FragmentCodec.read(text.read(), origin);
            if (holds.test(ClassFiles.name(fragment))) {
                fragments.add(fragment);
            }
        } catch (FragmentFormatException e) {
            refuse(e.getMessage());
        } catch (IOException | RuntimeException e) {
            refuse(origin + ": " + e);
        }
    }

    /** The entry itself cannot be read. */
    void fail(IOException e) {
        refuse(e.toString());
    }

    private void refuse(@Nullable String why) {
        unreadable++;
        if (reason == null) {
            reason = why;
        }
    }

    Contents contents() {
        return new Contents(fragments, reason == null ? List.of() : List.of(problem(reason)));
    }

    private String problem(String first) {
        String files = unreadable == 1 ? "" : unreadable + " of its files, the first of them being ";
        return "fragments of " + entry + " cannot be read, and what they describe is missing: " + files + first;
    }
}
