package dev.edict.runtime.quarkus;

import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.spi.ServerHttpResponse;

/**
 * Sends the headers that are set while an answer is written. Quarkus REST has taken the headers by then, and whether an answer was recorded is
 * known after it was written and before it is sent. It stands next to the protection, outside.
 */
final class LateHeaders implements WriterInterceptor {

    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
        Set<String> taken = Set.copyOf(context.getHeaders().keySet());
        OutputStream wire = context.getOutputStream();
        Head head = new Head(wire, () -> send(context, taken));
        context.setOutputStream(head);
        try {
            context.proceed();
            head.send();
        } finally {
            context.setOutputStream(wire);
        }
    }

    private static void send(WriterInterceptorContext context, Set<String> taken) {
        ServerHttpResponse response = CurrentRequestManager.get().serverResponse();
        context.getHeaders().forEach((name, values) -> {
            if (!taken.contains(name)) {
                values.forEach(value -> response.addResponseHeader(name, value.toString()));
            }
        });
    }

    /** Does something once, before the first byte passes. */
    private static final class Head extends OutputStream {

        private final OutputStream wire;
        private final Runnable beforeTheFirstByte;
        private boolean sent;

        Head(OutputStream wire, Runnable beforeTheFirstByte) {
            this.wire = wire;
            this.beforeTheFirstByte = beforeTheFirstByte;
        }

        void send() {
            if (!sent) {
                sent = true;
                beforeTheFirstByte.run();
            }
        }

        @Override
        public void write(int b) throws IOException {
            send();
            wire.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            send();
            wire.write(bytes, offset, length);
        }

        @Override
        public void flush() throws IOException {
            send();
            wire.flush();
        }

        @Override
        public void close() throws IOException {
            send();
            wire.close();
        }
    }
}
