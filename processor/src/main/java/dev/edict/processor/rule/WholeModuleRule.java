package dev.edict.processor.rule;

import dev.edict.processor.body.Bodies;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.TypeGraph;
import dev.edict.processor.model.Where;
import java.util.List;

/**
 * A rule about something that is missing, which can be said only where every source of the module is compiled and every body
 * seen.
 */
public interface WholeModuleRule extends BodyRule {

    /**
     * Runs once for a module.
     *
     * @param apis the resources that it speaks of; at least one
     * @param service what stands for the service: its declaration, where there is one
     */
    void checkModule(List<ApiResource> apis, Bodies bodies, TypeGraph types, Where service, Findings findings);

    /** Declarations of one resource say nothing. */
    @Override
    default void check(ApiResource api, Findings findings) {}

    @Override
    default void checkBodies(ApiResource api, Bodies bodies, Findings findings) {}
}
