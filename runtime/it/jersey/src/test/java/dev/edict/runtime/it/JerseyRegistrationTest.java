package dev.edict.runtime.it;

import jakarta.ws.rs.core.Application;

/** Jersey on Grizzly. */
class JerseyRegistrationTest extends RegistrationSuite {

    @Override
    protected Served serve(Application application) {
        return JerseyServer.serve(application);
    }
}
