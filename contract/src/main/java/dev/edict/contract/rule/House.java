package dev.edict.contract.rule;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What most of a service do.
 *
 * @param votes for the habit
 * @param all that have any
 */
record House<T>(T habit, int votes, int all) {

    /** Counts who does what, in the order in which it comes. */
    static final class Poll<T> {
        private final Map<T, Integer> votes = new LinkedHashMap<>();
        private int all;

        void vote(T habit) {
            votes.merge(habit, 1, Integer::sum);
            all++;
        }

        /**
         * The habit, where there is one.
         *
         * @param enough the fewest votes that show a habit
         * @param percent how many of a hundred follow it, and more than half
         */
        Optional<House<T>> house(int enough, int percent) {
            for (Map.Entry<T, Integer> vote : votes.entrySet()) {
                if (all >= enough && vote.getValue() * 100 >= all * percent) {
                    return Optional.of(new House<>(vote.getKey(), vote.getValue(), all));
                }
            }
            return Optional.empty();
        }
    }

    boolean isUnanimous() {
        return votes == all;
    }
}
