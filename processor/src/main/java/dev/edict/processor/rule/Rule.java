package dev.edict.processor.rule;

import dev.edict.processor.model.ApiResource;

/**
 * One design rule. Pure: the same resource gives the same findings; settings come through the constructor. A rule never
 * throws to stop others; one that crashes is itself reported as {@code internal-error}.
 */
public interface Rule {

    RuleInfo info();

    /** Looks at what is declared; runs in the round in which the resource became readable, under every compiler. */
    void check(ApiResource api, Findings findings);
}
