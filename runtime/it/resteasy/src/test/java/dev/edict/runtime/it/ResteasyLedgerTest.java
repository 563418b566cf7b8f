package dev.edict.runtime.it;

import dev.edict.runtime.it.ledger.LedgerSuite;
import jakarta.ws.rs.core.Application;
import java.io.IOException;

/** RESTEasy Classic on Undertow. */
class ResteasyLedgerTest extends LedgerSuite {

    @Override
    protected Served serve(Application application) throws IOException {
        return ResteasyServer.serve(application);
    }
}
