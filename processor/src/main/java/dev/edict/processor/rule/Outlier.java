package dev.edict.processor.rule;

import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Where;

/** A rule about what one operation does otherwise than the rest of its service: that one is told, whatever the others are. */
public interface Outlier extends ServiceWide {

    @Override
    default boolean isMutual() {
        return false;
    }

    @Override
    default Where place(Operation operation) {
        return operation.where();
    }
}
