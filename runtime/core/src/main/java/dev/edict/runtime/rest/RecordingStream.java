package dev.edict.runtime.rest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Holds a response back until it is recorded: a client must never see bytes that a repeat would not get. A body beyond
 * the limit is recorded by its head, and from then on passes through.
 */
final class RecordingStream extends OutputStream {

    private final OutputStream wire;
    private final int limit;
    private final Runnable beforeOverflow;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private boolean passing;

    RecordingStream(OutputStream wire, int limit, Runnable beforeOverflow) {
        this.wire = wire;
        this.limit = limit;
        this.beforeOverflow = beforeOverflow;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (!passing && held.size() + length > limit) {
            beforeOverflow.run();
            pass();
        }
        if (passing) {
            wire.write(bytes, offset, length);
        } else {
            held.write(bytes, offset, length);
        }
    }

    @Override
    public void flush() throws IOException {
        if (passing) {
            wire.flush();
        }
    }

    /** Whether some of it has gone, so that nothing can be taken back. */
    boolean isPassing() {
        return passing;
    }

    byte[] held() {
        return held.toByteArray();
    }

    /** Lets what was held back go; does nothing if it went before. */
    void pass() throws IOException {
        if (!passing) {
            passing = true;
            held.writeTo(wire);
        }
    }
}
