package dev.edict.processor.body;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bodies on the way to one, which share what they have in common: ways may be as long as code was generated. */
record Way(@Nullable Way before, MethodKey last) {
    static Way from(MethodKey first) {
        return new Way(null, first);
    }

    Way then(MethodKey next) {
        return new Way(this, next);
    }

    boolean isStart() {
        return before == null;
    }

    /** From the first one on. */
    List<MethodKey> steps() {
        Deque<MethodKey> steps = new ArrayDeque<>();
        for (Way at = this; at != null; at = at.before) {
            steps.addFirst(at.last);
        }
        return List.copyOf(steps);
    }
}
