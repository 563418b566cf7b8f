package dev.edict.runtime.rest.declared;

import dev.edict.annotations.Idempotent;

/** What classes of other packages do not override. */
public class OfSuperclass {

    @Idempotent
    void pay() {}
}
