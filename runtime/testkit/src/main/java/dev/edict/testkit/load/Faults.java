package dev.edict.testkit.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/** What went wrong: the first of it in words, all of it as a number. */
final class Faults {

    private static final int MOST_TOLD = 20;

    private final LongAdder number = new LongAdder();
    private final List<String> first = new ArrayList<>();

    void add(String fault) {
        number.increment();
        synchronized (first) {
            if (first.size() < MOST_TOLD) {
                first.add(fault);
            }
        }
    }

    List<String> told() {
        synchronized (first) {
            List<String> told = new ArrayList<>(first);
            if (number.sum() > first.size()) {
                told.add("and " + (number.sum() - first.size()) + " more");
            }
            return told;
        }
    }
}
