package dev.edict.runtime.it;

import dev.edict.runtime.it.ledger.LedgerService;
import dev.edict.runtime.it.ledger.LedgerSuite;

/** RESTEasy Classic on Undertow. */
class ResteasyLedgerTest extends LedgerSuite {

    @Override
    protected Served serve(Class<? extends LedgerService> service) throws Exception {
        return ResteasyServer.serve(service.getConstructor().newInstance());
    }
}
