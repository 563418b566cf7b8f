package dev.edict.runtime.it;

import dev.edict.runtime.it.ledger.LedgerService;
import dev.edict.runtime.it.ledger.LedgerSuite;

/** Apache CXF on Jetty. */
class CxfLedgerTest extends LedgerSuite {

    @Override
    protected Served serve(Class<? extends LedgerService> service) throws Exception {
        return CxfServer.serve(service.getConstructor().newInstance());
    }
}
