package dev.edict.processor.rule;

import dev.edict.processor.body.Bodies;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.Where;
import java.util.Optional;
import java.util.stream.Stream;

/** A rule that also looks into attributed method bodies, where the compiler has them. */
public interface BodyRule extends Rule {

    /**
     * Runs once, when the whole compilation has been attributed.
     *
     * @param api as {@link #check} saw it, but for its types: those are read from what the compiler knows now, so that any
     *     type that a body mentions can be asked for
     */
    void checkBodies(ApiResource api, Bodies bodies, Findings findings);

    /**
     * Places of the resource that {@link #checkBodies} may point at. They are found again after attribution only when they
     * were named here: compilers replace their elements between the rounds and attribution.
     */
    default Stream<Where> anchors(ApiResource api) {
        return Stream.empty();
    }

    /** What is left of a finding of {@link #check}, now that bodies are known: dropped, or limited to a warning. */
    default Optional<Finding> revise(ApiResource api, Finding finding, Bodies bodies) {
        return Optional.of(finding);
    }
}
