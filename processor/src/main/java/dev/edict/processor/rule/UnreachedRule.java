package dev.edict.processor.rule;

import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.UnreachedMethod;

/** A rule about methods that speak of requests and get none, in whatever class they stand. */
public interface UnreachedRule extends Rule {

    void check(UnreachedMethod method, Findings findings);

    /** What a request reaches says nothing about it. */
    @Override
    default void check(ApiResource api, Findings findings) {}
}
