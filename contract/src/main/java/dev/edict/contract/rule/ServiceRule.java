package dev.edict.contract.rule;

import dev.edict.contract.fragment.ResourceFragment;
import dev.edict.contract.fragment.TypeFragment;
import java.util.List;

/** A rule about operations that may stand in different classes and modules. Pure, and blind to the order of the fragments. */
public interface ServiceRule {

    /** The name by which findings, waivers and the reference know it. */
    String id();

    /** What it finds in the resources of one service. */
    List<ServiceFinding> check(List<ResourceFragment> resources);

    /**
     * Whether it looks for what is missing, so that it can speak only where every resource of the service is at hand: while a document
     * is assembled.
     */
    default boolean needsWholeService() {
        return false;
    }

    /** The same for a rule that looks into payloads. */
    default List<ServiceFinding> check(List<ResourceFragment> resources, List<TypeFragment> types) {
        return check(resources);
    }
}
