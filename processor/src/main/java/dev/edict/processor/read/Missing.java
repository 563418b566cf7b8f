package dev.edict.processor.read;

import dev.edict.processor.model.Where;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Remembers the first thing that the source names and the compiler does not know, while something is being read. */
final class Missing {

    /**
     * @param name of the type, or of the annotation whose value could not be resolved
     * @param where the element that mentions it
     */
    record Entry(String name, Where where) {}

    private @Nullable Entry first;
    private int count;

    void note(String name, Where where) {
        count++;
        if (first == null) {
            first = new Entry(name, where);
        }
    }

    void note(Entry entry) {
        note(entry.name(), entry.where());
    }

    /** How often anything was noted, so that a reader can tell whether reading something noted more. */
    int count() {
        return count;
    }

    /** What was noted since the last call. */
    Optional<Entry> take() {
        Optional<Entry> taken = Optional.ofNullable(first);
        first = null;
        return taken;
    }

    void restore(Optional<Entry> entry) {
        first = entry.orElse(first);
    }
}
