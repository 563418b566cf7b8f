package dev.edict.processor.rule;

import dev.edict.processor.body.Bodies;
import dev.edict.processor.model.ApiResource;

/**
 * A rule about single bodies, wherever a request comes to them: in handlers, in mappers and filters, and in what those are
 * certain to run. The bodies are found once for all such rules.
 */
public interface RequestRule extends BodyRule {

    /** Looks at one body; the same body may be shown twice, and is reported once. */
    void check(Served served, Findings findings);

    /** Declarations say nothing about it. */
    @Override
    default void check(ApiResource api, Findings findings) {}

    @Override
    default void checkBodies(ApiResource api, Bodies bodies, Findings findings) {}
}
