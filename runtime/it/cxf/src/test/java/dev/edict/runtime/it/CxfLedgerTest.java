package dev.edict.runtime.it;

import dev.edict.runtime.it.ledger.LedgerSuite;
import jakarta.ws.rs.core.Application;
import java.io.IOException;

/** Apache CXF on Jetty. */
class CxfLedgerTest extends LedgerSuite {

    @Override
    protected Served serve(Application application) throws IOException {
        return CxfServer.serve(application);
    }
}
