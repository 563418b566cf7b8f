package dev.edict.runtime.it;

import dev.edict.runtime.it.ledger.LedgerSuite;
import jakarta.ws.rs.core.Application;

/** Jersey on Grizzly. */
class JerseyLedgerTest extends LedgerSuite {

    @Override
    protected Served serve(Application application) {
        return JerseyServer.serve(application);
    }
}
