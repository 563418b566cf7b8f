package dev.edict.runtime.rest;

import static dev.edict.runtime.rest.OrderService.header;
import static dev.edict.runtime.rest.OrderService.isReplay;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An interceptor without a priority stands between the operation and what records; what it codes is recorded coded. */
class CodingWithinOverHttpTest {

    private static final String UPPER = "x-upper";

    private final OrderService service = OrderService.start(EdictConfig.builder(), new CaseResource(), UpperCase.class);

    /** A coding that can be read. */
    public static final class UpperCase implements WriterInterceptor {

        @Context
        private HttpHeaders request;

        @Override
        public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
            if (UPPER.equals(request.getHeaderString(HttpHeaders.ACCEPT_ENCODING))) {
                context.getHeaders().putSingle(HttpHeaders.CONTENT_ENCODING, UPPER);
                context.setOutputStream(upper(context.getOutputStream()));
            }
            context.proceed();
        }

        private static OutputStream upper(OutputStream out) {
            return new FilterOutputStream(out) {
                @Override
                public void write(int b) throws IOException {
                    out.write(Character.toUpperCase(b));
                }
            };
        }
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {UPPER, "identity"})
    void aReplayIsCodedAsItWasRecorded(String again) {
        assertCoded(send(UPPER), false);
        assertCoded(send(again), true);
    }

    @Test
    void aReplayOfWhatWasNotCodedIsNot() {
        HttpResponse<String> first = send("identity");
        HttpResponse<String> second = send(UPPER);
        assertThat(isReplay(second)).isTrue();
        assertThat(second.body()).isEqualTo(first.body()).isEqualTo("run 1 of 1");
        assertThat(second.headers().firstValue(HttpHeaders.CONTENT_ENCODING)).isEmpty();
    }

    private static void assertCoded(HttpResponse<String> response, boolean replayed) {
        assertThat(isReplay(response)).isEqualTo(replayed);
        assertThat(response.body()).isEqualTo("run 1 of 1".toUpperCase(Locale.ROOT));
        assertThat(header(response, HttpHeaders.CONTENT_ENCODING)).isEqualTo(UPPER);
    }

    private HttpResponse<String> send(String coding) {
        return service.http.send(
                service.http.post("/cases/bytes", "a", "Idempotency-Key", "k1", "Accept-Encoding", coding));
    }
}
