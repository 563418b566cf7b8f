package dev.edict.processor.body;

import java.util.List;

/**
 * How one body comes to a call that is looked for.
 *
 * @param start the call in that body that leads there; itself, when the body makes the call
 * @param through the bodies on the way, the first one included, lambdas left out
 * @param end the call that was looked for
 * @param certain whether every body that a call on the way may run gets there, and none of them only where something is
 *     missing
 */
public record Chain(TreeWhere start, List<MethodKey> through, Call end, boolean certain) {
    /** How many steps a message names at the start and at the end of a way; those between are for machines. */
    private static final int NAMED = 8;

    public Chain {
        through = List.copyOf(through);
    }

    /** {@code getOrder → OrderService.touch → EntityManager.merge}. */
    public String display() {
        return display(through)
                + " → "
                + end.write().map(Write::sink).orElse(end.target().display(""));
    }

    /** The steps as a reader follows them; a class is named where it changes. */
    static String display(List<MethodKey> steps) {
        StringBuilder text = new StringBuilder();
        String owner = steps.get(0).owner();
        for (int i = 0; i < steps.size(); i++) {
            MethodKey step = steps.get(i);
            if (i == NAMED && steps.size() > 2 * NAMED) {
                text.append(" → …");
                i = steps.size() - NAMED;
                step = steps.get(i);
            }
            if (!text.isEmpty()) {
                text.append(" → ");
            }
            text.append(step.display(owner));
            owner = step.owner();
        }
        return text.toString();
    }
}
