package dev.edict.processor.rule.hygiene;

import dev.edict.processor.model.Repeat.By;
import dev.edict.processor.model.Repeat.Mode;
import dev.edict.processor.model.Repeat.OnRepeat;
import dev.edict.processor.model.Repeat.OnServerError;
import dev.edict.processor.model.Repeat.Policy;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** In what two policies differ for a request: {@code P1D} is {@code PT24H}, and {@code AUTO} is what it stands for. */
final class PolicyDifferences {
    private final List<String> found = new ArrayList<>();

    private PolicyDifferences() {}

    /** As {@code mode (LEASED, TRANSACTIONAL)}; none where the policies do the same. */
    static List<String> between(Policy one, Policy other) {
        PolicyDifferences differences = new PolicyDifferences();
        differences.compare("by", one.by(), other.by());
        differences.compare("onRepeat", onRepeat(one), onRepeat(other));
        // all else speaks of a key
        if (one.by() == By.KEY && other.by() == By.KEY) {
            differences.keyed(one, other);
        }
        return differences.found;
    }

    private void keyed(Policy one, Policy other) {
        compare("required", one.required(), other.required());
        compare("mode", one.mode(), other.mode());
        if (!retention(one).equals(retention(other))) {
            add("ttl", one.ttl(), other.ttl());
        }
        compare("scope", one.scope(), other.scope());
        // members count together, in whatever order they are named
        if (!Set.copyOf(one.fingerprint()).equals(Set.copyOf(other.fingerprint()))) {
            add("fingerprint", one.fingerprint(), other.fingerprint());
        }
        compare("body", one.body(), other.body());
        // what AUTO stands for follows from the mode, which is told already
        if (one.onServerError() != other.onServerError()) {
            compare("onServerError", onServerError(one), onServerError(other));
        }
        // a transaction that is not committed leaves nothing to recover
        if (one.mode() == Mode.LEASED && other.mode() == Mode.LEASED) {
            compare("recovery", one.recovery(), other.recovery());
        }
        compare("replay", one.replay(), other.replay());
    }

    private void compare(String element, Object one, Object other) {
        if (!one.equals(other)) {
            add(element, one, other);
        }
    }

    private void add(String element, Object one, Object other) {
        found.add(element + " (" + one + ", " + other + ")");
    }

    private static OnRepeat onRepeat(Policy policy) {
        return policy.by() == By.KEY && policy.onRepeat() == OnRepeat.AUTO ? OnRepeat.REPLAY : policy.onRepeat();
    }

    private static OnServerError onServerError(Policy policy) {
        if (policy.onServerError() != OnServerError.AUTO) {
            return policy.onServerError();
        }
        return policy.mode() == Mode.TRANSACTIONAL ? OnServerError.RELEASE : OnServerError.STORE;
    }

    /** The text itself where it is no duration, which is an error of its own. */
    private static Object retention(Policy policy) {
        try {
            return Duration.parse(policy.ttl());
        } catch (DateTimeParseException e) {
            return policy.ttl();
        }
    }
}
