package dev.edict.benchmarks.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.edict.runtime.idempotency.HeaderLine;
import dev.edict.runtime.idempotency.Policy;
import dev.edict.runtime.idempotency.StoredResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What all subjects are asked: a payment of 512 bytes, answered with as many. */
final class Request {

    static final int BYTES = 512;
    static final String METHOD = "POST";
    static final String PATH = "/v1/orders/7f9c2a04/payments";
    static final String MEDIA_TYPE = "application/json";
    static final String PRINCIPAL = "customer-4711";
    static final Map<String, List<String>> NO_QUERY = Map.of();
    static final Policy POLICY =
            Policy.keyed(METHOD, "/v1/orders/{orderId}/payments").build();
    static final byte[] BODY = text('q');
    static final StoredResponse RESPONSE = new StoredResponse(
            201,
            List.of(
                    new HeaderLine("content-type", MEDIA_TYPE),
                    new HeaderLine("location", "https://api.example.com/v1/payments/1")),
            text('r'),
            false);

    private Request() {}

    private static byte[] text(char filling) {
        byte[] text = new byte[BYTES];
        Arrays.fill(text, (byte) filling);
        byte[] begin = "{\"amountCents\":4900,\"method\":\"BALANCE\",\"note\":\"".getBytes(UTF_8);
        System.arraycopy(begin, 0, text, 0, begin.length);
        text[BYTES - 2] = '"';
        text[BYTES - 1] = '}';
        return text;
    }

    /** As long as a UUID, which most clients send. */
    static String key(long number) {
        return "0f8fad5b-d9cb-469f-" + Long.toHexString(0x1000_0000_0000_0000L | number);
    }
}
