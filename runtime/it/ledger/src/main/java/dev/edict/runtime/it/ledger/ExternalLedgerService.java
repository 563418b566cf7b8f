package dev.edict.runtime.it.ledger;

import dev.edict.annotations.ApiService;

/** The same service, which leaves its errors to the runtime that serves it, and that to itself. */
@ApiService(errorBase = "https://api.example.com/errors/", errors = ApiService.Errors.EXTERNAL)
public class ExternalLedgerService extends LedgerService {

    /** With accounts of its own. */
    public ExternalLedgerService() throws Exception {}
}
