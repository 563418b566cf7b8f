package dev.edict.runtime.idempotency;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A response as it is recorded and replayed.
 *
 * @param status the status code
 * @param headers those of the headers that may be replayed
 * @param body the body before content coding; empty if there is none or it was not recorded
 * @param headOnly whether there was a body that was not recorded
 * @param overflow where that body lies; null if it was left out, or there was none
 */
public record StoredResponse(
        int status,
        List<HeaderLine> headers,
        byte[] body,
        boolean headOnly,
        @Nullable OverflowReference overflow) {

    private static final byte[] NO_BODY = {};

    /** In place of a response where there is none. */
    static final StoredResponse NOTHING = new StoredResponse(0, List.of(), NO_BODY, false);

    /** Copies the headers; the body is handed over, for it can be large. */
    public StoredResponse {
        headers = List.copyOf(headers);
    }

    /** A response of which nothing lies elsewhere. */
    public StoredResponse(int status, List<HeaderLine> headers, byte[] body, boolean headOnly) {
        this(status, headers, body, headOnly, null);
    }

    /** Of an operation of which only the head is known by now, such as {@code 201} and a {@code Location}. */
    public static StoredResponse ofHead(int status, HeaderLine... headers) {
        return new StoredResponse(status, List.of(headers), NO_BODY, true);
    }

    /** The same response without its body, which lies where it lay. */
    public StoredResponse head() {
        return new StoredResponse(status, headers, NO_BODY, headOnly || body.length > 0, overflow);
    }

    /** The same head, with a body that lies elsewhere. */
    StoredResponse withBodyAt(OverflowReference reference) {
        return new StoredResponse(status, headers, body, headOnly, reference);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StoredResponse that
                && status == that.status
                && headOnly == that.headOnly
                && headers.equals(that.headers)
                && Objects.equals(overflow, that.overflow)
                && Arrays.equals(body, that.body);
    }

    @Override
    public int hashCode() {
        return Objects.hash(status, headers, headOnly, overflow, Arrays.hashCode(body));
    }

    @Override
    public String toString() {
        return "StoredResponse[" + status + ", " + headers + ", " + body.length + " bytes"
                + (overflow != null ? ", " + overflow + "]" : headOnly ? ", head only]" : "]");
    }
}
