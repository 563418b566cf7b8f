package dev.edict.processor.body;

import java.util.Optional;

/** What the attributed bodies of a whole compilation reveal. */
public interface Bodies {

    /** The facts of one method; empty when its body is not part of this compilation. */
    Optional<MethodFacts> of(MethodKey method);
}
