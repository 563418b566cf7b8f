package dev.edict.processor.read;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.Locator;
import dev.edict.processor.model.Operation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that requests can reach from a root resource through its locators, as far as they are followed.
 *
 * @param ignored what no runtime calls
 * @param entangled whether there are more ways than were followed
 */
record Reach(List<Operation> called, List<Operation> ignored, List<Locator> locators, boolean entangled) {

    static Reach from(ResourceClass root, Round round, OperationReader operations, ResourceClasses classes) {
        return new Following(round, operations, classes).from(root);
    }

    /** A class on one of the ways to it. */
    private static final class Reached {
        private final ResourceClass in;

        /** Classes on the way here, so that a locator that leads back ends. */
        private final Set<String> open;

        private final List<Operation> called = new ArrayList<>();
        private final List<Operation> uncalled = new ArrayList<>();
        private final List<Located> located = new ArrayList<>();

        Reached(ResourceClass in, Set<String> open) {
            this.in = in;
            this.open = open;
        }

        /** Leaves its locators unfollowed. */
        void end() {
            located.replaceAll(each -> new Located(each.method(), false, Optional.empty()));
        }
    }

    /** A locator, whether there is something behind it, and that where it is to be read. */
    private record Located(ResourceMethods.Effective method, boolean resolved, Optional<Reached> target) {}

    private static final class Following {
        private final Round round;
        private final OperationReader operations;
        private final ResourceClasses classes;

        Following(Round round, OperationReader operations, ResourceClasses classes) {
            this.round = round;
            this.operations = operations;
            this.classes = classes;
        }

        /**
         * Goes by the number of locators, so that a way is read once, and the shorter ones where there are too many; what one locator
         * leads to is always read.
         */
        Reach from(ResourceClass root) {
            Reached first = new Reached(root, Set.of(root.binaryName()));
            List<Reached> level = List.of(first);
            boolean entangled = false;
            int ways = 0;
            while (!level.isEmpty()) {
                level.forEach(this::readMethods);
                int left = level.get(0) == first ? Integer.MAX_VALUE : ResourceReader.MOST_WAYS - ways;
                List<Reached> next = next(level, left);
                entangled = next.size() > left;
                if (entangled) {
                    level.forEach(Reached::end);
                    next = List.of();
                }
                ways += next.size();
                level = next;
            }
            return collected(first, entangled);
        }

        private void readMethods(Reached at) {
            ResourceClass in = at.in;
            for (ResourceMethods.Effective method : ResourceMethods.of(round, in.hierarchy(), in.place())) {
                List<AnnotationUse> designators = operations.designators(method);
                if (!designators.isEmpty()) {
                    Operation operation = operations.operation(method, in, designators);
                    boolean called = operation.modifiers().contains("public")
                            && !operation.modifiers().contains("static");
                    (called ? at.called : at.uncalled).add(operation);
                } else if (method.annotations().has(RestAnnotations.PATH)) {
                    at.located.add(new Located(method, false, Optional.empty()));
                }
            }
        }

        /** What the locators of some classes lead to; no more of it than one that is too many. */
        private List<Reached> next(List<Reached> level, int most) {
            List<Reached> next = new ArrayList<>();
            for (Reached at : level) {
                for (int i = 0; i < at.located.size() && next.size() <= most; i++) {
                    Located located = target(at, at.located.get(i).method());
                    at.located.set(i, located);
                    located.target().ifPresent(next::add);
                }
            }
            return next;
        }

        private Located target(Reached from, ResourceMethods.Effective method) {
            Optional<ResourceClass> target = classes.behind(method, from.in)
                    .filter(t ->
                            !ResourceMethods.of(round, t.hierarchy(), t.place()).isEmpty());
            return new Located(
                    method,
                    target.isPresent(),
                    target.filter(t -> !from.open.contains(t.binaryName())).map(t -> {
                        Set<String> open = new HashSet<>(from.open);
                        open.add(t.binaryName());
                        return new Reached(t, open);
                    }));
        }

        /** A class whose locators are gone through. */
        private record Open(Reached at, Iterator<Located> left) {}

        /** In the order of the source, what is behind a locator after it. */
        private Reach collected(Reached first, boolean entangled) {
            Reach reach = new Reach(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), entangled);
            Deque<Open> open = new ArrayDeque<>();
            open.push(reach.opened(first));
            while (!open.isEmpty()) {
                Open last = open.element();
                if (last.left().hasNext()) {
                    Located located = last.left().next();
                    reach.locators.add(operations.locator(located.method(), last.at().in, located.resolved()));
                    located.target().ifPresent(target -> open.push(reach.opened(target)));
                } else {
                    open.remove();
                }
            }
            return reach;
        }
    }

    private Following.Open opened(Reached at) {
        called.addAll(at.called);
        ignored.addAll(at.uncalled);
        return new Following.Open(at, at.located.iterator());
    }
}
