package dev.edict.runtime.rest.error;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A body as it comes from the client, which remembers whether it broke off: then whatever the reader throws is neither
 * the service's failure nor a line in its error log.
 */
final class ReceivedBody extends FilterInputStream {

    private boolean broken;

    ReceivedBody(InputStream body) {
        super(body);
    }

    boolean isBroken() {
        return broken;
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IOException e) {
            broken = true;
            throw e;
        }
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            return super.read(bytes, offset, length);
        } catch (IOException e) {
            broken = true;
            throw e;
        }
    }
}
