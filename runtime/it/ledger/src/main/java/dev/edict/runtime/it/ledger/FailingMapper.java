package dev.edict.runtime.it.ledger;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Fails when it is to answer what has failed. */
@Provider
public class FailingMapper implements ExceptionMapper<IllegalStateException> {

    @Override
    public Response toResponse(IllegalStateException failure) {
        throw new IllegalArgumentException("a secret of the mapper");
    }
}
