package dev.edict.processor.read;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.Annotations;
import java.util.ArrayList;
import java.util.List;

/**
 * Annotations of a declaration and of those that it overrides or extends, nearest first: of each type the nearest is in force. What
 * they say about repeats is one decision, so that the nearest declaration with any hides the others of Edict's own. The service's
 * own that carry {@code @Idempotent} may say more, and are only no decision.
 */
final class NearestAnnotations {
    private final Round round;
    private final List<AnnotationUse> nearest = new ArrayList<>();
    private final List<AnnotationUse> repeats = new ArrayList<>(0);

    NearestAnnotations(Round round) {
        this.round = round;
    }

    /**
     * Adds those of the next declaration.
     *
     * @param rest whether its annotations of Jakarta REST are in force, too
     */
    void add(Annotations declaration, boolean rest) {
        int before = nearest.size();
        boolean decided = !repeats.isEmpty();
        for (AnnotationUse use : declaration) {
            AnnotationType type = round.mirrors.type(use);
            if (!decided && (type.repeats() || type.isMeta(Declarations.IDEMPOTENT))) {
                repeats.add(use);
            }
            if ((rest || !type.rest()) && !(decided && type.repeats()) && !isAmong(before, use.type())) {
                nearest.add(use);
            }
        }
    }

    private boolean isAmong(int before, String type) {
        for (int i = 0; i < before; i++) {
            if (nearest.get(i).type().equals(type)) {
                return true;
            }
        }
        return false;
    }

    Annotations annotations() {
        return nearest.isEmpty() ? Annotations.NONE : new Annotations(nearest);
    }

    /** What the nearest declaration that says any says about repeats. */
    Annotations repeats() {
        return repeats.isEmpty() ? Annotations.NONE : new Annotations(repeats);
    }
}
