package dev.edict.processor.body;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the compilation tells its runtime to use, as far as code does it.
 *
 * @param applications those that list their classes themselves
 * @param registered binary names of what is given to a {@code Configurable}
 * @param isOpen whether something is given to one that has no name here: a variable, a property that names classes
 * @param readsAnnotations whether something asks an element for its annotations, as a filter may do that decides by them
 * @param jersey where Jersey is configured
 */
public record Registrations(
        List<Application> applications,
        Set<String> registered,
        boolean isOpen,
        boolean readsAnnotations,
        Optional<TreeWhere> jersey) {
    public Registrations {
        applications = List.copyOf(applications);
        registered = Set.copyOf(registered);
    }

    /**
     * An {@code Application} with a {@code getClasses} or {@code getSingletons} of its own (Jakarta REST 3.1, section 2.1).
     *
     * @param name binary name
     * @param classes what it lists by name
     * @param isClosed whether it lists nothing else
     */
    public record Application(String name, Set<String> classes, boolean isClosed) {
        public Application {
            classes = Set.copyOf(classes);
        }

        /** With what another of its methods lists. */
        Application and(Application other) {
            Set<String> all = new TreeSet<>(classes);
            all.addAll(other.classes);
            return new Application(name, all, isClosed && other.isClosed);
        }
    }
}
