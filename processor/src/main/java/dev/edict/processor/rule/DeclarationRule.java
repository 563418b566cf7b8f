package dev.edict.processor.rule;

import dev.edict.processor.model.ApiService;

/** A rule about what a service declares, which it does also in a module without resources. */
public interface DeclarationRule extends Rule {

    /** What the service declares for all its resources. {@link #check(dev.edict.processor.model.ApiResource, Findings)} may find it again. */
    void check(ApiService service, Findings findings);
}
