package dev.edict.runtime.rest.error;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A body on its way to the client, which remembers whether it got there. */
final class SentBody extends FilterOutputStream {

    private boolean broken;

    SentBody(OutputStream body) {
        super(body);
    }

    boolean isBroken() {
        return broken;
    }

    @Override
    public void write(int octet) throws IOException {
        passing(() -> out.write(octet));
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        passing(() -> out.write(bytes, offset, length));
    }

    @Override
    public void flush() throws IOException {
        passing(out::flush);
    }

    @Override
    public void close() throws IOException {
        passing(out::close);
    }

    private interface Step {

        void run() throws IOException;
    }

    private void passing(Step step) throws IOException {
        try {
            step.run();
        } catch (IOException e) {
            broken = true;
            throw e;
        }
    }
}
