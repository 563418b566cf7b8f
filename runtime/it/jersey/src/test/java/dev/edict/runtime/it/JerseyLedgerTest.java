package dev.edict.runtime.it;

import dev.edict.runtime.it.ledger.LedgerService;
import dev.edict.runtime.it.ledger.LedgerSuite;

/** Jersey on Grizzly. */
class JerseyLedgerTest extends LedgerSuite {

    @Override
    protected Served serve(Class<? extends LedgerService> service) throws Exception {
        return JerseyServer.serve(service.getConstructor().newInstance());
    }
}
